import type { Catalog } from "../catalog/catalog.ts";
import type { NoteInForce } from "../catalog/code-notes.ts";
import type { NoteKind } from "../catalog/note-kind.ts";
import { noteText, placeSpan } from "./code-span.ts";
import type { NoteBlock } from "./document.ts";

/** What the Tabular List prints before notes of a kind. */
export const noteLabels: Readonly<Record<NoteKind, string>> = {
  general: "Note",
  includes: "Includes",
  inclusionTerms: "Inclusion term",
  excludes1: "Excludes1",
  excludes2: "Excludes2",
  codeFirst: "Code first",
  useAdditionalCode: "Use additional code",
  codeAlso: "Code also",
};

/** The notes of a kind, a block for each place at which some stand, nearest first. */
export function notesByPlace(catalog: Catalog, notes: readonly NoteInForce[], kind: NoteKind): readonly NoteBlock[] {
  const places = new Map<string, NoteInForce[]>();
  for (const note of notes) {
    if (note.kind !== kind) continue;
    const standing = places.get(note.from);
    if (standing === undefined) places.set(note.from, [note]);
    else standing.push(note);
  }
  return [...places].map(([from, standing]) => ({
    kind: "note",
    label: noteLabels[kind],
    at: placeSpan(catalog, from),
    lines: standing.map(({ note }) => noteText(catalog, note)),
  }));
}
