import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { readTerms } from "../search/terms.ts";

/** How official titles end where a 7th character is told: no text of a family has it, and it names no condition. */
const encounterPhrase =
  /\b(?:initial|subsequent) encounter\b(?: for (?:closed|open) fracture(?: type [ivabc, or]+?)?)?(?: with (?:routine healing|delayed healing|nonunion|malunion))?/gi;

/** The query as it is ranked: words that tell the encounter alone are blanks, so that offsets stay. */
export function withoutEncounter(query: string): string {
  const left = query.replace(encounterPhrase, (said) => " ".repeat(said.length));
  return left.trim() === "" ? query : left;
}

/** What a record calls a subsequent encounter. */
const alsoSaid: ReadonlyMap<string, string> = new Map([
  ["followup", "subsequent"],
  ["follow", "subsequent"],
]);

/**
 * Of a family of 7th characters the code that the words of a query tell ("nonunion", "severe stage", "fetus 2"); of codes
 * that tell it alike the one that says least besides, then the first.
 *
 * @param ordinal a code of the family, which is answered where the words tell none
 */
export function saidInQuery(catalog: Catalog, ordinal: Ordinal, query: string): Ordinal {
  const { codes, titles } = catalog.data;
  if (!codes.isExtended(ordinal)) return ordinal;
  const stem = codes.parent(ordinal);
  const stemTitle = titles.title(stem, catalog.day) ?? "";
  const family: { readonly code: Ordinal; readonly terms: ReadonlySet<string> }[] = [];
  for (let code = stem + 1; code < codes.end(stem); code++) {
    if (!codes.isValid(code, catalog.day)) continue;
    const meaning = titles.title(code, catalog.day)?.slice(stemTitle.length) ?? "";
    family.push({ code, terms: new Set(readTerms(meaning).map(({ term }) => term)) });
  }
  const inTitle = new Set(readTerms(stemTitle).map(({ term }) => term));
  const said = new Set(readTerms(query).map(({ term }) => alsoSaid.get(term) ?? term));
  // What many of the family say, or the family's own title, tells little or nothing.
  const worth = (term: string): number =>
    said.has(term) && !inTitle.has(term) ? family.filter(({ terms }) => !terms.has(term)).length : 0;
  const told = ({ terms }: { readonly terms: ReadonlySet<string> }): number =>
    [...terms].reduce((sum, term) => sum + worth(term), 0);
  const unsaid = ({ terms }: { readonly terms: ReadonlySet<string> }): number =>
    [...terms].filter((term) => !said.has(term)).length;
  const own = family.find(({ code }) => code === ordinal);
  const least = own === undefined ? 0 : told(own);
  const [best] = family
    .filter((one) => told(one) > least)
    .toSorted((a, b) => told(b) - told(a) || unsaid(a) - unsaid(b) || a.code - b.code);
  return best?.code ?? ordinal;
}
