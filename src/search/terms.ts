import { negatedWords } from "../language/negation.ts";
import { classOfWord, type WordClass } from "../language/word-classes.ts";
import { readWords, stemOf, type Word } from "../language/words.ts";

/** A word of a text as it is indexed: its stem, with "!" before it where the text says it is not there. */
export interface TermInText {
  readonly word: Word;
  readonly term: string;
}

/**
 * "In diseases classified elsewhere": a manifestation of another disease, which a query says or does not mean. Not so "not
 * elsewhere classified", which says nothing.
 */
const manifestation = "classified-elsewhere";

/** The terms of a text in their order; joining and negating words are none. */
export function readTerms(text: string, stem: (word: string) => string = stemOf): readonly TermInText[] {
  const words = readWords(text, stem);
  const negated = negatedWords(words);
  const inOther = words.map(({ stem: own }, at) => own === "elsewhere" && words[at - 1]?.stem === "classified");
  const terms: TermInText[] = [];
  for (const [index, word] of words.entries()) {
    if (inOther[index + 1]) continue;
    const kind = classOfWord(word.stem);
    if (inOther[index]) terms.push({ word, term: manifestation });
    else if (kind !== "joining" && kind !== "negating")
      terms.push({ word, term: negated[index] ? negate(word.stem) : word.stem });
  }
  return terms;
}

/** A negated word is of the class of the word. */
export const classOfTerm = (term: string): WordClass => classOfWord(term.startsWith("!") ? term.slice(1) : term);

export const negate = (term: string): string => (term.startsWith("!") ? term.slice(1) : `!${term}`);
