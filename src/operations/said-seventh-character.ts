import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { remember } from "../language/remember.ts";
import { readTerms } from "../search/terms.ts";
import { perCatalog } from "./per-catalog.ts";

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

/** The terms of a query that may tell a 7th character. */
export function termsSaid(query: string): ReadonlySet<string> {
  return new Set(readTerms(query).map(({ term }) => alsoSaid.get(term) ?? term));
}

/** A code of a family with what its 7th character means. */
interface Extended {
  readonly code: Ordinal;
  readonly terms: ReadonlySet<string>;
}

/** Families share what their 7th characters mean, and the results of a query their families. */
const termsOf = remember((text) => new Set(readTerms(text).map(({ term }) => term)), 2000);

/** The valid codes of a stem, and for each term of their meanings how many of them do not have it; 0 where the stem's own title has it. */
const familyOf = perCatalog((catalog, stem) => {
  const { codes, titles } = catalog.data;
  const stemTitle = titles.title(stem, catalog.day) ?? "";
  const family: Extended[] = [];
  for (let code = stem + 1; code < codes.end(stem); code++) {
    if (!codes.isValid(code, catalog.day)) continue;
    const meaning = titles.title(code, catalog.day)?.slice(stemTitle.length) ?? "";
    family.push({ code, terms: termsOf(meaning) });
  }
  // What many of the family say, or the family's own title, tells little or nothing.
  const inTitle = termsOf(stemTitle);
  const worth = new Map<string, number>();
  for (const term of family.flatMap(({ terms }) => [...terms])) {
    if (!inTitle.has(term) && !worth.has(term)) worth.set(term, family.filter(({ terms }) => !terms.has(term)).length);
  }
  return { family, worth };
}, 1000);

/**
 * Of a family of 7th characters the code that the words of a query tell ("nonunion", "severe stage", "fetus 2"); of codes
 * that tell it alike the one that says least besides, then the first.
 *
 * @param ordinal a code of the family, which is answered where the words tell none
 * @param said as `termsSaid` reads it
 */
export function saidInQuery(catalog: Catalog, ordinal: Ordinal, said: ReadonlySet<string>): Ordinal {
  const { codes } = catalog.data;
  if (!codes.isExtended(ordinal)) return ordinal;
  const { family, worth } = familyOf(catalog, codes.parent(ordinal));
  if (![...said].some((term) => (worth.get(term) ?? 0) > 0)) return ordinal;
  const told = ({ terms }: Extended): number =>
    [...terms].reduce((sum, term) => sum + (said.has(term) ? (worth.get(term) ?? 0) : 0), 0);
  const unsaid = ({ terms }: Extended): number => [...terms].filter((term) => !said.has(term)).length;
  const own = family.find(({ code }) => code === ordinal);
  const least = own === undefined ? 0 : told(own);
  const [best] = family
    .filter((one) => told(one) > least)
    .toSorted((a, b) => told(b) - told(a) || unsaid(a) - unsaid(b) || a.code - b.code);
  return best?.code ?? ordinal;
}
