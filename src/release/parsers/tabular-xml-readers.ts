import type { NoteKind } from "../../catalog/note-kind.ts";
import type { SectionReference } from "./tabular-list.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What may stand inside one open element, and what is done with its text when it closes. */
export interface ElementReader {
  /** The reader of a child element; undefined where the schema has no such child. */
  child(name: string, attributes: Attributes): ElementReader | undefined;
  /** The attributes it may have. Absent: none. */
  readonly attributes?: readonly string[];
  /** The children that may stand once only: a second one would take the place of the first. */
  readonly once?: readonly string[];
  /** Takes the folded text, which is never empty. Absent for elements that hold elements only. */
  readonly close?: (text: string) => void;
  /** Called when the element has ended, to say what it lacks. */
  readonly end?: () => void;
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type NotesInProgress = { [kind in NoteKind]?: string[] };

const noteElements: Readonly<Record<string, NoteKind>> = {
  notes: "general",
  includes: "includes",
  inclusionTerm: "inclusionTerms",
  excludes1: "excludes1",
  excludes2: "excludes2",
  codeFirst: "codeFirst",
  useAdditionalCode: "useAdditionalCode",
  codeAlso: "codeAlso",
};

export function textElement(close: (text: string) => void, attributes: readonly string[] = []): ElementReader {
  return { attributes, child: () => undefined, close };
}

export function noteContainer(notes: string[]): ElementReader {
  return { child: (name) => (name === "note" ? textElement((text) => notes.push(text)) : undefined) };
}

/** A container that stands twice at a place (useAdditionalCode in 36 places) goes on where the first ended. */
export function notesReader(name: string, notes: NotesInProgress): ElementReader | undefined {
  const kind = Object.hasOwn(noteElements, name) ? noteElements[name] : undefined;
  if (kind === undefined) return undefined;
  const list = notes[kind] ?? [];
  notes[kind] = list;
  return noteContainer(list);
}

export function sectionIndexReader(references: SectionReference[]): ElementReader {
  return {
    child: (name, { first = "", last = "", id = "" }) =>
      name === "sectionRef"
        ? textElement((text) => references.push({ first, last, id, text }), ["first", "last", "id"])
        : undefined,
  };
}
