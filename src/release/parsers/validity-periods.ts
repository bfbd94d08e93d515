import { readTabSeparated } from "./tab-separated.ts";

/** The one unbroken period in which a code is valid for submission. Days are "YYYY-MM-DD". */
export interface ValidityPeriod {
  /** With its dot. */
  readonly code: string;
  readonly firstDay: string;
  /** The last day on which it was valid. Absent: valid to the end of what the source knows. */
  readonly lastDay?: string;
}

/**
 * Reads `validity_periods_2015-2027.tsv`: the code master of the Medicare Code Editor of CMS, a code a row.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseValidityPeriods(text: string, file: string): readonly ValidityPeriod[] {
  const codes = new Set<string>();
  return readTabSeparated(text, file, ["code", "first_day", "last_day"]).map((row) => {
    const code = row.code("code");
    row.once(codes, code);
    const firstDay = row.day("first_day");
    if (row.text("last_day") === "") return { code, firstDay };
    const lastDay = row.day("last_day");
    if (lastDay < firstDay) throw row.fail("last_day", `a day from ${firstDay} on`);
    return { code, firstDay, lastDay };
  });
}
