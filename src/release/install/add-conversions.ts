import type { CatalogData } from "../../catalog/catalog-data.ts";
import { formatDay, parseDay } from "../../catalog/day.ts";
import type { CompileInput } from "../compile/compile-input.ts";
import type { ConversionSlip } from "../parsers/conversion-slips.ts";
import type { Conversion } from "../parsers/conversion-table.ts";
import type { ConversionRow } from "../parsers/conversion-table-text.ts";

/** The rows of a conversion table that say what a catalogue does not. */
export interface NewConversions {
  readonly conversions: readonly Conversion[];
  /** Rows whose previous codes are told in words. */
  readonly inWords: number;
}

/**
 * Works a conversion table out to a row a pair, ranges in tabular order to the codes valid the day before, known slips
 * put right or left out.
 *
 * @param known the pairs the catalogue has
 */
export function newConversions(
  rows: readonly ConversionRow[],
  data: CatalogData,
  known: readonly Conversion[],
  slips: readonly ConversionSlip[],
): NewConversions {
  const have = new Set(known.map(keyOf));
  const reviewed = new Map(slips.map((slip) => [`${slip.code} ${slip.previousCode}`, slip]));
  const found: Conversion[] = [];
  for (const { code, effective, previous } of rows) {
    const day = (parseDay(effective) ?? 0) - 1;
    for (const named of previous.flatMap((range) => codesOf(data, range, day))) {
      const slip = reviewed.get(`${code} ${named}`);
      if (slip !== undefined && slip.meant === undefined) continue;
      const row = { code, effective, previousCode: slip?.meant ?? named };
      if (have.has(keyOf(row)) || named === code) continue;
      have.add(keyOf(row));
      found.push(row);
    }
  }
  return {
    conversions: found,
    inWords: rows.filter(({ remainder, previous }) => remainder !== undefined && previous.length === 0).length,
  };
}

function keyOf({ code, effective, previousCode }: Conversion): string {
  return `${code} ${effective} ${previousCode}`;
}

function codesOf(
  { codes }: CatalogData,
  { from, to }: { readonly from: string; readonly to?: string },
  day: number,
): readonly string[] {
  const [first, last] = [codes.find(from), to === undefined ? -1 : codes.find(to)];
  if (to === undefined || first === -1 || last < first) return to === undefined ? [from] : [from, to];
  const within: string[] = [];
  for (let ordinal = first; ordinal < codes.end(last); ordinal++)
    if (codes.isValid(ordinal, day)) within.push(codes.code(ordinal));
  return within;
}

/**
 * What a catalogue is compiled from with the rows of a conversion table more. Where the table speaks of a code that has
 * ended, what was worked out or reported of it no longer counts.
 */
export function addConversions(input: CompileInput, added: readonly Conversion[]): CompileInput {
  const said = new Set(added.map(({ previousCode, effective }) => `${previousCode} ${effective}`));
  return {
    ...input,
    conversions: [...input.conversions, ...added],
    successions: input.successions.filter(
      (row) => row.basis === "conversion" || !said.has(`${row.code} ${formatDay((parseDay(row.lastDay) ?? 0) + 1)}`),
    ),
  };
}
