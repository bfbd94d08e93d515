import type { Catalog } from "../../catalog/catalog.ts";
import { notesOf } from "../../catalog/code-notes.ts";
import type { NoteKind } from "../../catalog/note-kind.ts";
import { noteText, placeSpan, spanNamed } from "../code-span.ts";
import type { Block, Document, ListItem, NoteBlock, Section, Table, Text } from "../document.ts";
import { guidelines } from "../guidelines.ts";
import { noteLabels } from "../notes-by-place.ts";
import type { ComparedCode, Comparison } from "./comparison.ts";

/** A comparison as a text: the table, the differences, the notes between the codes. */
export function comparisonDocument(catalog: Catalog, comparison: Comparison): Document {
  const names = comparison.codes.map(({ code }) => code);
  const sections = [
    { id: "comparison", heading: "Side by side", blocks: [comparisonTable(catalog, comparison)] },
    differences(catalog, comparison),
    excludes(catalog, comparison),
    sequencing(catalog, comparison),
  ];
  return {
    title: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} compared`,
    sections: sections.filter((one) => one !== undefined),
  };
}

const standing: Readonly<Record<ComparedCode["status"], string>> = {
  valid: "valid",
  incomplete: "header, not valid for submission",
  retired: "retired, not valid for submission",
  "not-yet-effective": "not yet effective",
  unknown: "no ICD-10-CM code",
  malformed: "no ICD-10-CM code",
};

/** One row a code, one column an axis. */
export function comparisonTable(catalog: Catalog, { codes, axes }: Pick<Comparison, "codes" | "axes">): Table {
  const hasSeventh = codes.some(
    ({ seventhCharacter, takesSeventhCharacters }) =>
      seventhCharacter !== undefined || takesSeventhCharacters !== undefined,
  );
  const shown = axes.filter(({ name }) => !(hasSeventh && name === "encounter"));
  return {
    kind: "table",
    columns: [
      "Code",
      "Title",
      "Status",
      ...shown.map(({ name }) => capital(name)),
      ...(hasSeventh ? ["7th character"] : []),
    ],
    rows: codes.map((one, at): readonly Text[] => [
      [spanNamed(catalog, one.code)],
      [one.title ?? one.why ?? ""],
      [statusOf(one)],
      ...shown.map(({ values }): Text => [values[at] === "" || values[at] === undefined ? "—" : values[at]]),
      ...(hasSeventh ? [[seventhOf(one)]] : []),
    ]),
  };
}

function statusOf({ status, takesSeventhCharacters }: ComparedCode): string {
  return takesSeventhCharacters === undefined ? standing[status] : "incomplete, not valid for submission";
}

function seventhOf({ seventhCharacter, takesSeventhCharacters, status }: ComparedCode): string {
  if (status === "unknown" || status === "malformed") return "—";
  if (seventhCharacter !== undefined) return `${seventhCharacter.character}: ${seventhCharacter.meaning}`;
  return takesSeventhCharacters === undefined ? "none" : `missing: one of ${takesSeventhCharacters.join(", ")}`;
}

function differences(catalog: Catalog, { codes }: Comparison): Section {
  const items = codes.map((one): ListItem => {
    const nearest = one.suggestions?.[0];
    const meant: Text =
      nearest === undefined
        ? []
        : ["; nearest: ", spanNamed(catalog, nearest.code), nearest.title === undefined ? "" : ` “${nearest.title}”`];
    return {
      text: [
        spanNamed(catalog, one.code),
        one.title === undefined ? "" : ` “${one.title}”`,
        `, ${one.differs}`,
        ...meant,
      ],
    };
  });
  return { id: "differences", heading: "What differs", blocks: [{ kind: "list", items }] };
}

function excludes(catalog: Catalog, comparison: Comparison): Section {
  const blocks = comparison.excludes.flatMap(({ kind, codes: [first, second], text, from }): readonly Block[] => {
    const [one, other] = [spanNamed(catalog, first), spanNamed(catalog, second)];
    const rule: Text =
      kind === "excludes1"
        ? [one, " is not reported together with ", other, ", unless the two conditions are unrelated:"]
        : [other, " is not included in ", one, "; both are reported where the patient has both:"];
    const note: NoteBlock = {
      kind: "note",
      label: noteLabels[kind],
      at: placeSpan(catalog, from),
      lines: [wordsOfNote(catalog, { kind, code: first, from, text })],
    };
    return [{ kind: "paragraph", text: rule, source: guidelines[kind] }, note];
  });
  const none: Block = {
    kind: "paragraph",
    text: ["No Excludes note at any of these codes, or above one, names another of them."],
  };
  const words = comparison.inWords.map(({ code, text, from }): NoteBlock => {
    const place: Text =
      from === code ? placeSpan(catalog, from) : [...placeSpan(catalog, from), ", for ", spanNamed(catalog, code)];
    return { kind: "note", label: noteLabels.excludes1, at: place, lines: [[text]] };
  });
  const lead: Block = {
    kind: "paragraph",
    text: [
      "Excludes1 notes in words alone, without a code. Whether they mean another of these codes, the record decides:",
    ],
    source: guidelines.excludes1,
  };
  const further = words.length === 0 ? [] : [lead, ...words];
  return {
    id: "excludes",
    heading: "Excludes notes between them",
    blocks: [...(blocks.length === 0 ? [none] : blocks), ...further],
  };
}

function sequencing(catalog: Catalog, comparison: Comparison): Section | undefined {
  const blocks = comparison.sequencing.map(({ kind, code, text, from, names }): NoteBlock => {
    const place: Text =
      from === code ? placeSpan(catalog, from) : [...placeSpan(catalog, from), ", for ", spanNamed(catalog, code)];
    const named: Text =
      names.length === 0
        ? []
        : [" (names ", ...names.flatMap((name, at): Text => [at === 0 ? "" : ", ", spanNamed(catalog, name)]), ")"];
    return {
      kind: "note",
      label: noteLabels[kind],
      at: [...place, ...named],
      lines: [wordsOfNote(catalog, { kind, code, from, text })],
    };
  });
  return blocks.length === 0 ? undefined : { id: "sequencing", heading: "Sequencing", blocks };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A note's words with its codes as spans. */
function wordsOfNote(
  catalog: Catalog,
  {
    kind,
    code,
    from,
    text,
  }: { readonly kind: NoteKind; readonly code: string; readonly from: string; readonly text: string },
): Text {
  const { ordinal } = catalog.require(code);
  const found = notesOf(catalog, ordinal, kind).find((note) => note.from === from && note.text.trimEnd() === text);
  return found === undefined ? [text] : noteText(catalog, found.note);
}
