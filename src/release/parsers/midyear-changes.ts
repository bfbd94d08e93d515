import { readTabSeparated } from "./tab-separated.ts";

/** A code that an update within a fiscal year (January, April) added or ended. */
export interface MidyearChange {
  /** With its dot. */
  readonly code: string;
  readonly change: "added" | "ended";
  /** The first day of the change, "YYYY-MM-DD": of an ended code the first day on which it was no longer valid. */
  readonly day: string;
}

/**
 * Reads `midyear_changes.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseMidyearChanges(text: string, file: string): readonly MidyearChange[] {
  const rows = new Set<string>();
  return readTabSeparated(text, file, ["code", "change", "first_day_of_change"]).map((row) => {
    const code = row.code("code");
    const change = row.oneOf("change", ["added", "ended"]);
    row.once(rows, `${code} ${change}`);
    const day = row.day("first_day_of_change");
    if (day.endsWith("-10-01")) throw row.fail("first_day_of_change", "a day other than the first of a fiscal year");
    return { code, change, day };
  });
}
