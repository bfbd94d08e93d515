import { relatedForms } from "../language/related-forms.ts";
import { spinalNames } from "../language/spinal-level.ts";
import { phraseKey } from "./build-phrases.ts";
import { completionsOf } from "./complete-word.ts";
import type { SearchIndex } from "./open-search-index.ts";
import type { Reading } from "./query-plan.ts";
import { scoring } from "./scoring.ts";
import { similarTerms } from "./similar-terms.ts";

/** A reading whose weights are still to be told. */
export type FoundReading = Omit<Reading, "weight" | "span">;

const longestPhrase = 5;

/** From this likeness on a mistyped word also counts in phrases: "upper bakc". */
const surelyMeant = 0.75;

/**
 * Every way in which the words of a query can be read in terms of the index: as they are, as another form of the word,
 * as an equal word or phrase, joined with the next or taken apart. Only a word that cannot be read in any of these ways, or
 * only as a form, is taken for a typing mistake.
 *
 * @param typed the last word as far as it stands, where it is still being typed
 */
export function readQueryWords(index: SearchIndex, words: readonly string[], typed?: string): readonly FoundReading[] {
  const found: FoundReading[] = [];
  const add = (from: number, to: number, how: Reading["how"], terms: readonly number[]): void => {
    found.push({ from, to, how, terms, credit: scoring.credit[how] });
  };
  for (const { from, to } of spans(words.length)) {
    for (const terms of equivalentsOf(index, words.slice(from, to))) add(from, to, "equivalence", terms);
  }
  for (const [at, word] of words.entries()) {
    const literal = index.terms.find(word);
    if (literal >= 0) add(at, at + 1, "same", [literal]);
    if (word.startsWith("!")) continue;
    for (const term of termsNamed(index, relatedForms(word))) add(at, at + 1, "form", [term]);
    for (const name of spinalNames(word)) {
      const terms = termsNamed(index, name.split(" "));
      if (terms.length === name.split(" ").length) add(at, at + 1, "equivalence", terms);
    }
    const next = words[at + 1];
    if (next !== undefined) for (const term of termsNamed(index, [word + next])) add(at, at + 2, "compound", [term]);
    // A word the lexicon knows ("ckd3b") is not taken apart.
    const isKnown =
      literal >= 0 || found.some(({ from, to, how }) => from === at && to === at + 1 && how === "equivalence");
    if (!isKnown) for (const terms of partsOf(index, word)) add(at, at + 1, "compound", terms);
  }
  if (typed !== undefined) found.push(...beginnings(index, words, typed));
  // A form alone may be chance: "diabetis" looks like a form of "diabetic".
  const certain = found.filter(({ how }) => how !== "form");
  const read = new Set(certain.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, more) => from + more)));
  const meant = [...words];
  for (const [at, word] of words.entries()) {
    if (read.has(at) || word.startsWith("!")) continue;
    for (const { term, likeness } of similarTerms(index, word)) {
      const credit = scoring.credit.spelling * likeness;
      found.push({ from: at, to: at + 1, how: "spelling", terms: [term], credit });
      if (meant[at] === word && likeness >= surelyMeant) meant[at] = index.terms.at(term);
    }
  }
  for (const { from, to } of spans(words.length)) {
    if (meant.slice(from, to).every((word, at) => word === words[from + at])) continue;
    const credit = scoring.credit.equivalence * scoring.credit.spelling;
    for (const terms of equivalentsOf(index, meant.slice(from, to))) {
      found.push({ from, to, how: "equivalence", terms, credit });
    }
  }
  return found;
}

/** What the last word may become: by itself, and in the phrases that it would end. */
function beginnings(index: SearchIndex, words: readonly string[], typed: string): readonly FoundReading[] {
  const last = words.length - 1;
  const found: FoundReading[] = [];
  for (const completion of completionsOf(index, typed)) {
    const credit = scoring.credit.beginning;
    for (const term of termsNamed(index, [completion]))
      found.push({ from: last, to: last + 1, how: "beginning", terms: [term], credit });
    for (let from = Math.max(0, words.length - longestPhrase); from <= last; from++) {
      for (const terms of equivalentsOf(index, [...words.slice(from, last), completion]))
        found.push({ from, to: last + 1, how: "equivalence", terms, credit: credit * scoring.credit.equivalence });
    }
  }
  return found;
}

/** Every stretch of so many words that may be a phrase. */
function* spans(words: number): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < words; from++) {
    for (let to = from + 1; to <= Math.min(from + longestPhrase, words); to++) yield { from, to };
  }
}

function termsNamed(index: SearchIndex, words: Iterable<string>): readonly number[] {
  return Array.from(words, (word) => index.terms.find(word)).filter((term) => term >= 0);
}

/** The readings that the word equivalences give a phrase. */
function equivalentsOf(index: SearchIndex, words: readonly string[]): readonly (readonly number[])[] {
  const phrase = index.phrases.find(phraseKey(words));
  if (phrase < 0) return [];
  const { readingOffsets, readingTermOffsets, readingTerms } = index.columns;
  const readings: (readonly number[])[] = [];
  for (let reading = readingOffsets[phrase] ?? 0; reading < (readingOffsets[phrase + 1] ?? 0); reading++) {
    readings.push([...readingTerms.subarray(readingTermOffsets[reading], readingTermOffsets[reading + 1])]);
  }
  return readings;
}

const shortestPart = 3;
const longestTakenApart = 40;

/** A word that no text has, taken apart: "postcovid" into two known words, "cmt2a" into a known short form and its subtype. */
function partsOf(index: SearchIndex, word: string): readonly (readonly number[])[] {
  if (word.length > longestTakenApart) return [];
  const short = /^([a-z]{2,6})[a-z]?\d+[a-z]?\d*$/.exec(word)?.[1];
  if (short !== undefined)
    return [...termsNamed(index, [short]).map((term) => [term]), ...equivalentsOf(index, [short])];
  const found: (readonly number[])[] = [];
  for (let middle = shortestPart; middle <= word.length - shortestPart; middle++) {
    const parts = termsNamed(index, [word.slice(0, middle), word.slice(middle)]);
    if (parts.length === 2) found.push(parts);
  }
  return found;
}
