import { readTabSeparated } from "./tab-separated.ts";

/** A code with the fiscal years in which it was valid for submission when they ended. */
export interface BillableCode {
  /** With its dot. */
  readonly code: string;
  /** The list begins in 2021: a code with 2021 may be older. */
  readonly firstFiscalYear: number;
  /** A code that ended on April 1 has the year before: days are a matter of the validity periods. */
  readonly lastFiscalYear: number;
  /** The newest long title, without accents. */
  readonly title: string;
}

/**
 * Reads `icd10cm_billable_codes_fy2021-fy2026.tsv`: the "Code Descriptions in Tabular Order" of CMS for 2021 to 2026.
 * Category codes are written with a dot at the end there ("A09."); it is taken away.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseBillableList(text: string, file: string): readonly BillableCode[] {
  const codes = new Set<string>();
  const columns = ["code", "icd_code", "first_fy", "last_fy", "long_description"] as const;
  return readTabSeparated(text, file, columns).map((row) => {
    const code = row.undottedCode("code");
    const dotted = code.includes(".") ? code : `${code}.`;
    if (row.text("icd_code") !== dotted) throw row.fail("icd_code", dotted);
    row.once(codes, code);
    const firstFiscalYear = row.fiscalYear("first_fy");
    const lastFiscalYear = row.fiscalYear("last_fy");
    if (lastFiscalYear < firstFiscalYear) throw row.fail("last_fy", `a year from ${firstFiscalYear} on`);
    return { code, firstFiscalYear, lastFiscalYear, title: row.title("long_description") };
  });
}
