import { readTabSeparated } from "./tab-separated.ts";

/** A code that was new on a day and a code under which the condition was reported before. */
export interface Conversion {
  /** With its dot. */
  readonly code: string;
  /** The first day of the new code, "YYYY-MM-DD". */
  readonly effective: string;
  /** With its dot; may be a header, and a handful are slips of the official table. Absent: the table names none. */
  readonly previousCode?: string;
  /** What else stands in the cell. "&", "A", "AND": further previous codes stood there, and the source cut them off. */
  readonly remainder?: string;
}

/** The source keeps the first characters of the official cell only: "I63.011 A" was "I63.011 AND I63.012". */
const previousCodeShape = /^(?<code>[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?)(?: (?:(?<remainder>&|A|AND) ?)?)?$/;

/** One cell is a cut sentence, with the dot that the source sets after three characters. */
const sentence = "A C.ODE F";

/**
 * Reads `conversion_table_fy2017-fy2026.tsv`: the cumulative ICD-10-CM Conversion Table of CMS and NCHS. A code that
 * has several previous codes has several rows.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseConversionTable(text: string, file: string): readonly Conversion[] {
  const rows = new Set<string>();
  return readTabSeparated(text, file, ["code", "effective", "previous_code"]).map((row) => {
    const code = row.code("code");
    const effective = row.day("effective");
    const cell = row.text("previous_code");
    row.once(rows, `${code} ${effective} ${cell.trim()}`);
    if (cell === "") return { code, effective };
    if (cell === sentence) return { code, effective, remainder: sentence };
    const { code: previousCode, remainder } = previousCodeShape.exec(cell)?.groups ?? {};
    if (previousCode === undefined) throw row.fail("previous_code", "a code, or nothing");
    return remainder === undefined ? { code, effective, previousCode } : { code, effective, previousCode, remainder };
  });
}
