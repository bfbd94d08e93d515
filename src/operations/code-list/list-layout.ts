import { findCodeColumn, isCodeColumnName } from "./find-code-column.ts";
import { type FoundDates, findDateColumn, type WantedDates } from "./find-date-column.ts";
import type { ListLine } from "./list-line.ts";
import { isCode, plainEntry } from "./plain-entry.ts";
import { splitRecord } from "./split-record.ts";

/** How a list is written. */
export type ListLayout = { readonly kind: "plain" } | TableLayout;

/** Lines of cells. */
export interface TableLayout extends FoundDates {
  readonly kind: "table";
  readonly delimiter: string;
  /** Of the column with the codes, from 0. */
  readonly column: number;
  /** The column's name, where there is a header. */
  readonly name?: string;
  /** The number of the header's line, from 1. */
  readonly headerLine?: number;
  /** How many columns there are. */
  readonly columns: number;
  /** Other columns that seem to hold codes too, by name or number. */
  readonly others: readonly string[];
}

/** The columns asked for. */
export interface WantedColumns {
  /** With the codes: by name or number, from 1. */
  readonly column: string | undefined;
  readonly dates: WantedDates;
}

/** How many lines are looked at before it is decided how a list is written. */
export const sampleSize = 200;

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * Finds out how a list is written, from its first lines: a code a line, or a table with a column of codes. The column
 * is the one that is asked for, or one with a code column's name, or the one that holds codes.
 *
 * @throws NoSuchColumn when a column wanted does not exist
 */
export function findLayout(sample: readonly ListLine[], { column: wanted, dates }: WantedColumns): ListLayout {
  const lines = sample.filter(({ text }) => text.trim() !== "");
  const entries = lines.filter(({ text }) => !text.trimStart().startsWith("#"));
  // "M54,6" is a mistyped code and no table of two columns.
  const plain = entries.filter(({ text }) => isCode(plainEntry(text))).length;
  const isPlain = entries.length > 0 && plain / entries.length >= 0.8 && !isCodeColumnName(entries[0]?.text ?? "");
  if (wanted === undefined && typeof dates === "string" && isPlain) return { kind: "plain" };
  const delimiter = findDelimiter(lines);
  const rows = lines.flatMap(({ number, text }) => {
    const split = splitRecord(text, delimiter ?? "\t");
    const cells = "cells" in split ? split.cells.map((cell) => cell.trim()) : [];
    const isComment = text.trimStart().startsWith("#") && !cells.some(isCodeColumnName);
    return cells.length === 0 || isComment ? [] : [{ number, cells }];
  });
  const found = findCodeColumn(rows, wanted);
  if (found === undefined || (delimiter === undefined && found.name === undefined)) return { kind: "plain" };
  const { columns, headerLine } = found;
  const names = headerLine === undefined ? [] : (rows[0]?.cells ?? []);
  const records = headerLine === undefined ? rows : rows.slice(1);
  return {
    kind: "table",
    delimiter: delimiter ?? "\t",
    ...found,
    ...findDateColumn(records, { names, columns }, dates),
  };
}

/** The delimiter that cuts most lines into the same number of cells, more than one. */
function findDelimiter(lines: readonly ListLine[]): string | undefined {
  let best: { readonly delimiter: string; readonly agreeing: number } | undefined;
  for (const delimiter of delimiters) {
    const sizes = new Map<number, number>();
    for (const { text } of lines) {
      const split = splitRecord(text, delimiter);
      const size = "cells" in split ? split.cells.length : 0;
      if (size > 1) sizes.set(size, (sizes.get(size) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...sizes.values());
    if (agreeing * 2 > lines.length && agreeing > (best?.agreeing ?? 0)) best = { delimiter, agreeing };
  }
  return best?.delimiter;
}
