import type { CodeEntry } from "../catalog/code-entry.ts";
import type { SearchHit } from "../search/rank.ts";
import { alternativesIn, bareClaim, namesNoCondition } from "./bare-claim.ts";
import type { CodeWordings } from "./code-wordings.ts";
import { sameWords, titleOf } from "./official-words.ts";

/** How well another code must fit what is said, and how much worse its own, before a description is called another code's. */
export const fitting = {
  leastBest: 0.45,
  mostOwnShare: 0.45,
  mostCover: 0.45,
  mostCoverUnrelated: 0.05,
  sure: 0.75,
  sameName: 0.9,
  allSaid: 0.97,
  leastBestOfLong: 0.3,
} as const;
const mostWordsOfTitle = 8;

/** Words that are not a code's own. */
export interface ForeignWords {
  /** The code whose condition they name; absent where they have nothing in common with what is said of this one. */
  readonly best?: SearchHit | undefined;
}

/**
 * Whether words are another code's: they name another condition, have its official title, or nothing in common with any
 * wording of this code; of "scoliosis or kyphosis", neither part fits.
 *
 * @returns undefined for words that may well be the code's
 */
export function foreignWords(wordings: CodeWordings, entry: CodeEntry, said: string): ForeignWords | undefined {
  const whole = foreignTo(wordings, entry, said) ?? titleOfOther(wordings, entry, said);
  if (whole !== undefined) return whole;
  const parts = alternativesIn(said);
  const names = parts.length > 1 ? parts.map((part) => nameOfOther(wordings, entry, part)) : [];
  return names.length > 0 && names.every((best) => best !== undefined) ? { best: names[0] } : undefined;
}

const fewestWordsOfTitle = 3;

/** The code whose official title the words are, whatever they have in common with this one's; its 7th character aside. */
function titleOfOther(
  wordings: CodeWordings,
  entry: CodeEntry,
  words: string,
): { readonly best: SearchHit } | undefined {
  if (words.split(" ").length < fewestWordsOfTitle || wordings.cover(words, entry.ordinal) > fitting.allSaid)
    return undefined;
  const best = wordings.best(words);
  if (best === undefined || best.score < fitting.sameName) return undefined;
  const { catalog } = entry;
  const isTitle = sameWords(bareClaim(titleOf(catalog.entry(best.ordinal))), words);
  return isTitle && !sameWords(bareClaim(titleOf(entry)), words) ? { best } : undefined;
}

/** The code of another category whose very name the words are. */
function nameOfOther(wordings: CodeWordings, entry: CodeEntry, words: string): SearchHit | undefined {
  const best = wordings.best(words);
  if (best === undefined || best.score < fitting.sameName) return undefined;
  const isElsewhere = entry.catalog.entry(best.ordinal).code.slice(0, 3) !== entry.code.slice(0, 3);
  return isElsewhere && wordings.own(words, entry.ordinal) < best.score / 2 ? best : undefined;
}

/** Words that name another code's condition (`best`), or have nothing in common with anything said of this one. */
function foreignTo(
  wordings: CodeWordings,
  entry: CodeEntry,
  said: string,
): { readonly best?: SearchHit | undefined } | undefined {
  if (said.length < 3 || namesNoCondition(said) || wordings.saysNothing(said)) return undefined;
  const cover = wordings.cover(said, entry.ordinal);
  if (cover >= fitting.mostCover) return undefined;
  const best = wordings.best(said);
  const isName = best !== undefined && best.score >= fitting.leastBest;
  if (isName && wordings.own(said, entry.ordinal) < fitting.mostOwnShare * best.score) return { best };
  const isShort = said.split(" ").length <= mostWordsOfTitle || (best?.score ?? 0) >= fitting.leastBestOfLong;
  return cover < fitting.mostCoverUnrelated && isShort && wordings.isUnderstood(said) ? {} : undefined;
}
