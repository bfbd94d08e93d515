import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { type Alternative, alternativesTo } from "../selection/alternatives.ts";
import type { Pathway } from "../selection/pathway.ts";
import { codeOnDay } from "../selection/pathway-codes.ts";

/** The codes below one that an answer of a pathway leads to: from the first up to, not including, the second. */
type Reached = readonly [Ordinal, Ordinal];

const reachedOn = new WeakMap<readonly Pathway[], WeakMap<Catalog, readonly Reached[]>>();

/** `alternativesTo` for a code of any kind: nearly all stand in no pathway, and their pathways need not be gone through. */
export function considerInstead(
  catalog: Catalog,
  ordinal: Ordinal,
  pathways: readonly Pathway[],
): readonly Alternative[] {
  const known = reachedOn.get(pathways) ?? new WeakMap<Catalog, readonly Reached[]>();
  reachedOn.set(pathways, known);
  const reached = known.get(catalog) ?? reachedBy(catalog, pathways);
  known.set(catalog, reached);
  return reached.some(([from, end]) => ordinal >= from && ordinal < end)
    ? alternativesTo(catalog.data.codes.code(ordinal), pathways, catalog)
    : [];
}

function reachedBy(catalog: Catalog, pathways: readonly Pathway[]): readonly Reached[] {
  const options = pathways.flatMap(({ questions }) => questions.flatMap((question) => question.options));
  const codes = new Set(options.flatMap(({ code }) => code ?? []));
  const ordinals = new Set([...codes].flatMap((code) => codeOnDay(catalog, code)?.ordinal ?? []));
  return [...ordinals].map((ordinal): Reached => [ordinal, catalog.data.codes.end(ordinal)]);
}
