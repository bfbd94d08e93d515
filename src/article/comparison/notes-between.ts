import type { Catalog } from "../../catalog/catalog.ts";
import type { CodeEntry } from "../../catalog/code-entry.ts";
import { isMeant, notesOf } from "../../catalog/code-notes.ts";
import { exclusionsOf } from "../../catalog/exclusions.ts";
import type { Note } from "../../catalog/note-table.ts";
import type { ExcludesBetween, NoteInWords, SequencingNote } from "./comparison.ts";

const excludesKinds = ["excludes1", "excludes2"] as const;
const sequencingKinds = ["codeFirst", "useAdditionalCode", "codeAlso"] as const;

/** The Excludes notes between any two of some codes, the note's own code first. */
export function excludesBetween(catalog: Catalog, entries: readonly CodeEntry[]): readonly ExcludesBetween[] {
  return excludesKinds.flatMap((kind) =>
    entries.flatMap((entry) =>
      exclusionsOf(catalog, entry.ordinal, kind)
        // Those that stand at the other code are found from its side.
        .filter(({ direction }) => direction === "own")
        .flatMap(({ note, from, covers }) =>
          entries
            .filter((other) => covers(other.ordinal))
            .map(
              (other): ExcludesBetween => ({ kind, codes: [entry.code, other.code], text: note.text.trimEnd(), from }),
            ),
        ),
    ),
  );
}

/** Excludes1 notes of some codes that name no code ("current injury - see injury of spine by body region"), each once. */
export function exclusionsInWords(catalog: Catalog, entries: readonly CodeEntry[]): readonly NoteInWords[] {
  const found = new Map<number, NoteInWords>();
  for (const { code, ordinal } of entries) {
    for (const { note, from } of notesOf(catalog, ordinal, "excludes1")) {
      if (found.has(note.row) || catalog.data.notes.references(note).length > 0) continue;
      if (!note.text.trimEnd().endsWith(":")) found.set(note.row, { code, text: note.text.trimEnd(), from });
    }
  }
  return [...found.values()];
}

/** The notes on order and further codes of some codes, and which of the others each names. Those of chapters are left to the code's page. */
export function sequencingAmong(catalog: Catalog, entries: readonly CodeEntry[]): readonly SequencingNote[] {
  return entries.flatMap((entry) =>
    sequencingKinds.flatMap((kind) =>
      notesOf(catalog, entry.ordinal, kind)
        .filter(({ from }) => !/^\d/.test(from))
        .map(({ note, from, text }): SequencingNote => {
          const named = entries.filter((other) => other !== entry && namesCode(catalog, note, other.ordinal));
          return { kind, code: entry.code, text: text.trimEnd(), from, names: named.map(({ code }) => code) };
        }),
    ),
  );
}

/** Whether a note is about a code. */
export function namesCode(catalog: Catalog, note: Note, ordinal: number): boolean {
  const references = catalog.data.notes.references(note);
  const named = (role: "meant" | "excepted"): boolean =>
    references.some((reference) => reference.role === role && isMeant(catalog, reference, ordinal));
  return named("meant") && !named("excepted");
}
