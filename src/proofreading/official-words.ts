import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { notesOf } from "../catalog/code-notes.ts";

/** The official title, the short one, and the inclusion terms that stand at the code itself. */
export function officialWordings(catalog: Catalog, entry: CodeEntry): readonly string[] {
  const terms = notesOf(catalog, entry.ordinal, "inclusionTerms").filter(({ isOwn }) => isOwn);
  const { shortTitle } = entry;
  return [titleOf(entry), ...(shortTitle === undefined ? [] : [shortTitle]), ...terms.map(({ text }) => text)];
}

export const titleOf = (entry: CodeEntry): string => entry.title ?? entry.code;

/** "M54.6, Pain in thoracic spine". */
export const named = (entry: CodeEntry): string => `${entry.code} is “${titleOf(entry)}”`;

/** The same words, whatever stands between them. */
export const sameWords = (a: string, b: string): boolean => plainWords(a) === plainWords(b);

/** The words alone, in small letters. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
