import { foldWord } from "../language/fold-word.ts";
import { classOfWord } from "../language/word-classes.ts";
import { wordBeingTyped } from "./complete-word.ts";
import type { SearchIndex } from "./open-search-index.ts";
import { readQueryWords } from "./read-query-words.ts";
import { scoring } from "./scoring.ts";
import { readTerms, type TermInText } from "./terms.ts";

/** How words of the query came to stand for words of a text. */
export type MatchKind = "same" | "form" | "equivalence" | "compound" | "spelling" | "beginning";

/** One way of reading the query's words `from … to - 1`. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly how: MatchKind;
  readonly terms: readonly number[];
  /** What the reading is worth beside the words themselves, 0 to 1. */
  readonly credit: number;
  /** Weight of the terms together, and of the query's words that are read. */
  readonly weight: number;
  readonly span: number;
}

/** A query in terms of the index. */
export interface QueryPlan {
  readonly words: readonly TermInText[];
  /** Weight of the words together. */
  readonly total: number;
  readonly readings: readonly Reading[];
}

/** Of a longer query only the beginning is read: a condition is named in fewer characters and words. */
export const longestQuery = 1000;
const mostWords = 32;

/** @param isTyped whether the query is still being typed: its last word may be the beginning of one */
export function planQuery(index: SearchIndex, query: string, isTyped = false): QueryPlan {
  const read = query.slice(0, longestQuery);
  const typed = isTyped ? wordBeingTyped(read) : undefined;
  const words = withWordTyped(readTerms(read), typed, read.length).slice(0, mostWords);
  const found = readQueryWords(
    index,
    words.map(({ term }) => term),
    words.at(-1)?.word.end === read.length ? typed : undefined,
  ).map((reading) => ({ ...reading, weight: weightOf(index, reading.terms) }));
  const weights = words.map(({ term }, at) => {
    const known = index.terms.find(term);
    if (known >= 0) return index.columns.termWeights[known] ?? 0;
    if (term.startsWith("!")) return 0;
    // What no text has weighs what it is read as; what cannot be read at all weighs like a rare word.
    const covering = found.filter(({ from, to }) => from <= at && at < to);
    if (covering.length > 0) return Math.max(...covering.map(({ weight, from, to }) => weight / (to - from)));
    return classOfWord(term) === "number" ? scoring.unknownWeight / 2 : scoring.unknownWeight;
  });
  const readings = found.map((reading) => ({ ...reading, span: sum(weights.slice(reading.from, reading.to)) }));
  return { words, total: sum(weights), readings };
}

/** "He" joins words, but may become "headache". */
function withWordTyped(words: readonly TermInText[], typed: string | undefined, end: number): readonly TermInText[] {
  if (typed === undefined || words.at(-1)?.word.end === end) return words;
  const term = foldWord(typed);
  return [...words, { word: { start: end - typed.length, end, stem: term, opensClause: false }, term }];
}

const weightOf = (index: SearchIndex, terms: readonly number[]): number =>
  sum(terms.map((term) => index.columns.termWeights[term] ?? 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
