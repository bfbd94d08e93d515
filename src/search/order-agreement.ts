import type { SearchIndex } from "./open-search-index.ts";
import type { QueryPlan } from "./query-plan.ts";
import { termsOfEntry } from "./search-columns.ts";

/**
 * Tells apart entries of the same words: how many neighbours in the entry are neighbours in the query, in the same order. "Other
 * injury of unspecified muscles" and "Unspecified injury of other muscles" are two codes.
 */
export function orderAgreement(index: SearchIndex, plan: QueryPlan): (entry: number) => number {
  const said = [...new Set(plan.words.map(({ term }) => index.terms.find(term)))];
  const next = new Map(said.map((term, at) => [term, said[at + 1]]));
  const { entryTerms } = index.columns;
  return (entry) => {
    let agreed = 0;
    const { start, end } = termsOfEntry(index.columns, entry);
    for (let at = start + 1; at < end; at++) {
      if (next.get(entryTerms[at - 1] ?? -1) === entryTerms[at]) agreed++;
    }
    return agreed;
  };
}
