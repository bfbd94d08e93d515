import type { Catalog } from "../catalog/catalog.ts";
import { isMeant } from "../catalog/code-notes.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { Note } from "../catalog/note-table.ts";

/**
 * Whether a note names a code only by a range as wide as its chapter or wider: "specified adverse effects of drugs and
 * medicaments (A00-R94 …)" says nothing of M54.6 that it does not say of every disease.
 */
export function namesOnlyChapter(catalog: Catalog, note: Note, ordinal: Ordinal): boolean {
  const meant = catalog.data.notes
    .references(note)
    .filter((reference) => reference.role === "meant" && isMeant(catalog, reference, ordinal));
  return meant.length > 0 && meant.every(({ from, to }) => isChapterWide(catalog, ordinal, { from, to }));
}

function isChapterWide(
  catalog: Catalog,
  ordinal: Ordinal,
  { from, to }: { readonly from: Ordinal; readonly to: Ordinal },
): boolean {
  const own = chapterOf(catalog, ordinal);
  const before = from === 0 ? undefined : chapterOf(catalog, from - 1);
  const after = to >= catalog.data.codes.size ? undefined : chapterOf(catalog, to);
  const first = chapterOf(catalog, from);
  const last = chapterOf(catalog, to - 1);
  return first !== own || last !== own || (before !== own && after !== own);
}

function chapterOf(catalog: Catalog, ordinal: Ordinal): string | undefined {
  return catalog.entry(ordinal).divisions[0]?.chapter;
}
