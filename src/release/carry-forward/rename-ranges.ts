import type { RenamedRange } from "../parsers/renamed-ranges.ts";
import type { TabularChapter, TabularList } from "../parsers/tabular-list.ts";
import { CodeChangeError } from "./code-change-error.ts";

/**
 * Gives chapters and blocks their new ranges, in a chapter's own list of its blocks too.
 *
 * @throws CodeChangeError for a range that no chapter or block has
 */
export function renameRanges(list: TabularList, ranges: readonly RenamedRange[]): TabularList {
  const renamed = (part: RenamedRange["part"], range: string): string =>
    ranges.find((candidate) => candidate.part === part && candidate.from === range)?.to ?? range;
  for (const { part, from } of ranges) {
    const found = list.chapters.some((chapter) =>
      part === "chapter" ? chapter.range === from : chapter.sections.some(({ id }) => id === from),
    );
    if (!found) throw new CodeChangeError(from, `a ${part} of this range`);
  }
  const renameInChapter = (chapter: TabularChapter): TabularChapter => ({
    ...chapter,
    range: renamed("chapter", chapter.range),
    sectionIndex: chapter.sectionIndex.map((reference) => {
      const id = renamed("block", reference.id);
      if (id === reference.id) return reference;
      return { ...reference, id, first: id.slice(0, 3), last: id.slice(-3) };
    }),
    sections: chapter.sections.map((section) => ({ ...section, id: renamed("block", section.id) })),
  });
  return { ...list, chapters: list.chapters.map(renameInChapter) };
}
