import { manifestationMark } from "../audit/manifestation.ts";
import { secondaryOnlyOf } from "../audit/secondary-only.ts";
import type { NoteInForce } from "../catalog/code-notes.ts";
import type { GuideSubject } from "./guide-subject.ts";
import { guidelines } from "./guidelines.ts";

/** A rule on the place of a code among others, beside the notes. */
export interface OrderRule {
  /** A sentence on "it". */
  readonly text: string;
  /** Whether the code never stands first. */
  readonly isNeverFirst: boolean;
  readonly source: string;
}

/** The notes "code first" that hold for the code: what stands over a whole chapter, or is for adverse effects alone, does not hold for a poisoning. */
export function codeFirstNotes({ notes, title }: GuideSubject): readonly NoteInForce[] {
  const found = notes.filter(({ kind, from }) => kind === "codeFirst" && !/^\d/.test(from));
  return isDrugCode(title) && !/^adverse effect\b/i.test(title)
    ? found.filter(({ text, from }) => !(/^for adverse effects\b/i.test(text.trim()) || from === "T36-T50"))
    : found;
}

const isDrugCode = (title: string): boolean => /^(?:poisoning by|adverse effect of|underdosing of)\b/i.test(title);

/** What the Guidelines say of the code's place. @returns undefined where they leave it to the encounter */
export function orderRule({ entry, title, isValid }: GuideSubject): OrderRule | undefined {
  if (!isValid) return undefined;
  const row = secondaryOnlyOf(entry);
  if (row !== undefined)
    return {
      text: `It stands for ${row.what}, and is never the first-listed or principal diagnosis: ${row.first} comes first.`,
      isNeverFirst: true,
      source: row.authority,
    };
  if (manifestationMark(entry)?.by === "title")
    return {
      text: "It is a manifestation code, and is never the first-listed or principal diagnosis: the underlying condition comes first.",
      isNeverFirst: true,
      source: guidelines.etiology,
    };
  if (/^T(?:3[6-9]|4\d|50)/.test(entry.code) && /^poisoning\b/i.test(title) && !/sequela$/i.test(title))
    return {
      text: "The code for the poisoning is sequenced first, its manifestations follow.",
      isNeverFirst: false,
      source: guidelines.poisoningFirst,
    };
  return undefined;
}
