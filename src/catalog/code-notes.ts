import type { Catalog } from "./catalog.ts";
import { meetsRestriction } from "./code-restriction.ts";
import type { Ordinal } from "./code-table.ts";
import type { NoteKind } from "./note-kind.ts";
import type { CodeReference, Note } from "./note-table.ts";

/** A note that holds for a code, and where it stands. */
export interface NoteInForce {
  readonly kind: NoteKind;
  readonly text: string;
  /** The code, block or chapter it stands at: "M54", "M50-M54", "13". */
  readonly from: string;
  /** Stands at the code itself (or, for a code with a 7th character, at its stem). */
  readonly isOwn: boolean;
  readonly note: Note;
}

/** Inclusion terms name one entry; they say nothing of what stands below it. */
const namesOneEntry: ReadonlySet<NoteKind> = new Set(["inclusionTerms"]);

/** The notes of a code, of one kind or all: its own first, then those it inherits, nearest first: ancestors, blocks, chapter. */
export function notesOf(catalog: Catalog, ordinal: Ordinal, only?: NoteKind): readonly NoteInForce[] {
  const { codes, divisions, notes } = catalog.data;
  const list = catalog.listAround(ordinal);
  const own = codes.isExtended(ordinal) ? codes.parent(ordinal) : ordinal;
  const found: NoteInForce[] = [];
  for (let at: number = ordinal; at !== -1; at = codes.parent(at)) {
    const isOwn = at === ordinal || at === own;
    for (const note of notes.at(at, list, only)) {
      if (isOwn || !namesOneEntry.has(note.kind)) found.push({ ...note, from: codes.code(at), isOwn, note });
    }
  }
  for (const division of divisions.around(ordinal, list).toReversed()) {
    const from = division.kind === "chapter" ? division.chapter : division.range;
    for (const note of notes.at(division.place, list, only)) {
      if (!namesOneEntry.has(note.kind)) found.push({ ...note, from, isOwn: false, note });
    }
  }
  return found;
}

/** The notes at a chapter or block itself. */
export function notesOfDivision(catalog: Catalog, place: number): readonly NoteInForce[] {
  const division = catalog.data.divisions.at(place);
  if (division === undefined) return [];
  const from = division.kind === "chapter" ? division.chapter : division.range;
  return catalog.data.notes.at(place, division.lists).map((note) => ({ ...note, from, isOwn: true, note }));
}

/** The codes a note names, as its text writes them: "M51.-", "S00-T88". */
export function codesNamed(catalog: Catalog, note: Note): readonly string[] {
  return catalog.data.notes.references(note).map(({ start, end }) => writtenReference(note.text.slice(start, end)));
}

/** A note elsewhere that names a code, or a range that holds it. */
export interface NamingNote {
  readonly note: Note;
  readonly from: string;
  /** How many codes the naming reference stands for: the smaller, the closer it names this one. */
  readonly breadth: number;
}

/** The notes that name a code and stand neither at it nor above it; the closest first. */
export function notesNaming(catalog: Catalog, ordinal: Ordinal): readonly NamingNote[] {
  const { notes } = catalog.data;
  const list = catalog.listAround(ordinal);
  const above = placesAround(catalog, ordinal, list);
  const found = new Map<number, NamingNote>();
  for (const { note, reference } of notes.naming(ordinal, list)) {
    if (above.has(note.place) || reference.role === "excepted" || !isMeant(catalog, reference, ordinal)) continue;
    const breadth = reference.to - reference.from;
    const known = found.get(note.row);
    if (known === undefined || breadth < known.breadth) {
      found.set(note.row, { note, from: nameOfPlace(catalog, note.place), breadth });
    }
  }
  return [...found.values()].toSorted((a, b) => a.breadth - b.breadth || a.note.row - b.note.row);
}

/** The places whose notes are a code's own or inherited ones. */
function placesAround({ data: { codes, divisions } }: Catalog, ordinal: Ordinal, list: number): ReadonlySet<number> {
  const places = new Set(divisions.around(ordinal, list).map(({ place }) => place));
  for (let at: number = ordinal; at !== -1; at = codes.parent(at)) places.add(at);
  return places;
}

/** Whether a reference means a code: it lies in the interval and meets the restriction. */
export function isMeant(catalog: Catalog, reference: CodeReference, ordinal: Ordinal): boolean {
  if (ordinal < reference.from || ordinal >= reference.to) return false;
  if (reference.restriction === undefined) return true;
  const { codes, titles } = catalog.data;
  return meetsRestriction(codes.code(ordinal), reference.restriction, titles.title(ordinal, catalog.day));
}

/** The code, the block's range or the chapter's number of a place where notes stand. */
export function nameOfPlace(catalog: Catalog, place: number): string {
  const division = catalog.data.divisions.at(place);
  if (division === undefined) return catalog.data.codes.code(place);
  return division.kind === "chapter" ? division.chapter : division.range;
}

/** A reference without the blanks and doubled dashes that some notes have: "F10.- -F19.-" is "F10.--F19.-". */
function writtenReference(text: string): string {
  return text.replace(/\s+/g, "");
}
