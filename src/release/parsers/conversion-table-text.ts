import { formatDay, parseDay } from "../../catalog/day.ts";
import { SourceFormatError } from "./source-format-error.ts";

/** A row of the official conversion table: a new code, its first day, and where its cases were coded before. */
export interface ConversionRow {
  /** With its dot. */
  readonly code: string;
  /** ISO. */
  readonly effective: string;
  /** Codes with their dots, or ranges of them in tabular order; none where the table names none. */
  readonly previous: readonly { readonly from: string; readonly to?: string }[];
  /** What stands there in words: "a code from category …". */
  readonly remainder?: string;
}

const heading = /^"?current code(?:\(s\))? assignment"?(?:\t| {2,}|,)"?effective"?(?:\t| {2,}|,)"?previous code/i;
const codeShape = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/;
const namesNone = /^(?:none|n\/?a|no ?code|-*)$/i;
/** A workbook's day 1 is 1900-01-01, and it counts a February 29 that 1900 did not have. */
const workbookDays = { shape: /^4\d{4}$/, before: 42_278 } as const;

/**
 * Reads the text form of the ICD-10-CM Conversion Table of CMS and NCHS: titles, a heading, then rows of the current code,
 * the year or day from which it is effective ("2024" is October 1, 2024), and the previous code or codes.
 *
 * @throws SourceFormatError for a text without the heading, and at the first row whose code or day cannot be read
 */
export function parseConversionTableText(text: string, file: string): readonly ConversionRow[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const first = lines.findIndex((line) => heading.test(line.trim()));
  if (first === -1)
    throw new SourceFormatError(file, 1, "the heading Current code assignment, Effective, Previous Code(s)");
  const rows: ConversionRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= first || line.trim() === "") continue;
    const fail = (expected: string): SourceFormatError => new SourceFormatError(file, index + 1, expected);
    const cells = line.includes("\t") ? line.split("\t") : line.trim().split(/ {2,}/);
    const [code = "", day = "", previous = ""] = cells.map((cell) => cell.replaceAll('"', "").trim());
    if (!codeShape.test(code)) throw fail("a code with its dot");
    const effective = readDay(day);
    if (effective === undefined) throw fail(`a year or a day, not "${day.slice(0, 20)}"`);
    rows.push({ code, effective, ...readPrevious(previous) });
  }
  if (rows.length === 0) throw new SourceFormatError(file, first + 2, "rows");
  return rows;
}

function readDay(text: string): string | undefined {
  if (/^20\d\d$/.test(text)) return `${text}-10-01`;
  if (workbookDays.shape.test(text)) return formatDay(Number(text) - workbookDays.before);
  const { month, day, year } = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d\d|20\d\d)$/.exec(text)?.groups ?? {};
  const iso = month === undefined ? text : `20${year?.slice(-2)}-${month.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return parseDay(iso) === undefined ? undefined : iso;
}

function readPrevious(cell: string): Pick<ConversionRow, "previous" | "remainder"> {
  if (namesNone.test(cell)) return { previous: [] };
  const named = cell
    .split(/[,;&]| and /i)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [from = "", to, ...more] = part.split(/\s*-\s*/);
      const isRead = codeShape.test(from) && (to === undefined || codeShape.test(to)) && more.length === 0;
      return isRead ? { from, ...(to === undefined ? {} : { to }) } : undefined;
    });
  const read = named.filter((one) => one !== undefined);
  return read.length === named.length ? { previous: read } : { previous: [], remainder: cell };
}
