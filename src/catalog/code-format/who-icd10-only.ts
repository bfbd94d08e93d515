import { bare } from "./code-shape.ts";

/** A code of WHO's ICD-10 that ICD-10-CM does not have, or gives another meaning. A fact put in this project's words. */
export interface WhoOnlyCode {
  /** Dotted; it stands for everything below it too. */
  readonly from: string;
  /** The last code of a range of the same length ("T98"); equal to `from` for a single code. */
  readonly to: string;
  readonly kind: "absent" | "other-meaning";
  /** What it means in WHO's ICD-10. */
  readonly meaning: string;
  /** What ICD-10-CM uses: codes, headers and ranges ("T36-T50"); empty where the note alone says it. */
  readonly instead: readonly string[];
  readonly note?: string;
}

/** A line of the list that is not what its header says: the line (from 1) and what was expected there. */
export class WhoListError extends Error {
  override readonly name = "WhoListError";
  readonly line: number;
  readonly expected: string;

  constructor(line: number, expected: string) {
    super(`line ${line}: expected ${expected}`);
    this.line = line;
    this.expected = expected;
  }
}

const header = "code\tkind\tmeaning\tinstead\tnote";
const codeOrRange = /^([A-Z]\d\d(?:\.\d{1,2})?)(?:-([A-Z]\d\d(?:\.\d{1,2})?))?$/;
const replacement = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?:-[A-Z]\d[0-9A-Z])?$/;

/**
 * Reads data/lexicon/who-icd10-only.tsv: lines that start with "#", the header, then one code a line; the file ends
 * with a line break. Throws `WhoListError` at the first line it cannot account for.
 */
export function parseWhoIcd10Only(text: string): readonly WhoOnlyCode[] {
  const lines = text.split(/\r?\n/);
  if (lines.pop() !== "") throw new WhoListError(lines.length + 1, "a line break at the end of the last line");
  const start = lines.findIndex((line) => !line.startsWith("#"));
  if (lines[start] !== header) throw new WhoListError(Math.max(start, 0) + 1, `the header ${header}`);
  const rows = lines.slice(start + 1).map((line, at) => parseRow(line, start + 2 + at));
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (seen.has(row.from)) throw new WhoListError(start + 2 + at, `${row.from} once only`);
    seen.add(row.from);
  }
  return rows;
}

function parseRow(line: string, number: number): WhoOnlyCode {
  const cells = line.split("\t");
  const [code = "", kind, meaning = "", instead = "", note = ""] = cells;
  if (cells.length !== 5) throw new WhoListError(number, `5 columns, found ${cells.length}`);
  const [, from, to = from] = codeOrRange.exec(code) ?? [];
  if (from === undefined || to === undefined || from.length !== to.length || from > to) {
    throw new WhoListError(number, "a code of WHO's ICD-10 or a range of them");
  }
  if (kind !== "absent" && kind !== "other-meaning") throw new WhoListError(number, "absent or other-meaning");
  if (meaning.trim() === "" || meaning !== meaning.trim()) throw new WhoListError(number, "a meaning");
  const replacements = instead === "" ? [] : instead.split(" ");
  if (!replacements.every((one) => replacement.test(one))) {
    throw new WhoListError(number, "codes of ICD-10-CM with one blank between them");
  }
  if (replacements.length === 0 && note === "") throw new WhoListError(number, "a replacement or a note");
  return { from, to, kind, meaning, instead: replacements, ...(note === "" ? {} : { note }) };
}

/** The entry that covers a dotted code, the most specific one where several do. */
export function whoOnlyEntry(code: string, list: readonly WhoOnlyCode[]): WhoOnlyCode | undefined {
  let found: WhoOnlyCode | undefined;
  for (const entry of list) {
    const start = bare(code).slice(0, bare(entry.from).length);
    const isCovered = bare(entry.from) <= start && start <= bare(entry.to);
    if (isCovered && entry.from.length > (found?.from.length ?? 0)) found = entry;
  }
  return found;
}
