import type { CatalogData } from "../catalog/catalog-data.ts";
import { parseDay } from "../catalog/day.ts";
import type { Division } from "../catalog/division-table.ts";
import type { noteKinds } from "../catalog/note-kind.ts";
import type { FrontMatter } from "./compile/front-matter.ts";
import type {
  IntroductionSection,
  SectionReference,
  TabularChapter,
  TabularEntry,
  TabularList,
  TabularNotes,
  TabularSection,
  VisualCategory,
} from "./parsers/tabular-list.ts";

/** The Tabular List of one release as it was parsed, from a compiled catalogue: equal to the source, field by field. */
export function unpackTabularList(data: CatalogData, list: number): TabularList {
  const front = data.files.notes.json("frontMatter") as FrontMatter;
  const described = front.lists[list];
  const record = data.record.lists[list];
  if (described === undefined || record === undefined) throw new RangeError(`the catalogue has no list ${list}`);
  const day = parseDay(record.effective) ?? 0;
  const bit = 1 << list;
  const { codes } = data;

  const notesAt = (place: number): TabularNotes => {
    const notes: { [kind in (typeof noteKinds)[number]]?: string[] } = {};
    for (const note of data.notes.at(place, bit)) {
      const texts = notes[note.kind] ?? [];
      texts.push(note.text);
      notes[note.kind] = texts;
    }
    return notes;
  };
  const entryAt = (ordinal: number): TabularEntry => {
    const code = codes.code(ordinal);
    const definition = data.seventhCharacters.at(ordinal, bit);
    const table = described.visualImpairment.find((row) => row.code === code);
    const own = described.exceptions.find(({ parent }) => parent === code)?.children.map((child) => codes.find(child));
    const below = own ?? [...codes.childrenInLists(ordinal, bit)].filter((child) => !codes.isExtended(child));
    return {
      code,
      title: data.titles.title(ordinal, day) ?? "",
      placeholder: codes.isPlaceholder(ordinal),
      notes: notesAt(ordinal),
      seventhCharacterNotes: data.notes.seventhCharacterNotes(ordinal, bit),
      ...(definition === undefined ? {} : { seventhCharacters: definition }),
      ...(table === undefined ? {} : { visualImpairment: front.parts[table.part] as readonly VisualCategory[] }),
      children: below.map(entryAt),
    };
  };
  const sectionAt = (block: Division, inner: readonly Division[]): TabularSection => ({
    id: block.range,
    title: block.title,
    notes: notesAt(block.place),
    entries: categoriesOf(data, block, bit)
      .filter((category) => !inner.some((other) => category >= other.from && category < other.end))
      .map(entryAt),
  });
  const divisions = data.divisions.all(bit);
  const chapters = divisions.filter(({ kind }) => kind === "chapter");
  return {
    version: described.version,
    introduction: front.parts[described.introduction] as readonly IntroductionSection[],
    chapters: chapters.map((chapter, i): TabularChapter => {
      const blocks = divisions.filter((block) => block.kind === "block" && block.chapter === chapter.chapter);
      return {
        number: chapter.chapter,
        title: chapter.title,
        range: chapter.range,
        notes: notesAt(chapter.place),
        sectionIndex: front.parts[described.sectionIndexes[i] ?? 0] as readonly SectionReference[],
        sections: blocks.map((block) =>
          sectionAt(
            block,
            blocks.filter((other) => isInside(other, block)),
          ),
        ),
      };
    }),
  };
}

/** Smaller and within: an umbrella's categories belong to the blocks it stands over. */
function isInside(inner: Division, outer: Division): boolean {
  return (
    inner !== outer &&
    inner.from >= outer.from &&
    inner.end <= outer.end &&
    inner.end - inner.from < outer.end - outer.from
  );
}

function categoriesOf(data: CatalogData, block: Division, bit: number): number[] {
  const categories: number[] = [];
  for (let ordinal = block.from; ordinal < block.end; ordinal = data.codes.end(ordinal)) {
    if ((data.codes.lists(ordinal) & bit) !== 0) categories.push(ordinal);
  }
  return categories;
}
