import type { Columns } from "../../catalog/binary/column-file.ts";
import { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import { noteKinds } from "../../catalog/note-kind.ts";
import { referenceRoles } from "../../catalog/reference-role.ts";
import { scanReferences } from "../references/scan-references.ts";
import type { NoteRow } from "./note-rows.ts";
import type { ReferenceResolver } from "./resolve-references.ts";

/** A code that a note names and that its release does not have. */
export interface UnresolvedReference {
  /** The index of the release. */
  readonly list: number;
  readonly place: number;
  readonly kind: string;
  readonly written: string;
}

/** What became of the notes' code references, counted per row of a note. */
export interface ReferenceTally {
  readonly resolved: number;
  readonly unresolved: readonly UnresolvedReference[];
}

/** The columns `NoteTable` reads, and what could not be resolved. */
export function noteColumns(
  notes: readonly NoteRow[],
  resolver: ReferenceResolver,
): { readonly columns: Columns; readonly tally: ReferenceTally } {
  const texts = new TextPoolBuilder();
  const references: { from: number; to: number; start: number; end: number; restriction: number; role: number }[] = [];
  const starts: number[] = [];
  const restrictions = new Map<string, number>();
  const unresolved: UnresolvedReference[] = [];
  let resolved = 0;

  for (const note of notes) {
    starts.push(references.length);
    if (!beginsCode.test(note.text)) continue;
    for (const reference of scanReferences(note.text).references) {
      const interval = resolver.resolve(reference);
      const missing = note.lists & ~(interval === undefined ? 0 : resolver.listsThatHave(reference));
      for (let list = 0; list < 8; list++) {
        if ((missing & (1 << list)) === 0) continue;
        const kind = noteKinds[note.kind] ?? "seventhCharacterNote";
        unresolved.push({ list, place: note.place, kind, written: reference.written });
      }
      if (interval === undefined) continue;
      resolved++;
      references.push({
        from: interval.from,
        to: interval.to,
        start: reference.start,
        end: reference.end,
        restriction: numberOf(restrictions, reference.restriction),
        role: referenceRoles.indexOf(reference.role),
      });
    }
  }
  starts.push(references.length);
  const noteText = Uint32Array.from(notes, (note) => texts.add(note.text));
  const pool = texts.columns();
  return {
    columns: {
      notePlace: Uint32Array.from(notes, (note) => note.place),
      noteKind: Uint8Array.from(notes, (note) => note.kind),
      noteLists: Uint8Array.from(notes, (note) => note.lists),
      noteText,
      noteReferences: Uint32Array.from(starts),
      refFrom: Uint32Array.from(references, (reference) => reference.from),
      refTo: Uint32Array.from(references, (reference) => reference.to),
      refStart: Uint16Array.from(references, (reference) => reference.start),
      refEnd: Uint16Array.from(references, (reference) => reference.end),
      refRestriction: Uint16Array.from(references, (reference) => reference.restriction),
      refRole: Uint8Array.from(references, (reference) => reference.role),
      restrictions: encodeUtf8(`[${[...restrictions.keys()].join(",")}]`),
      noteTextBytes: pool.bytes,
      noteTextOffsets: pool.offsets,
    },
    tally: { resolved, unresolved },
  };
}

/** How every code begins: most notes are terms that name none, and need not be taken apart. */
const beginsCode = /[A-Z][0-9][0-9A-Z]/;

/** Restrictions are few (some 60) and written as JSON; 0 means none. */
function numberOf(restrictions: Map<string, number>, restriction: object | undefined): number {
  if (restriction === undefined) return 0;
  const key = JSON.stringify(restriction);
  const known = restrictions.get(key) ?? restrictions.size + 1;
  restrictions.set(key, known);
  return known;
}
