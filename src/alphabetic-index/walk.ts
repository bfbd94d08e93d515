import { readAsked } from "./fit-title.ts";
import type { IndexTable } from "./index-table.ts";
import { splitPieces } from "./reference.ts";
import { followToEnd, type Question, search } from "./search-path.ts";
import { titleStems } from "./title-form.ts";
import type { Landing, Walk, WalkPlace } from "./walk-step.ts";

/**
 * Walks the Index: a main term, then subterms at any depth, as a coder reads them off the page.
 *
 * Titles are taken as they are printed where that leads somewhere, else in any form (case, number, accents, order of
 * words, joining words, modifiers left out). A level may be left out where only one term fits. Where the path goes on
 * and the term sends elsewhere, "see" and "see also" are followed; where it ends at a "see", that is followed to its end.
 *
 * @param tables the indexes to walk, in the order in which they are asked
 */
export function walk(tables: readonly IndexTable[], path: readonly string[]): Walk {
  const pieces = path.flatMap((part) => splitPieces(part));
  const isSplit = pieces.length > path.length;
  const questions: readonly Omit<Question, "budget">[] = [
    { tables, items: path, strictness: "exact" },
    ...(isSplit ? [{ tables, items: pieces, strictness: "exact", joins: true } as const] : []),
    { tables, items: path, strictness: "loose" },
    ...(isSplit ? [{ tables, items: pieces, strictness: "loose", joins: true } as const] : []),
    ...wordOrders(path).map((items) => ({ tables, items, strictness: "loose" }) as const),
  ];
  let reached: Landing | undefined;
  let notFound: string | undefined;
  for (const asked of questions) {
    const question = { ...asked, budget: { left: mostPlaces } };
    const found = search(question);
    const best = bestOf(found.landings);
    const [first, ...others] = best;
    if (first !== undefined) {
      const isOne = others.length === 0 || sameAnswer(best);
      return isOne ? { landing: followToEnd(first, question), alternatives: [] } : { alternatives: best };
    }
    if (found.reached !== undefined && (reached === undefined || found.reached.steps.length > reached.steps.length)) {
      reached = found.reached;
      notFound = found.notFound;
    }
  }
  const missing = notFound ?? path[0];
  return {
    alternatives: [],
    ...(reached === undefined ? {} : { reached }),
    ...(missing === undefined ? {} : { notFound: missing }),
  };
}

/** Where a term that has no code of its own sends to; undefined where it sends nowhere, or to several places. */
export function destinationOf(tables: readonly IndexTable[], place: WalkPlace): WalkPlace | undefined {
  if (place.table.detail(place.term, "see") === undefined) return undefined;
  const budget = { left: mostPlaces };
  const end = followToEnd({ place, steps: [], cost: 0 }, { tables, items: [], strictness: "exact", budget });
  return end.place === place ? undefined : end.place;
}

/** How many places are looked at for one reading of a path. */
const mostPlaces = 300;

/** "Abdominal pain" is Pain, abdominal: each word may be the main term. */
function wordOrders([first = "", ...rest]: readonly string[]): readonly (readonly string[])[] {
  const words = first.split(/[\s,]+/).filter((word) => word !== "");
  if (words.length < 2 || words.length > 8) return [];
  return words
    .filter((word) => titleStems(word).length > 0)
    .map((word, at) => [word, words.filter((_, other) => other !== at).join(" "), ...rest])
    .filter(([, others]) => readAsked(others ?? "").stems.length > 0);
}

function bestOf(landings: readonly Landing[]): readonly Landing[] {
  const least = Math.min(...landings.map(({ cost }) => cost));
  const best = landings.filter(({ cost }) => cost < least + 1e-9);
  const seen = new Set<string>();
  return best.filter(({ place: { table, term, column } }) => {
    const key = `${table.kind} ${term} ${column}`;
    return seen.size < seen.add(key).size;
  });
}

/** Terms that are printed twice and say the same are one. */
function sameAnswer(landings: readonly Landing[]): boolean {
  const said = landings.map(({ place: { table, term, column } }) =>
    JSON.stringify([
      table.code(term),
      table.detail(term, "see"),
      table.detail(term, "manifestation"),
      column === undefined ? table.cells(term) : table.cells(term).find((cell) => cell.column === column),
      [...table.subterms(term)].length,
    ]),
  );
  return new Set(said).size === 1;
}
