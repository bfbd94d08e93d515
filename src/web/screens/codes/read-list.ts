import { isCodeColumnName } from "../../../operations/code-list/find-code-column.ts";
import { type ListEntry, readRows } from "../../../operations/code-list/list-entries.ts";
import {
  findLayout,
  type ListLayout,
  sampleSize,
  type TableLayout,
} from "../../../operations/code-list/list-layout.ts";
import type { ListLine } from "../../../operations/code-list/list-line.ts";
import { isCode } from "../../../operations/code-list/plain-entry.ts";
import { splitRecord } from "../../../operations/code-list/split-record.ts";
import { codesInLine } from "./codes-in-line.ts";
import { itemsOf } from "./items-of.ts";
import type { ListItem, ListTable, ReadList } from "./list-item.ts";

/** So many lines are read before others have their turn. */
const linesAtOnce = 1000;

/**
 * Reads a list as it was pasted or as its file has it: a code a line, codes among words, or a table. Stops after every
 * thousand lines; what it gives when it has come to the end is the list.
 */
export function* readList(text: string): Generator<undefined, ReadList> {
  const lines = linesOf(text);
  const layout = findLayout(lines.slice(0, sampleSize), { column: undefined, dates: "found" });
  const entries: ListEntry[] = [];
  let waiting: readonly ListLine[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const end = at + linesAtOnce;
    const read = readRows([...waiting, ...lines.slice(at, end)], layout, end < lines.length ? "more" : "end");
    waiting = read.waiting;
    for (const entry of read.entries) entries.push(entry);
    yield;
  }
  const table = layout.kind === "plain" ? undefined : tableOf(layout, lines, entries);
  const items: ListItem[] = [];
  for (const [index, entry] of entries.entries()) {
    for (const item of itemsOf(entry, table)) items.push(item);
    if (index % linesAtOnce === 0) yield;
  }
  return { items, ...(table === undefined ? {} : { table }), comments: commentsAmong(lines, entries, layout) };
}

function linesOf(text: string): readonly ListLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** "#1" can number a row, and "#" name the column of such numbers. */
function commentsAmong(lines: readonly ListLine[], entries: readonly ListEntry[], layout: ListLayout): number {
  const rows = new Set(entries.map(({ line }) => line));
  if (layout.kind === "table" && layout.headerLine !== undefined) rows.add(layout.headerLine);
  return lines.filter(({ number, text }) => text.trimStart().startsWith("#") && !rows.has(number)).length;
}

/** Which columns there are, and which hold codes: a claim has several columns of diagnoses. */
function tableOf(layout: TableLayout, lines: readonly ListLine[], entries: readonly ListEntry[]): ListTable {
  const { column, columns, delimiter, headerLine, dates } = layout;
  const header = headerLine === undefined ? undefined : lines[headerLine - 1]?.text;
  const split = header === undefined ? undefined : splitRecord(header, delimiter);
  const names = split !== undefined && "cells" in split ? split.cells.map((name) => name.trim()) : [];
  const nameOf = (at: number): string => names[at] || String(at + 1);
  const sample = entries.slice(0, sampleSize);
  const alike = Array.from({ length: columns }, (_, at) => at).filter(
    (at) => at !== column && at !== dates?.column && holdsCodes(sample, at),
  );
  // A column of another name may hold procedures, which are written alike.
  const isRead = (at: number): boolean => headerLine === undefined || isCodeColumnName(names[at] ?? "");
  return {
    columns: Array.from({ length: columns }, (_, at) => nameOf(at)),
    codes: [column, ...alike.filter(isRead)].toSorted((a, b) => a - b),
    others: alike.filter((at) => !isRead(at)).map(nameOf),
    ...(dates === undefined ? {} : { dates: dates.name }),
  };
}

function holdsCodes(entries: readonly ListEntry[], column: number): boolean {
  const filled = entries.map(({ cells }) => (cells[column] ?? "").trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(isOfCodes).length * 2 >= filled.length;
}

/** A code, or several: "I10; E11.9". */
function isOfCodes(cell: string): boolean {
  if (isCode(cell)) return true;
  const found = codesInLine(cell);
  return found.length > 0 && found.every(({ isDoubtful }) => !isDoubtful);
}
