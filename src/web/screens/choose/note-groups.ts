import type { ChoiceNote } from "../../../selection/choice.ts";

/** Notes of a kind, in the order they came: the nearest first. */
export interface NoteGroup {
  readonly kind: ChoiceNote["kind"];
  readonly notes: readonly ChoiceNote[];
}

/** What is done first stands first. */
const order: readonly ChoiceNote["kind"][] = ["codeFirst", "useAdditionalCode", "codeAlso", "excludes1"];

export function noteGroups(notes: readonly ChoiceNote[]): readonly NoteGroup[] {
  return order
    .map((kind) => ({ kind, notes: notes.filter((note) => note.kind === kind) }))
    .filter((group) => group.notes.length > 0);
}

/** A part of a note's text; `code` is where it leads, where it is a reference to one code or header. */
export interface NotePart {
  readonly text: string;
  readonly code?: string;
}

/** Cuts a note's text at its references: "low back strain (", "S39.012", ")". */
export function noteParts({ text, codes }: Pick<ChoiceNote, "text" | "codes">): readonly NotePart[] {
  const parts: NotePart[] = [];
  const written = text.replace(/^[,;]\s*/, "");
  let at = 0;
  for (const reference of codes) {
    const code = singleCode(reference);
    const start = written.indexOf(reference, at);
    if (code === undefined || start === -1) continue;
    if (start > at) parts.push({ text: written.slice(at, start) });
    at = start + reference.length;
    parts.push({ text: reference, code });
  }
  if (at < written.length) parts.push({ text: written.slice(at) });
  return parts;
}

/** "M51.-" is the header M51; a range leads to no page of its own. */
function singleCode(reference: string): string | undefined {
  return /^([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)(?:\.?-)?$/.exec(reference)?.[1];
}
