import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { historyOf, successorsOn } from "../catalog/code-history.ts";
import { codesNamed, type NoteInForce, notesNaming, notesOf, notesOfDivision } from "../catalog/code-notes.ts";
import type { Division } from "../catalog/division-table.ts";
import { noteKinds } from "../catalog/note-kind.ts";
import type { CodeAnswer, NoteAnswer, NotesAnswer, TitledCode } from "./code-answer.ts";
import { whyAnswer } from "./why-answer.ts";

/** Everything the catalogue says of a code on its date. */
export function describeCode(entry: CodeEntry): CodeAnswer {
  const { catalog, ordinal, title, shortTitle, status } = entry;
  const [chapter, ...blocks] = entry.divisions;
  const block = blocks[blocks.length - 1];
  const ancestors = entry.ancestors.map(titled);
  const history = historyOf(catalog.data, ordinal);
  const completions = status === "incomplete" ? entry.completions.map(titled) : [];
  const successors = status === "retired" ? successorsOn(catalog.data, ordinal, catalog.day) : [];
  const useInstead = successors.map((other) => titled(catalog.entry(other)));
  const why = whyAnswer(entry, { history, completions, useInstead });
  return {
    code: entry.code,
    status,
    validForSubmission: status === "valid",
    ...(title === undefined ? {} : { title }),
    ...(shortTitle === undefined ? {} : { shortTitle }),
    ...(why === undefined ? {} : { why }),
    ...(status === "incomplete" ? { completions } : {}),
    ...(status === "retired" ? { useInstead } : {}),
    ...(chapter === undefined
      ? {}
      : { chapter: { number: chapter.chapter, title: chapter.title, range: chapter.range } }),
    ...(block === undefined ? {} : { block: { range: block.range, title: block.title } }),
    blocks: blocks.map(({ range, title: name }) => ({ range, title: name })),
    category: ancestors[0] ?? titled(entry),
    ancestors,
    children: entry.children.map(titled),
    notes: notesByKind(catalog, notesOf(catalog, ordinal)),
    referencedBy: notesNaming(catalog, ordinal).map(({ from, note }) => ({ from, kind: note.kind, text: note.text })),
    ...seventhCharacters(entry),
    history,
    release: catalog.releaseOf(ordinal),
  };
}

/** A chapter or block, with the blocks or categories below it. */
export function describeDivision(catalog: Catalog, division: Division): CodeAnswer {
  const { divisions } = catalog.data;
  const chapter = catalog.division("chapter", division.chapter);
  const isChapter = division.kind === "chapter";
  const below = isChapter
    ? divisions
        .all(division.lists)
        .filter((other) => other.kind === "block" && other.chapter === division.chapter)
        .map((block) => ({ code: block.range, title: block.title }))
    : categoriesOf(catalog, division).map(titled);
  return {
    code: isChapter ? division.chapter : division.range,
    status: division.kind,
    validForSubmission: false,
    title: division.title,
    why: `${isChapter ? "a chapter" : "a block"} of the Tabular List is no code: report a code of ${division.range}`,
    ...(chapter === undefined
      ? {}
      : { chapter: { number: chapter.chapter, title: chapter.title, range: chapter.range } }),
    ...(isChapter ? {} : { block: { range: division.range, title: division.title } }),
    ancestors: [],
    children: below,
    notes: notesByKind(catalog, notesOfDivision(catalog, division.place)),
    referencedBy: [],
    history: { replacedBy: [], replaces: [], retitled: [] },
    release: catalog.release,
  };
}

/** No notes of any kind. */
export const emptyNotes: NotesAnswer = Object.fromEntries(
  noteKinds.map((kind) => [kind, []]),
) as unknown as NotesAnswer;

/** A code with its title, where one is known. */
export function titled(entry: CodeEntry): TitledCode {
  const { code, title } = entry;
  return title === undefined ? { code } : { code, title };
}

function categoriesOf(catalog: Catalog, block: Division): readonly CodeEntry[] {
  const { codes } = catalog.data;
  const categories: CodeEntry[] = [];
  for (let ordinal = block.from; ordinal < block.end; ordinal = codes.end(ordinal)) {
    const status = catalog.statusOf(ordinal);
    if (status === "valid" || status === "incomplete") categories.push(catalog.entry(ordinal));
  }
  return categories;
}

function notesByKind(catalog: Catalog, notes: readonly NoteInForce[]): NotesAnswer {
  const of = (kind: (typeof noteKinds)[number]): readonly NoteAnswer[] =>
    notes
      .filter((note) => note.kind === kind)
      .map(({ text, from, note }) => ({ text, from, codes: codesNamed(catalog, note) }));
  return Object.fromEntries(noteKinds.map((kind) => [kind, of(kind)])) as NotesAnswer;
}

/** A code that already has its 7th character keeps the list: the others are what else it could have had. */
function seventhCharacters(entry: CodeEntry): Pick<CodeAnswer, "seventhCharacters"> {
  const characters = entry.seventhCharacters?.map(({ character, meaning }) => ({ character, meaning }));
  return characters === undefined ? {} : { seventhCharacters: characters };
}
