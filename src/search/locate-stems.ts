import { remember } from "../language/remember.ts";
import { stemOf } from "../language/words.ts";
import { readTerms } from "./terms.ts";

/** A stretch of a text in UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the words with these stems stand in a text, in the order of the text: what a door underlines in a hit. */
export function locateStems(text: string, stems: readonly string[]): readonly TextSpan[] {
  const wanted = new Set(stems);
  return readTerms(text, stem).flatMap(({ word, term }) =>
    wanted.has(term) ? [{ start: word.start, end: word.end }] : [],
  );
}

/** The texts of hits share their words. */
const stem = remember(stemOf, 10_000);
