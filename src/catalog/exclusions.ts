import type { Catalog } from "./catalog.ts";
import { isMeant, nameOfPlace, notesOf } from "./code-notes.ts";
import type { Ordinal } from "./code-table.ts";
import type { CodeReference, Note } from "./note-table.ts";

/** A note that says a code is not reported together with others, seen from that code. */
export interface Exclusion {
  readonly note: Note;
  /** Where the note stands: "M54.6", "M50-M54", "13". */
  readonly from: string;
  /** `own`: the note stands at the code or above it and names the others. `other`: it stands at the others and names the code. */
  readonly direction: "own" | "other";
  /** Whether the note forbids a code together with this one. */
  readonly covers: (other: Ordinal) => boolean;
}

/**
 * The Excludes1 notes (Guidelines I.A.12.a) or Excludes2 notes (I.A.12.b) between a code and others, in both
 * directions. A note that names no code ("current injury - see injury of spine by body region") covers none here.
 */
export function exclusionsOf(
  catalog: Catalog,
  ordinal: Ordinal,
  kind: "excludes1" | "excludes2",
): readonly Exclusion[] {
  const { notes } = catalog.data;
  const lists = catalog.listAround(ordinal) | catalog.textReleases;
  const naming = new Map(notes.naming(ordinal, lists).map(({ note }) => [note.row, note]));
  const others = [...naming.values()]
    .filter((note) => note.kind === kind && names(catalog, notes.references(note), ordinal))
    .map((note) => atOthers(catalog, ordinal, note));
  return [...ownExclusions(catalog, ordinal, kind), ...others];
}

/** The Excludes1 notes between two codes: the first's that name the second, then the second's that name the first. */
export function excludes1Between(catalog: Catalog, first: Ordinal, second: Ordinal): readonly Exclusion[] {
  const own = ownExclusions(catalog, first, "excludes1").filter((exclusion) => exclusion.covers(second));
  const others = ownExclusions(catalog, second, "excludes1").filter((exclusion) => exclusion.covers(first));
  return [...own, ...others.map(({ note }) => atOthers(catalog, first, note))];
}

function ownExclusions(catalog: Catalog, ordinal: Ordinal, kind: "excludes1" | "excludes2"): readonly Exclusion[] {
  return notesOf(catalog, ordinal, kind).map(({ note, from }): Exclusion => {
    const references = catalog.data.notes.references(note);
    const covers = (other: Ordinal): boolean => other !== ordinal && names(catalog, references, other);
    return { note, from, direction: "own", covers };
  });
}

/** A note that names a code, as it bears on the codes where it stands: those whose text is of a list that has it. */
function atOthers(catalog: Catalog, ordinal: Ordinal, note: Note): Exclusion {
  const { from, to } = codesAt(catalog, note.place);
  const covers = (other: Ordinal): boolean =>
    other !== ordinal && other >= from && other < to && (catalog.listAround(other) & note.lists) !== 0;
  return { note, from: nameOfPlace(catalog, note.place), direction: "other", covers };
}

/** The codes a note at a place speaks for. */
function codesAt(catalog: Catalog, place: number): { readonly from: Ordinal; readonly to: Ordinal } {
  const division = catalog.data.divisions.at(place);
  return division === undefined
    ? { from: place, to: catalog.data.codes.end(place) }
    : { from: division.from, to: division.end };
}

function names(catalog: Catalog, references: readonly CodeReference[], ordinal: Ordinal): boolean {
  return (
    references.some((reference) => reference.role === "meant" && isMeant(catalog, reference, ordinal)) &&
    !references.some((reference) => reference.role === "excepted" && isMeant(catalog, reference, ordinal))
  );
}
