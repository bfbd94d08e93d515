import type { CodeEntry } from "../catalog/code-entry.ts";
import { isMeant, notesOf } from "../catalog/code-notes.ts";
import type { CodeReference } from "../catalog/note-table.ts";
import { perEntry } from "./per-entry.ts";

/** One line of an instruction, as the Tabular List has it. */
interface InstructionLine {
  readonly text: string;
  readonly references: readonly CodeReference[];
}

/**
 * The "code first" or "use additional code" instruction at one place of the Tabular List. Its lines are notes of their
 * own there: a heading that may set the condition ("underlying disease, such as:"), then what it lists.
 */
export interface Instruction {
  /** The code, block or chapter it stands at. */
  readonly from: string;
  readonly isOwn: boolean;
  readonly lines: readonly InstructionLine[];
}

type InstructionKind = "codeFirst" | "useAdditionalCode";

/** The "code first" instructions that hold for a code, the nearest first. */
export const codeFirstOf: (entry: CodeEntry) => readonly Instruction[] = perEntry((entry) =>
  instructionsOf(entry, "codeFirst"),
);

/** The "use additional code" instructions that hold for a code, the nearest first. */
export const useAdditionalOf: (entry: CodeEntry) => readonly Instruction[] = perEntry((entry) =>
  instructionsOf(entry, "useAdditionalCode"),
);

function instructionsOf(entry: CodeEntry, kind: InstructionKind): readonly Instruction[] {
  const places = new Map<string, { readonly isOwn: boolean; readonly lines: InstructionLine[] }>();
  for (const { from, isOwn, text, note } of notesOf(entry.catalog, entry.ordinal, kind)) {
    const place = places.get(from) ?? { isOwn, lines: [] };
    place.lines.push({ text, references: entry.catalog.data.notes.references(note) });
    places.set(from, place);
  }
  return [...places].map(([from, place]) => ({ from, ...place })).filter((instruction) => holdsFor(instruction, entry));
}

/**
 * Instructions for some of the codes below the place they stand at: what the heading says, and the titles meant.
 * Without it a poisoning would be taken for an adverse effect, since both are in T36-T50.
 */
const limitedByTitle: readonly { readonly heading: RegExp; readonly title: RegExp }[] = [
  { heading: /\bfor adverse effects\b/i, title: /^Adverse effect\b/i },
];

function holdsFor({ lines }: Instruction, { title = "" }: CodeEntry): boolean {
  const heading = headingOf(lines);
  return limitedByTitle.every((limit) => !limit.heading.test(heading) || limit.title.test(title));
}

function headingOf(lines: readonly InstructionLine[]): string {
  return lines[0]?.text ?? "";
}

function isHeading(text: string): boolean {
  return text.trimEnd().endsWith(":");
}

/** The line of an instruction that asks for a code. @returns undefined where none does */
export function lineAskingFor({ lines }: Instruction, asked: CodeEntry): string | undefined {
  const names = (role: CodeReference["role"], line: InstructionLine): boolean =>
    line.references.some((reference) => reference.role === role && isMeant(asked.catalog, reference, asked.ordinal));
  const line = lines.find((candidate) => names("meant", candidate) && !names("excepted", candidate));
  return line?.text;
}

/**
 * Words that make an instruction hold for some patients only, or name the circumstance in which it does. "Code first
 * underlying disease" has none; "code first, if applicable, …", "any associated gangrene (I96)" and "heart failure
 * following surgery (I97.13-)" have.
 */
const conditional =
  /\b(?:if|any|associated|complicating|complications?|following|due to|during|for adverse effects|to identify|to specify|pre-existing)\b/i;

/** Whether an instruction holds for every patient with the code: one line or a heading, and no condition in it. */
export function isUnconditional({ lines }: Instruction): boolean {
  const heading = headingOf(lines);
  return (lines.length === 1 || isHeading(heading)) && !conditional.test(heading);
}

/** Lists left open: "such as" gives examples. */
const openList = /\bsuch as\b/i;

/** Whether what an instruction asks for is always one of the codes it names. */
export function namesEveryCode({ lines }: Instruction): boolean {
  if (lines.some(({ text }) => openList.test(text))) return false;
  const listed = lines.filter(({ text }) => !isHeading(text));
  return listed.length > 0 && listed.every(({ references }) => references.some(({ role }) => role === "meant"));
}

/** "(N18.1-N18.6)" and what goes with it, as the Tabular List would print the instruction: heading, then its lines. */
export function wordsOf({ lines }: Instruction, shown?: string): string {
  const heading = headingOf(lines);
  if (shown !== undefined && shown !== heading && isHeading(heading)) return `${heading} ${shown}`;
  return shown ?? heading;
}

/** Words of a note within a sentence: some notes end with a full stop of their own. */
export function inSentence(words: string): string {
  return words.replace(/\s*\.\s*$/, "");
}
