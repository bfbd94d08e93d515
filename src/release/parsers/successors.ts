import { readTabSeparated } from "./tab-separated.ts";

const endings = ["header", "deleted"] as const;
const bases = ["conversion", "hierarchy", "reported", "none"] as const;

/**
 * What the successors of an ended code rest on: the official conversion table, the new codes below it, a report of
 * the conversion table, or nothing (there are none).
 */
export type SuccessorBasis = (typeof bases)[number];

/** A code that ended, and where its conditions went. */
export interface Succession {
  /** With its dot. */
  readonly code: string;
  /** The last fiscal year at whose end it was valid; the year before that of `lastDay` for a code ended on April 1. */
  readonly lastFiscalYear: number;
  /** The last day on which it was valid, "YYYY-MM-DD". */
  readonly lastDay: string;
  readonly became: (typeof endings)[number];
  /** With their dots. Empty exactly where `basis` is "none". */
  readonly successors: readonly string[];
  readonly basis: SuccessorBasis;
}

const codeList = /^(?:[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?(?: (?!$)|$))*$/;

/**
 * Reads `successors.tsv`: the codes that ended from FY2021 on, each with the codes that follow it.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseSuccessors(text: string, file: string): readonly Succession[] {
  const codes = new Set<string>();
  const columns = ["code", "last_fy", "last_valid_day", "became", "successors", "basis"] as const;
  return readTabSeparated(text, file, columns).map((row) => {
    const code = row.code("code");
    row.once(codes, code);
    const lastDay = row.day("last_valid_day");
    const lastFiscalYear = row.fiscalYear("last_fy");
    if (lastFiscalYear !== lastFiscalYearEnded(lastDay)) throw row.fail("last_fy", `${lastFiscalYearEnded(lastDay)}`);
    const basis = row.oneOf("basis", bases);
    const successors = row
      .matching("successors", codeList, "codes with a blank between them")
      .split(" ")
      .filter(Boolean);
    if ((successors.length === 0) !== (basis === "none"))
      throw row.fail("basis", "none exactly where no successors are");
    if (new Set([code, ...successors]).size !== successors.length + 1) {
      throw row.fail("successors", "other codes, each once");
    }
    return { code, lastFiscalYear, lastDay, became: row.oneOf("became", endings), successors, basis };
  });
}

/** A fiscal year ends on September 30. */
function lastFiscalYearEnded(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= "09-30" ? year : year - 1;
}
