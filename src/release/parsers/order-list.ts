import type { OrderLine } from "./order-file.ts";
import { readTabSeparated } from "./tab-separated.ts";

/**
 * Reads `icd10cm_codes_fy2025.tsv`: the rows of the CMS order file as a table, in its order.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseOrderList(text: string, file: string): readonly OrderLine[] {
  const codes = new Set<string>();
  return readTabSeparated(text, file, ["code", "short_title", "long_title", "billable"]).map((row) => {
    const code = row.code("code");
    row.once(codes, code);
    const shortTitle = row.title("short_title");
    if (shortTitle.length > 60) throw row.fail("short_title", "at most 60 characters");
    return { code, billable: row.flag("billable"), shortTitle, longTitle: row.title("long_title") };
  });
}
