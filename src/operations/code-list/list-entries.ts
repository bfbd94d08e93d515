import { readDateCell } from "./date-cell.ts";
import type { ListLayout, TableLayout } from "./list-layout.ts";
import type { ListLine } from "./list-line.ts";
import { isCode, plainEntry } from "./plain-entry.ts";
import { splitRecord } from "./split-record.ts";

/** A row of a list: a code as typed, or why none can be read from it. */
export type ListEntry = WrittenRow &
  (
    | { readonly typed: string; readonly date?: string }
    /** `text` is the code where there is one, else the beginning of the row. */
    | { readonly text: string; readonly unreadable: string }
  );

/** A row as it stands in the list. */
export interface WrittenRow {
  /** The number of its line, from 1; of several, of the first. */
  readonly line: number;
  /** Of a line that is no record: the line. */
  readonly cells: readonly string[];
}

/** A cell in quotes may run over lines; one that runs over more is a quote that nobody closed. */
const mostLinesOfRecord = 50;
const longestEcho = 60;

/**
 * Every row of a list, in its order. Blank lines, comments and the header are no rows; all else appears, readable or
 * not.
 */
export async function* listEntries(
  lines: AsyncIterable<readonly ListLine[]>,
  layout: ListLayout,
): AsyncGenerator<readonly ListEntry[]> {
  let waiting: readonly ListLine[] = [];
  for await (const group of lines) {
    const read = readRows([...waiting, ...group], layout, "more");
    waiting = read.waiting;
    yield read.entries;
  }
  yield readRows(waiting, layout, "end").entries;
}

/** What was read of some lines. */
export interface ReadRows {
  readonly entries: readonly ListEntry[];
  /** Lines of a record that may go on in what follows. */
  readonly waiting: readonly ListLine[];
}

/**
 * Reads the rows of some lines.
 *
 * @param follows more: a record at the end may go on in lines that are not there yet
 */
export function readRows(lines: readonly ListLine[], layout: ListLayout, follows: "more" | "end"): ReadRows {
  const entries: ListEntry[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as ListLine;
    const read = layout.kind === "plain" || line.problem !== undefined ? readLine(line) : readRecord(lines, at, layout);
    if (read === "open" && follows === "more" && lines.length - at < mostLinesOfRecord)
      return { entries, waiting: lines.slice(at) };
    const { entry, count } = read === "open" ? unclosed(line) : read;
    if (entry !== undefined) entries.push(entry);
    at += count;
  }
  return { entries, waiting: [] };
}

interface Read {
  readonly entry: ListEntry | undefined;
  /** How many lines it took. */
  readonly count: number;
}

function readLine({ number, text, problem }: ListLine): Read {
  if (problem !== undefined)
    return { entry: { line: number, cells: [""], text: "", unreadable: "the line is longer than 1 MB" }, count: 1 };
  const trimmed = text.trim();
  const isRow = trimmed !== "" && !trimmed.startsWith("#");
  return { entry: isRow ? { line: number, cells: [text], typed: plainEntry(trimmed) } : undefined, count: 1 };
}

function readRecord(lines: readonly ListLine[], from: number, layout: TableLayout): Read | "open" {
  let text = "";
  const last = Math.min(lines.length, from + mostLinesOfRecord);
  for (let at = from; at < last; at++) {
    text += (at === from ? "" : "\n") + (lines[at]?.text ?? "");
    const split = splitRecord(text, layout.delimiter);
    if ("openQuoteIn" in split) continue;
    const count = at - from + 1;
    const line = lines[from] as ListLine;
    // Two stray quotes would swallow the rows between them: over lines, only what is beyond doubt is one record.
    if (count > 1 && !(split.isStrict && split.cells.length === layout.columns)) return unclosed(line);
    return { entry: tableEntry(line, split.cells, layout), count };
  }
  return last - from < mostLinesOfRecord ? "open" : unclosed(lines[from] as ListLine);
}

function unclosed({ number, text }: ListLine): Read {
  return {
    entry: {
      line: number,
      cells: [text],
      text: text.slice(0, longestEcho),
      unreadable: "a quote is opened and not closed",
    },
    count: 1,
  };
}

function tableEntry({ number, text }: ListLine, cells: readonly string[], layout: TableLayout): ListEntry | undefined {
  if (number === layout.headerLine || cells.every((cell) => cell.trim() === "")) return undefined;
  const cell = cells[layout.column];
  // "#1" can number a row that has a code.
  if (text.trimStart().startsWith("#") && !isCode(cell?.trim() ?? "")) return undefined;
  if (cell !== undefined) return withDate({ line: number, cells, typed: cell.trim() }, layout);
  const reason = `the row has ${cells.length === 1 ? "1 column" : `${cells.length} columns`}, the code stands in column ${layout.column + 1}`;
  return { line: number, cells, text: text.slice(0, longestEcho), unreadable: reason };
}

/** A row without a date of its own is answered on the date of all. */
function withDate(entry: WrittenRow & { readonly typed: string }, { dates }: TableLayout): ListEntry {
  const { line, cells, typed } = entry;
  const cell = dates === undefined ? "" : (cells[dates.column] ?? "").trim();
  if (dates === undefined || cell === "") return entry;
  const read = readDateCell(cell, dates.order);
  return "date" in read
    ? { ...entry, date: read.date }
    : { line, cells, text: typed.slice(0, longestEcho), unreadable: read.problem };
}
