import { classOfWord, type WordClass } from "../language/word-classes.ts";

const share: { readonly [wordClass in WordClass]: number } = {
  content: 1,
  variant: 1,
  circumstance: 1,
  number: 0.5,
  generic: 0.3,
  filler: 0.05,
  joining: 0,
  negating: 0,
};

const negatedShare = 0.3;

/**
 * What a term tells, in thousandths: the logarithm of its rarity, less for words of the classification's own making.
 * Rarity is counted over categories, not over texts: "fracture" stands in 5,000 titles, but in few categories, and tells
 * much.
 *
 * @param categories in how many categories the term stands
 * @param all how many categories there are
 */
export function termWeight(term: string, categories: number, all: number): number {
  const negated = term.startsWith("!");
  const factor = share[classOfWord(negated ? term.slice(1) : term)] * (negated ? negatedShare : 1);
  return Math.round(1000 * factor * Math.log1p(all / categories));
}
