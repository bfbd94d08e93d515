import { plainName, wantedColumn } from "./column-name.ts";
import type { TableLayout } from "./list-layout.ts";
import { isCode } from "./plain-entry.ts";

/** A record of the sample. */
export interface SampleRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The names of columns that hold codes of this classification, without blanks and marks, lower case. */
const surely: readonly string[] =
  "icd10cm icd10cmcode icd10cmcodes icd10 icd10code icd10codes icd10dx icdcode icdcodes icd dxcode dxcodes diagnosiscode diagnosiscodes diagcode principaldiagnosiscode primarydiagnosiscode".split(
    " ",
  );
/** The names of columns that hold codes, or words, or codes of something else. */
const perhaps: readonly string[] =
  "dx principaldx primarydx principaldiagnosis primarydiagnosis diagnosis diagnoses diag code codes".split(" ");
const codeColumnNames: readonly string[] = [...surely, ...perhaps];

/** A column that holds codes in this share of its filled cells is one of codes. */
const mostlyCodes = 0.5;

/**
 * Finds the column with the codes, and the header if there is one.
 *
 * @returns undefined when no column is one of codes by name or content
 * @throws NoSuchColumn when the column wanted does not exist
 */
export function findCodeColumn(
  rows: readonly SampleRow[],
  wanted?: string,
): Pick<TableLayout, "column" | "name" | "headerLine" | "columns" | "others"> | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const shares = Array.from({ length: columns }, (_, column) => shareOfCodes(rows.slice(1), column));
  const isHeader =
    !first.cells.some(isFilledCode) && (first.cells.some(isCodeColumnName) || isHeaderOf(first.cells, shares));
  const names = isHeader ? first.cells : [];
  const column =
    wanted === undefined
      ? bestColumn(names, isHeader ? shares : sharesWithFirst(rows, columns))
      : wantedColumn("--column", wanted, { names, columns });
  if (column === undefined) return undefined;
  const name = names[column];
  const others = shares.flatMap((share, other) =>
    other !== column && share >= mostlyCodes ? [names[other] || `${other + 1}`] : [],
  );
  return { column, columns, others, ...(name === undefined ? {} : { name, headerLine: first.number }) };
}

function bestColumn(names: readonly string[], shares: readonly number[]): number | undefined {
  const ranks = names.map(rankOfName);
  const named = ranks.flatMap((rank, column) => (rank === -1 ? [] : [{ column, rank, share: shares[column] ?? 0 }]));
  // Of "Diagnosis" in words and "Dx code", the one that holds codes.
  const [chosen] = named.toSorted(
    (a, b) => Number(b.share >= mostlyCodes) - Number(a.share >= mostlyCodes) || a.rank - b.rank,
  );
  const most = highest(shares);
  const isSure = chosen !== undefined && (chosen.rank < surely.length || chosen.share >= mostlyCodes);
  if (chosen !== undefined && (isSure || most < mostlyCodes)) return chosen.column;
  return most >= mostlyCodes ? shares.indexOf(most) : undefined;
}

function sharesWithFirst(rows: readonly SampleRow[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => shareOfCodes(rows, column));
}

function shareOfCodes(rows: readonly SampleRow[], column: number): number {
  const filled = rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  return filled.length === 0 ? 0 : filled.filter(isFilledCode).length / filled.length;
}

function isFilledCode(cell: string): boolean {
  return cell !== "" && isCode(cell);
}

/** Words over a column of codes are its name; with a digit they may be a mistyped code, which must not get lost. */
function isHeaderOf(cells: readonly string[], shares: readonly number[]): boolean {
  const most = highest(shares);
  return most >= mostlyCodes && /^\D+$/.test(cells[shares.indexOf(most)] ?? "");
}

export function isCodeColumnName(cell: string): boolean {
  return rankOfName(cell) !== -1;
}

/** How plainly a name says that codes stand under it, from 0; of "Dx 1" to "Dx 12" the first. -1: it does not say so. */
function rankOfName(name: string): number {
  const plain = plainName(name);
  for (const digits of [0, 1, 2]) {
    const number = plain.slice(plain.length - digits);
    const rank = /^\d*$/.test(number) ? codeColumnNames.indexOf(plain.slice(0, plain.length - digits)) : -1;
    if (rank !== -1) return rank + Number(number) / 100;
  }
  return -1;
}

/** A line can have more cells than a call takes arguments. */
function highest(shares: readonly number[]): number {
  return shares.reduce((most, share) => Math.max(most, share), Number.NEGATIVE_INFINITY);
}
