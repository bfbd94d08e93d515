import { sitesOf } from "./comparison/site-words.ts";

/** A title as it is compared with others. */
export interface TitleWords {
  readonly words: readonly string[];
  /** The regions it names. */
  readonly sites: string;
}

export function readTitle(title: string): TitleWords {
  return { words: wordsOfTitle(title), sites: sitesOf(title).join() };
}

/** Whether a title leaves open what others say; one "or unspecified" names a case of several. */
export function isUnspecifiedTitle(title: string): boolean {
  return /(?<!\b(?:or|and) )\bunspecified\b/i.test(title);
}

/** The words of a text that tell something, each once. */
export function wordsOfTitle(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[a-z]{4,}/g))];
}
