import type { NoteKind } from "../src/catalog/note-kind.ts";
import type { TabularEntry, TabularList, TabularNotes } from "../src/release/parsers/tabular-list.ts";

const containers: Readonly<Record<NoteKind, string>> = {
  general: "notes",
  includes: "includes",
  inclusionTerms: "inclusionTerm",
  excludes1: "excludes1",
  excludes2: "excludes2",
  codeFirst: "codeFirst",
  useAdditionalCode: "useAdditionalCode",
  codeAlso: "codeAlso",
};

/** A Tabular List as the official XML has it: read again, it is the same list. */
export function tabularXml({ version, introduction, chapters }: TabularList): string {
  const intro = introduction.map(
    ({ type, title, notes }) =>
      `<introSection type="${escaped(type)}">${tag("title", title)}${container("instruction", notes)}</introSection>`,
  );
  const body = chapters.map((chapter) => {
    const index = chapter.sectionIndex.map(
      ({ first, last, id, text }) =>
        `<sectionRef first="${first}" last="${last}" id="${id}">${escaped(text)}</sectionRef>`,
    );
    const sections = chapter.sections.map(
      ({ id, title, notes, entries }) =>
        `<section id="${id}">${tag("desc", `${title} (${id})`)}${notesXml(notes)}${entries.map(entryXml).join("\n")}</section>`,
    );
    const heading = `${tag("name", chapter.number)}${tag("desc", `${chapter.title} (${chapter.range})`)}`;
    return `<chapter>${heading}${notesXml(chapter.notes)}<sectionIndex>${index.join("")}</sectionIndex>${sections.join("\n")}</chapter>`;
  });
  const head = `${tag("version", version)}<introduction>${intro.join("")}</introduction>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<ICD10CM.tabular>${head}${body.join("\n")}</ICD10CM.tabular>\n`;
}

function entryXml(entry: TabularEntry): string {
  const seventh = entry.seventhCharacters?.map(
    ({ character, meaning, inclusionTerms }) =>
      `<extension char="${character}">${escaped(meaning)}</extension>${inclusionTerms.map((term) => tag("note", term)).join("")}`,
  );
  const vision = entry.visualImpairment?.map(({ category, ranges }) => {
    const cells = ranges.map(
      ({ heading, maximum, minimum }) =>
        `<visRange>${optional(heading, (text) => tag("heading", text))}${optional(maximum, (text) => `<visMax>${tag("value", text)}</visMax>`)}${optional(minimum, (text) => `<visMin>${tag("value", text)}</visMin>`)}</visRange>`,
    );
    return `<visCategory>${tag("value", category)}${cells.join("")}</visCategory>`;
  });
  return [
    entry.placeholder ? '<diag placeholder="true">' : "<diag>",
    tag("name", entry.code),
    tag("desc", entry.title),
    notesXml(entry.notes),
    container("sevenChrNote", entry.seventhCharacterNotes),
    optional(seventh, (all) => `<sevenChrDef>${all.join("")}</sevenChrDef>`),
    optional(vision, (all) => `<visualImpairment>${all.join("")}</visualImpairment>`),
    ...entry.children.map(entryXml),
    "</diag>",
  ].join("");
}

function notesXml(notes: TabularNotes): string {
  return Object.entries(notes)
    .map(([kind, texts]) => container(containers[kind as NoteKind], texts))
    .join("");
}

function container(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? "" : `<${name}>${texts.map((text) => tag("note", text)).join("")}</${name}>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function optional<T>(value: T | undefined, write: (value: T) => string): string {
  return value === undefined ? "" : write(value);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
