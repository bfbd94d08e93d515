import { classOfWord } from "./word-classes.ts";
import type { Word } from "./words.ts";

/** Joining words that end what a negation reaches: "without coma due to …". */
const turns: ReadonlySet<string> = new Set(["with", "but", "due", "as", "for", "by", "following"]);

/**
 * Which words are said not to be there: those after "without", "not", "no", up to the end of the clause or to "with",
 * "due", "but"; over the commas of a series that ends in ", and" ("without behavioral disturbance, mood disturbance, and
 * anxiety"). "With or without" and "not elsewhere classified" negate nothing. One flag a word, in order.
 */
export function negatedWords(words: readonly Word[]): readonly boolean[] {
  const flags = new Array<boolean>(words.length).fill(false);
  let reach = -1;
  for (const [index, word] of words.entries()) {
    const kind = classOfWord(word.stem);
    if (kind === "negating") reach = isOption(words, index) ? -1 : reachOf(words, index);
    else if (index <= reach && kind !== "joining" && kind !== "filler") flags[index] = true;
  }
  return flags;
}

/** "with or without", "whether or not". */
function isOption(words: readonly Word[], index: number): boolean {
  return words[index - 1]?.stem === "or";
}

/** The last word that the negation at `index` reaches. */
function reachOf(words: readonly Word[], index: number): number {
  let end = index;
  for (let at = index + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || turns.has(word.stem) || classOfWord(word.stem) === "negating") return end;
    if (word.opensClause && !seriesGoesOn(words, at)) return end;
    end = at;
  }
  return end;
}

/** Whether the clause that opens at `at` belongs to a series: it, or one after it, opens with "and" or "or". */
function seriesGoesOn(words: readonly Word[], at: number): boolean {
  for (let ahead = at; ahead < words.length; ahead++) {
    const word = words[ahead];
    if (word === undefined || turns.has(word.stem) || classOfWord(word.stem) === "negating") return false;
    if (word.opensClause && (word.stem === "and" || word.stem === "or")) return true;
  }
  return false;
}
