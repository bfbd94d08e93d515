import { classOfWord } from "../language/word-classes.ts";
import { titleStem } from "./title-words.ts";

/** What small words do in a title: where a phrase begins and ends, and which words tell nothing by themselves. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const tailOpening = list("with without due to from following caused as for not no in");
const partOpening = list("of by to for in involving");
const leading = list("of and or the a an");
const trailing = list(
  "of in to with and or by due the for at on following a an from affecting without complicating involving associated resulting caused",
);
const askedFor = list("region site vertebra level");

/** A word as it is compared: its stem, without punctuation. */
export function compared(word: string): string {
  return titleStem(word.replace(/[,;:()[\]]/g, "")) || word.toLowerCase();
}

export function same(one: string, other: string): boolean {
  return compared(one) === compared(other);
}

/** Opens what is added: "with", "due". */
export function opensTail(word: string): boolean {
  return tailOpening.has(compared(word));
}

/** Opens a part: the "of" of "Fracture of". */
export function opensPart(word: string): boolean {
  return partOpening.has(compared(word));
}

/** Stands between what belongs together. */
export function joins(word: string): boolean {
  return opensPart(word) || opensTail(word) || word === "and";
}

/** Cannot stand first in an answer that was cut. */
export function leads(word: string): boolean {
  return leading.has(compared(word));
}

/** Cannot stand last in an answer that was cut. */
export function trails(word: string): boolean {
  return trailing.has(compared(word));
}

/** A phrase may end before it. */
export function breaks(word: string): boolean {
  return trails(word) && !/^(?:and|or)$/i.test(word);
}

/** Goes without saying: "Which region?" "cervical". */
export function saidByQuestion(word: string): boolean {
  return askedFor.has(compared(word));
}

/** Whether a word tells one answer from another. */
export function isTelling(word: string): boolean {
  const stem = compared(word);
  // Elsewhere a word without weight; as an answer it tells.
  if (stem === "unknown") return true;
  const kind = classOfWord(stem);
  return kind !== "joining" && kind !== "negating" && kind !== "generic" && stem !== "other" && stem !== "specified";
}
