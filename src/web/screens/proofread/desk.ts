import type { ReleaseInForce } from "../../../catalog/release.ts";
import type { ProofreadAnswer } from "../../../operations/proofread.ts";
import { type Edit, movedSpans, withEditMade } from "./edit.ts";
import { boundsOf, mostInOnePart, partAt, partStarts } from "./parts.ts";
import { type Named, namedOf, type Remark, remarksOf } from "./remarks.ts";
import type { TextFile } from "./text-file.ts";

/** What lies on the desk: the text, and what is known of it. */
export interface Desk {
  /** Its lines end with a line feed. */
  readonly text: string;
  readonly file?: TextFile;
  /** Where its parts begin; one where it is short. */
  readonly parts: readonly number[];
  /** The part that is shown. */
  readonly part: number;
  /** Moved along with the text as it is edited. */
  readonly remarks: readonly Remark[];
  readonly named: readonly Named[];
  readonly nextId: number;
  /** The id of the remark that is looked at. */
  readonly chosen?: number;
  /** What was proofread last. */
  readonly checked?: Checked;
  /** Typing is waited for; what is put there at once is proofread at once. */
  readonly isTyped: boolean;
}

export interface Checked {
  readonly text: string;
  readonly date: string;
  readonly release: ReleaseInForce;
  readonly remarks: readonly Remark[];
}

export const emptyDesk: Desk = { text: "", parts: [0], part: 0, remarks: [], named: [], nextId: 1, isTyped: false };

/** Another text altogether. */
export function deskWith(text: string, file?: TextFile): Desk {
  return { ...emptyDesk, text, parts: partStarts(text), ...(file === undefined ? {} : { file }) };
}

/** @param how typed: more may follow; put: this was all */
export function edited(desk: Desk, edit: Edit, how: "typed" | "put"): Desk {
  const text = withEditMade(desk.text, edit);
  const remarks = movedSpans(desk.remarks, edit);
  const shift = text.length - desk.text.length;
  const moved = desk.parts
    .filter((start) => start <= edit.start || start > edit.end)
    .map((start) => (start > edit.start ? start + shift : start));
  const isShort = moved.every((start, index) => (moved[index + 1] ?? text.length) - start <= mostInOnePart);
  const parts = text.length > mostInOnePart && isShort ? moved : partStarts(text);
  return {
    ...desk,
    text,
    parts,
    part: how === "typed" ? partAt(parts, edit.start + edit.inserted.length) : Math.min(desk.part, parts.length - 1),
    remarks,
    named: movedSpans(desk.named, edit),
    isTyped: how === "typed",
  };
}

/** The answer to a text, where that is still the text. */
export function answered(desk: Desk, text: string, { date, answer }: { date: string; answer: ProofreadAnswer }): Desk {
  if (desk.text !== text) return desk;
  const { remarks, nextId } = remarksOf(text, answer, desk);
  const { chosen, ...rest } = desk;
  return {
    ...rest,
    remarks,
    nextId,
    named: namedOf(text, answer),
    checked: { text, date, release: answer.release, remarks },
    ...(remarks.some(({ id }) => id === chosen) && chosen !== undefined ? { chosen } : {}),
  };
}

export function isChecked({ checked, text }: Desk, date: string): boolean {
  return checked !== undefined && checked.text === text && checked.date === date;
}

/** The stretch of the text that is shown. */
export function shownBounds({ parts, part, text }: Desk): { readonly from: number; readonly to: number } {
  return boundsOf(parts, part, text.length);
}

/** Shows the part that an offset lies in. */
export function turnedTo(desk: Desk, offset: number): Desk {
  return { ...desk, part: partAt(desk.parts, offset) };
}
