import { editDistance, mistakesAllowed } from "../language/edit-distance.ts";
import type { SearchIndex } from "./open-search-index.ts";
import { scoring } from "./scoring.ts";
import { trigramsOf } from "./trigrams.ts";

/** Words less alike than this by their trigrams are not compared letter by letter. */
const leastToCompare = 0.3;

/** A term spelt much like a word that no text has. */
export interface SimilarTerm {
  readonly term: number;
  /** Share of trigrams in common (Dice) or of letters without a mistake, the higher one; 0 to 1. */
  readonly likeness: number;
}

/** The terms most like the word, best first; none for words too short to tell. */
export function similarTerms(index: SearchIndex, word: string): readonly SimilarTerm[] {
  if (word.length < 5 || /\d/.test(word)) return [];
  const { trigrams, trigramOffsets, trigramTerms } = index.columns;
  const wanted = trigramsOf(word);
  const shared = new Map<number, number>();
  for (const trigram of wanted) {
    const place = findSorted(trigrams, trigram);
    if (place < 0) continue;
    for (let at = trigramOffsets[place] ?? 0; at < (trigramOffsets[place + 1] ?? 0); at++) {
      const term = trigramTerms[at] ?? 0;
      shared.set(term, (shared.get(term) ?? 0) + 1);
    }
  }
  const { termOffsets } = index.columns;
  const allowed = mistakesAllowed(word.length);
  const similar: SimilarTerm[] = [];
  for (const [term, common] of shared) {
    // A stem of n letters has n trigrams, ends included; repeated ones are too rare to count them anew.
    const length = (termOffsets[term + 1] ?? 0) - (termOffsets[term] ?? 0);
    const alike = (2 * common) / (wanted.length + length);
    const likeness = Math.max(
      alike,
      alike < leastToCompare ? 0 : likenessByMistakes(word, index.terms.at(term), allowed),
    );
    if (likeness >= scoring.leastLikeness) similar.push({ term, likeness });
  }
  return similar.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, scoring.softMatches);
}

/** One mistake in eight letters leaves a likeness of 7/8, though it may spoil three trigrams. */
function likenessByMistakes(word: string, term: string, allowed: number): number {
  const mistakes = editDistance(word, term, allowed);
  return mistakes > allowed ? 0 : 1 - mistakes / Math.max(word.length, term.length);
}

function findSorted(values: Uint16Array, wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
