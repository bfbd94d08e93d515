import type { CatalogData } from "../catalog/catalog-data.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { fiscalYearOf, formatDay } from "../catalog/day.ts";
import type { SuccessionBasis } from "../catalog/succession-table.ts";
import type { Conversion } from "./parsers/conversion-table.ts";
import type { Succession } from "./parsers/successors.ts";

/** Where the cases of each new code were coded before, from which day on, as the conversion table has it. */
export function unpackConversions({ codes, successions }: CatalogData): readonly Conversion[] {
  const rows: Conversion[] = [];
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    for (const { ordinal: previous, day } of successions.predecessors(ordinal))
      rows.push({ code: codes.code(ordinal), effective: formatDay(day), previousCode: codes.code(previous) });
  }
  return rows;
}

/**
 * The successors of ended codes that the conversion table alone does not give: those of another basis, and those whose
 * row in the table names another day.
 */
export function unpackSuccessions(data: CatalogData): readonly Succession[] {
  const rows: Succession[] = [];
  for (let ordinal = 0; ordinal < data.codes.size; ordinal++) {
    const last = data.codes.lastDay(ordinal);
    if (last === undefined) continue;
    const byBasis = new Map<SuccessionBasis, string[]>();
    const all = data.successions.successors(ordinal);
    const isDerived = all.every((one) => one.basis === "conversion" && hasRow(data, one.ordinal, ordinal, last + 1));
    if (isDerived) continue;
    for (const { ordinal: successor, basis } of all) {
      const codes = byBasis.get(basis) ?? [];
      codes.push(data.codes.code(successor));
      byBasis.set(basis, codes);
    }
    for (const [basis, successors] of byBasis) {
      rows.push({
        code: data.codes.code(ordinal),
        lastFiscalYear: fiscalYearOf(last + 1) - 1,
        lastDay: formatDay(last),
        became: data.codes.end(ordinal) > ordinal + 1 ? "header" : "deleted",
        successors,
        basis,
      });
    }
  }
  return rows;
}

function hasRow({ successions }: CatalogData, successor: Ordinal, ended: Ordinal, day: number): boolean {
  return successions.predecessors(successor).some((row) => row.ordinal === ended && row.day === day);
}
