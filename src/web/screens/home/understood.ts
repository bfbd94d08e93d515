import type { SearchResult } from "../../../operations/search.ts";

type How = SearchResult["matched"]["words"][number]["how"];

/** What typed words were taken for. */
export interface UnderstoodWords {
  readonly typed: string;
  readonly read: string;
  readonly how: How;
}

/** What was made of the words. */
export interface Understood {
  /** Words that were not taken as they stand, the first result's first. */
  readonly read: readonly UnderstoodWords[];
  /** Words that the first result has nothing of. */
  readonly unused: readonly string[];
}

/** A result that fits half as well as the first says little of what was understood. */
const shareOfBest = 0.5;
const resultsTold = 5;
const mostTold = 4;

/** Words that carry no meaning of their own in a diagnosis; negations are not among them. */
const carryNothing: ReadonlySet<string> = new Set(
  "a an and are as at by due for from has have in is of on or since some the this to was were when while with".split(
    " ",
  ),
);

/** Gathers from the results what was understood of the words. */
export function understoodOf(words: string, results: readonly SearchResult[]): Understood {
  const [first] = results;
  if (first === undefined || first.matched.kind === "code") return { read: [], unused: [] };
  const telling = results.slice(0, resultsTold).filter(({ score }) => score >= first.score * shareOfBest);
  const read = new Map<string, UnderstoodWords>();
  const asTyped = new Set(first.matched.words.flatMap(({ query, how }) => (how === "same" ? wordsOf(query) : [])));
  for (const { matched } of telling)
    for (const { query, text, how } of matched.words) {
      const key = query.toLowerCase();
      // What the first result takes as it was typed needs no other reading.
      if (wordsOf(query).every((word) => asTyped.has(word))) continue;
      if (how === "same" || text === "" || key === text.toLowerCase() || read.has(key)) continue;
      read.set(key, { typed: query, read: text, how });
    }
  return { read: [...read.values()].slice(0, mostTold), unused: unusedBy(words, first) };
}

/** A side or an encounter is told by the result's title, not by the text that matched. */
function unusedBy(words: string, { title = "", matched }: SearchResult): readonly string[] {
  const used = new Set(wordsOf([title, matched.text, ...matched.words.map(({ query }) => query)].join(" ")));
  return wordsOf(words).filter((word) => !used.has(word) && !carryNothing.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}
