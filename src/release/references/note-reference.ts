import type { CodeRestriction } from "../../catalog/code-restriction.ts";
import type { ReferenceRole } from "../../catalog/reference-role.ts";

/** A code or a range of codes that the text of a note names. */
export interface NoteReference {
  /** Where it stands in the note's text (UTF-16), restriction not included: `text.slice(start, end)` is "F10.- -F19.-". */
  readonly start: number;
  readonly end: number;
  /** Written as coders write it: "M51.-", "S00-T88", "M50.1". A range is written without dashes of its own: "F10-F19". */
  readonly written: string;
  /** The first code, without dash: "M51". A code stands for itself and everything below it, dashed or not. */
  readonly from: string;
  /** The last code of a range ("T88"); equal to `from` for a single code. */
  readonly to: string;
  readonly role: ReferenceRole;
  /** "with fifth or sixth character 5": which codes of the range are meant. Absent: all. */
  readonly restriction?: CodeRestriction;
}

/** Something in a note that has the shape of a code and is not one: "vitamin B12". */
export interface NotAReference {
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly reason: NotAReferenceReason;
}

/**
 * - "no word introduces it": three characters alone name a category only in brackets or after a word such as "in",
 *   "from" or "category". "Vitamin B12" and "LGMD R12" have no such word.
 * - "longer than a code": a word that only begins like a code: "O157", "G6PD", "H1N1".
 */
export type NotAReferenceReason = "no word introduces it" | "longer than a code";

/** Words after a reference that seem to say which of its codes are meant, and that the grammar does not know. */
export interface UnreadRestriction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a note's text names, in the order of the text. Every code-shaped token lies in one of the first two lists. */
export interface ReferenceScan {
  readonly references: readonly NoteReference[];
  readonly notReferences: readonly NotAReference[];
  /** Their references stand without restriction, so they name too much. Empty for every release known. */
  readonly unreadRestrictions: readonly UnreadRestriction[];
}
