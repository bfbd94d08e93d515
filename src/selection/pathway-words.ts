import { classOfWord } from "../language/word-classes.ts";
import { readWords } from "../language/words.ts";
import type { Pathway } from "./pathway.ts";

/**
 * The pathway that some words name: by its name, its title or one of its wordings. Order, number, case, spelling and
 * joining words do not matter; every other word does, so that "cluster headache" does not find "headache".
 */
export function findPathway(pathways: readonly Pathway[], words: string): Pathway | undefined {
  const sought = setOfWords(words);
  if (sought === "") return undefined;
  return pathways.find((pathway) => setsOf(pathway).has(sought));
}

/** What the wordings of a pathway are compared by, worked out once. */
function setsOf(pathway: Pathway): ReadonlySet<string> {
  const known = knownSets.get(pathway) ?? new Set(wordingsOf(pathway).map(setOfWords));
  knownSets.set(pathway, known);
  return known;
}

const knownSets = new WeakMap<Pathway, ReadonlySet<string>>();

/** Everything by which a pathway is found. */
export function wordingsOf({ name, title, words }: Pathway): readonly string[] {
  return [name, title, ...words];
}

/** What words are compared by: their stems, each once, in order. */
export function setOfWords(words: string): string {
  const stems = readWords(words).map(({ stem }) => stem);
  return [...new Set(stems.filter((stem) => classOfWord(stem) !== "joining"))].toSorted().join(" ");
}
