import type { CodeEntry } from "../catalog/code-entry.ts";
import { perEntry } from "./per-entry.ts";

/** The word of a title that leaves the side open, and the words that name it in the title of a sibling. */
const unspecifiedWord = /\bunspecified /gi;
const sides = ["right ", "left ", "bilateral "] as const;

/** The entry as it stands in the Tabular List: of a code with a 7th character, its stem. */
export function stemOfEntry(entry: CodeEntry): CodeEntry {
  const { codes } = entry.catalog.data;
  return codes.isExtended(entry.ordinal) ? entry.catalog.entry(codes.parent(entry.ordinal)) : entry;
}

/** The codes beside one, below the same header. */
export function siblingsOf(entry: CodeEntry): readonly CodeEntry[] {
  return entry.parent?.children.filter(({ ordinal }) => ordinal !== entry.ordinal) ?? [];
}

/**
 * The codes that say which side, of a code whose title leaves it open: those of its siblings, or of a header's above it,
 * whose titles read "right", "left" or "bilateral" in place of an "unspecified". Further characters are kept.
 *
 * @returns none for a code that does not leave a side open
 */
export const sidedCodes: (entry: CodeEntry) => readonly CodeEntry[] = perEntry((entry) => {
  for (let at: CodeEntry | undefined = stemOfEntry(entry); at !== undefined; at = at.parent) {
    const { title = "" } = at;
    const siblings = siblingsOf(at);
    for (const word of title.matchAll(unspecifiedWord)) {
      const before = title.slice(0, word.index);
      const after = title.slice(word.index + word[0].length);
      const sided = siblings.filter((sibling) => namesSide(sibling.title ?? "", before, after));
      const rest = entry.code.slice(at.code.length);
      const same = sided.flatMap((sibling) => valid(sibling, rest));
      if (same.length > 0) return same;
    }
  }
  return [];
});

function namesSide(title: string, before: string, after: string): boolean {
  return sides.some((side) => title.startsWith(before + side) && title.endsWith(after));
}

function valid(sibling: CodeEntry, rest: string): readonly CodeEntry[] {
  const entry = sibling.catalog.find(`${sibling.code}${rest}`);
  return entry?.isValidForSubmission === true ? [entry] : [];
}
