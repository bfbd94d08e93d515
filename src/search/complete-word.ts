import { foldWord } from "../language/fold-word.ts";
import type { SearchIndex } from "./open-search-index.ts";
import type { StringTable } from "./string-table.ts";

/** So many of the words that a beginning may become are tried, of the texts and of the lexicon. */
const mostCompletions = 24;
/** A beginning that more words have tells too little to look at each. */
const mostLookedAt = 4000;

/**
 * The words that one still being typed may become, those of most texts first, then those of the lexicon's phrases:
 * "frac" may be "fracture" or "fractional".
 *
 * @param typed the word as far as it stands, as typed
 */
export function completionsOf(index: SearchIndex, typed: string): readonly string[] {
  const beginning = foldWord(typed);
  if (beginning === "" || /\d/.test(beginning)) return [];
  const { postingOffsets } = index.columns;
  const size = (term: number): number => (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
  const ofTexts = startingWith(index.terms, beginning)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, mostCompletions)
    .map((term) => index.terms.at(term));
  const ofLexicon = startingWith(index.phrases, beginning)
    .slice(0, mostCompletions)
    .map((phrase) => index.phrases.at(phrase).split(" ")[0] ?? "");
  return [...new Set([...ofTexts, ...ofLexicon])];
}

/** The word at the end of a query that is still being typed; undefined where the last one stands complete. */
export function wordBeingTyped(query: string): string | undefined {
  return /[\p{L}\p{N}]+$/u.exec(query)?.[0];
}

function startingWith(table: StringTable, beginning: string): number[] {
  const from = table.lowerBound(beginning);
  // The highest character there is: all that begins alike stands before it.
  const end = Math.min(table.lowerBound(`${beginning}\u{10ffff}`), from + mostLookedAt);
  return Array.from({ length: Math.max(0, end - from) }, (_, more) => from + more);
}
