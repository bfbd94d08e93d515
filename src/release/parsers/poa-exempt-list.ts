import { SourceFormatError } from "./source-format-error.ts";
import { sourceLines } from "./source-lines.ts";
import { withDot } from "./table-row.ts";

/** The codes exempt from POA reporting, of one fiscal year. */
export interface PoaExemptList {
  /** Of the heading "Order26"; absent where the heading does not say. */
  readonly fiscalYear?: number;
  /** With their dots, in the order of the file. */
  readonly codes: readonly string[];
}

const headingShape = /^(?:Order(?<year>\d\d)?(?<tab>[\t,]))?POA ?exempt ?Code(?<border>[\t,])Description$/i;
const codeShape = /^[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?$/;

/**
 * Reads `POAexemptCodesFY*.txt` of CMS (order number, code, title; tab-separated, titles with a comma in quotes), also as
 * a comma-separated table.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parsePoaExemptList(text: string, file: string): PoaExemptList {
  const [heading = "", ...lines] = sourceLines(text.replace(/^\uFEFF/, ""), file);
  const { year, tab, border = "\t" } = headingShape.exec(heading)?.groups ?? {};
  if (!headingShape.test(heading))
    throw new SourceFormatError(file, 1, "the heading Order, POAexemptCode, Description");
  const at = tab === undefined ? 0 : 1;
  const codes = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const fail = (expected: string): SourceFormatError => new SourceFormatError(file, index + 2, expected);
    // A title may hold the border; the cells before it never do.
    const cells = line.split(border);
    const code = cells[at]?.trim() ?? "";
    if (cells.length < at + 2 || !codeShape.test(code)) throw fail("an order number, a code and its title");
    if (at === 1 && !/^\d{1,6}$/.test(cells[0] ?? "")) throw fail("an order number");
    const dotted = code.includes(".") ? code : withDot(code);
    if (codes.has(dotted)) throw fail(`no second row for ${dotted}`);
    codes.add(dotted);
  }
  if (codes.size === 0) throw new SourceFormatError(file, 2, "codes");
  return { ...(year === undefined ? {} : { fiscalYear: 2000 + Number(year) }), codes: [...codes] };
}
