import type { ListCounts } from "../../catalog/release.ts";
import { readTabSeparated } from "./tab-separated.ts";

/** What the official lists of a release count. */
export interface ExpectedCounts extends ListCounts {
  readonly fiscalYear: number;
  readonly effective: string;
}

/**
 * Reads `data/sources/expected-counts.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parseExpectedCounts(text: string, file: string): readonly ExpectedCounts[] {
  const counts = ["chapters", "blocks", "categories", "headers", "billable"] as const;
  return readTabSeparated(text, file, ["fiscal_year", "effective", ...counts, "source"]).map((row) => ({
    fiscalYear: row.fiscalYear("fiscal_year"),
    effective: row.day("effective"),
    chapters: row.wholeNumber("chapters"),
    blocks: row.wholeNumber("blocks"),
    categories: row.wholeNumber("categories"),
    headers: row.wholeNumber("headers"),
    billable: row.wholeNumber("billable"),
  }));
}
