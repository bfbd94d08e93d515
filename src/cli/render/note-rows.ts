import { type NoteKind, noteKinds } from "../../catalog/note-kind.ts";
import type { CodeAnswer, NoteAnswer } from "../../operations/code-answer.ts";
import type { Row } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

/** How a kind of note is called on a page. */
export const noteNames: Readonly<Record<NoteKind, string>> = {
  general: "Note",
  includes: "Includes",
  inclusionTerms: "Inclusion term",
  excludes1: "Excludes1",
  excludes2: "Excludes2",
  codeFirst: "Code first",
  useAdditionalCode: "Use additional",
  codeAlso: "Code also",
};

/** Of a place's own notes this many of a kind are shown, of inherited ones fewer, unless all are wanted. */
const mostOwn = 12;
const mostInherited = 4;

/** A place of the Tabular List; the data calls a chapter by its number alone. */
export function placeName(from: string): string {
  return /^\d/.test(from) ? `ch. ${from}` : from;
}

/**
 * The notes by kind with the place they stand at, the code's own before inherited ones. Kinds that have a note of the
 * code's own come first; a general note that a whole chapter has comes last.
 */
export function noteRows(
  { notes, code }: Pick<CodeAnswer, "notes" | "code">,
  page: Pick<Page, "all" | "style">,
): readonly Row[] {
  if (notes === undefined) return [];
  const rank = (kind: NoteKind): number => (notes[kind][0]?.from === code ? 0 : kind === "general" ? 2 : 1);
  const kinds = noteKinds.filter((kind) => notes[kind].length > 0).toSorted((a, b) => rank(a) - rank(b));
  return kinds.flatMap((kind) => rowsOf(noteNames[kind], notes[kind], { code, page }));
}

function rowsOf(
  label: string,
  notes: readonly NoteAnswer[],
  { code, page }: { readonly code: string; readonly page: Pick<Page, "all" | "style"> },
): readonly Row[] {
  const places = new Map<string, NoteAnswer[]>();
  for (const note of notes) places.set(note.from, [...(places.get(note.from) ?? []), note]);
  return [...places].flatMap(([from, standing]) => {
    const at = page.style.quiet(`at ${placeName(from)}`);
    const most = page.all ? standing.length : from === code ? mostOwn : mostInherited;
    // "… 1 more" would take the line that the note itself needs.
    const shown = standing.length <= most + 1 ? standing : standing.slice(0, most);
    const rows = shown.map(({ text }): Row => ({ label, at, text }));
    const left = standing.length - shown.length;
    return left === 0 ? rows : [...rows, { label, at, text: `… ${left} more (--all shows them)` }];
  });
}
