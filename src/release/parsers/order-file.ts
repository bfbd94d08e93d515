import { SourceFormatError } from "./source-format-error.ts";
import { sourceLines } from "./source-lines.ts";
import { TableRow } from "./table-row.ts";

/** A row of an order file or order list: a code or header with its official titles, in tabular order. */
export interface OrderLine {
  /** With its dot. */
  readonly code: string;
  /** Valid for submission; otherwise a header. */
  readonly billable: boolean;
  /** At most 60 characters. */
  readonly shortTitle: string;
  readonly longTitle: string;
}

type Field = "order number" | "code" | "flag" | "short title" | "long title";

/** Positions from 0, end exclusive, as CMS describes them with the file; the long title is open. */
const fields: readonly (readonly [Field, number, number | undefined])[] = [
  ["order number", 0, 5],
  ["code", 6, 13],
  ["flag", 14, 15],
  ["short title", 16, 76],
  ["long title", 77, undefined],
];
const columns = fields.map(([field]) => field);
const borders = [5, 13, 15, 76];

/**
 * Reads `icd10cm-order-*.txt` of CMS and NCHS: one line of fixed width for every code and header. The order numbers
 * run from 1 without a gap, so a line lost anywhere but at the end is noticed.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseOrderFile(text: string, file: string): readonly OrderLine[] {
  const codes = new Set<string>();
  return sourceLines(text, file).map((content, index) => {
    if (borders.some((at) => content[at] !== " ")) {
      throw new SourceFormatError(file, index + 1, `blanks at the positions ${borders.map((at) => at + 1).join(", ")}`);
    }
    const cells = fields.map(([, from, to]) => content.slice(from, to).trimEnd());
    const row = new TableRow(file, index + 1, columns, cells);
    if (row.text("order number") !== String(index + 1).padStart(5, "0")) throw row.fail("order number", `${index + 1}`);
    const code = row.undottedCode("code");
    row.once(codes, code);
    return {
      code,
      billable: row.flag("flag"),
      shortTitle: row.title("short title"),
      longTitle: row.title("long title"),
    };
  });
}
