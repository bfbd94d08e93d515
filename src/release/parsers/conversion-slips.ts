import type { Conversion } from "./conversion-table.ts";
import { SourceFormatError } from "./source-format-error.ts";
import { readTabSeparated } from "./tab-separated.ts";

/** A row of the conversion table that names what was never a code. */
export interface ConversionSlip {
  readonly code: string;
  readonly previousCode: string;
  /** The previous code that is meant, where that can be told. */
  readonly meant?: string;
  readonly reason: string;
}

/**
 * Reads `data/sources/conversion-slips.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parseConversionSlips(text: string, file: string): readonly ConversionSlip[] {
  const seen = new Set<string>();
  return readTabSeparated(text, file, ["code", "previous_code", "meant", "reason"]).map((row) => {
    const code = row.code("code");
    const previousCode = row.code("previous_code");
    row.once(seen, `${code} ${previousCode}`);
    const meant = row.text("meant");
    return { code, previousCode, reason: row.text("reason"), ...(meant === "" ? {} : { meant: row.code("meant") }) };
  });
}

/**
 * The conversion table with its slips put right where it is known what is meant.
 *
 * @throws SourceFormatError for a slip that the table does not have (any more)
 */
export function correctConversions(
  conversions: readonly Conversion[],
  slips: readonly ConversionSlip[],
): readonly Conversion[] {
  const key = (row: { readonly code: string; readonly previousCode?: string }): string =>
    `${row.code} ${row.previousCode}`;
  const open = new Map(slips.map((slip) => [key(slip), slip]));
  const corrected = conversions.map((row) => {
    const slip = open.get(key(row));
    open.delete(key(row));
    return slip?.meant === undefined ? row : { ...row, previousCode: slip.meant };
  });
  for (const stale of open.values()) {
    const line = slips.indexOf(stale) + 2;
    throw new SourceFormatError(
      "conversion-slips.tsv",
      line,
      `a row of the conversion table, which ${key(stale)} is not`,
    );
  }
  return corrected;
}
