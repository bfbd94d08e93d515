import type { NoteKind } from "../../catalog/note-kind.ts";
import type { CodeAnswer, NoteAnswer } from "../../operations/code-answer.ts";
import type { Row } from "../output/layout.ts";
import type { Page } from "../output/page.ts";

/** How a kind of note is called, in the order in which the Tabular List prints them; general notes are long: last. */
const labels: Readonly<Record<NoteKind, string>> = {
  includes: "Includes",
  inclusionTerms: "Also called",
  excludes1: "Excludes1",
  excludes2: "Excludes2",
  codeFirst: "Code first",
  useAdditionalCode: "Use additional",
  codeAlso: "Code also",
  general: "Note",
};

const kinds: readonly NoteKind[] = Object.keys(labels) as NoteKind[];

/** How many notes of other places are shown that name the code, unless all are wanted. */
const mostNaming = 4;

/** Of a place's own notes this many of a kind are shown, of inherited ones fewer, unless all are wanted. */
const mostOwn = 12;
const mostInherited = 4;

/** By how much the items under a note that ends in ":" are indented. */
const itemIndent = 4;

/** A place of the Tabular List; the data calls a chapter by its number alone. */
export function placeName(from: string): string {
  return /^\d/.test(from) ? `ch. ${from}` : from;
}

/** The notes by kind, always in the same order; within a kind the code's own come before inherited ones. */
export function noteRows(answer: CodeAnswer, page: Pick<Page, "all" | "style">): readonly Row[] {
  const own = ownPlaces(answer);
  return kinds.flatMap((kind) => rowsOf(kind, answer.notes[kind], { own, page }));
}

/** Where a code's own notes stand: at itself, and at its stem where it has a 7th character. */
function ownPlaces({ code, seventhCharacters, ancestors }: CodeAnswer): ReadonlySet<string> {
  const stem = seventhCharacters !== undefined && code.length === 8 ? ancestors[ancestors.length - 1] : undefined;
  return new Set(stem === undefined ? [code] : [code, stem.code]);
}

function rowsOf(
  kind: NoteKind,
  notes: readonly NoteAnswer[],
  { own, page }: { readonly own: ReadonlySet<string>; readonly page: Pick<Page, "all" | "style"> },
): readonly Row[] {
  const label = labels[kind];
  const places = new Map<string, NoteAnswer[]>();
  for (const note of notes) places.set(note.from, [...(places.get(note.from) ?? []), note]);
  return [...places].flatMap(([from, standing]) => {
    const at = page.style.quiet(`at ${placeName(from)}`);
    const most = page.all ? standing.length : own.has(from) ? mostOwn : mostInherited;
    const rows = indented(kind, standing).map((row): Row => ({ label, at, ...row }));
    // "… 1 more" would take the line that the note itself needs.
    const shown = rows.length <= most + 1 ? rows : rows.slice(0, most);
    const left = rows.length - shown.length;
    return left === 0 ? rows : [...shown, { label, at, text: `… ${left} more (--all shows them)` }];
  });
}

/**
 * The notes of a place, the items of one that ends in ":" indented under it. An exclusion after such items stands by
 * itself: the items are in alphabetical order, and it is not ("renal colic" after "tooth pain", Excludes2 at G89).
 */
function indented(kind: NoteKind, notes: readonly NoteAnswer[]): readonly Pick<Row, "text" | "indent">[] {
  const areListed = kind === "excludes1" || kind === "excludes2";
  let isWithin = false;
  let before = "";
  return notes.map(({ text: written }) => {
    const text = readable(written);
    const leads = text.endsWith(":");
    if (leads || (areListed && text.localeCompare(before, "en") < 0)) isWithin = false;
    const row = isWithin ? { text, indent: itemIndent } : { text };
    before = leads ? "" : text;
    isWithin ||= leads;
    return row;
  });
}

/** After its label a note needs no comma: the List prints "Code first, for adverse effects, the nature of…". */
function readable(text: string): string {
  return text.replace(/^,\s*/, "").trimEnd();
}

/** The notes of other places that name the code; those that forbid or order codes before all others. */
export function namingRows({ referencedBy }: CodeAnswer, { all, style }: Pick<Page, "all" | "style">): readonly Row[] {
  const label = "Named by";
  const decide = referencedBy.filter(({ kind }) => decides.has(kind));
  const sorted = [...decide, ...referencedBy.filter(({ kind }) => !decides.has(kind))];
  const shown = all || sorted.length <= mostNaming + 1 ? sorted : sorted.slice(0, mostNaming);
  const rows = shown.map(({ from, kind, text }): Row => {
    // There the term is another code's, no name of this one.
    const name = kind === "inclusionTerms" ? "Inclusion term" : labels[kind];
    return { label, at: style.quiet(placeName(from)), text: `${name}: ${readable(text)}` };
  });
  const left = sorted.length - shown.length;
  return left === 0 ? rows : [...rows, { label, text: `… ${left} more (--all shows them)` }];
}

const decides: ReadonlySet<NoteKind> = new Set(["excludes1", "codeFirst"]);
