import type { CodeEntry } from "../catalog/code-entry.ts";
import { codeFirstOf, type Instruction, isUnconditional } from "./code-first.ts";
import { perEntry } from "./per-entry.ts";

/**
 * "In diseases classified elsewhere" in the title is the mark of a manifestation (Guidelines I.A.13). An agent "as the
 * cause of diseases classified elsewhere" is none.
 */
const manifestationTitle = /(?<!\bas the cause of diseases )\bclassified elsewhere\b/i;

/** "Condition resulting from (sequela) of malnutrition": what comes first is what the sequela is, no etiology. */
const ofSequela = /\bresulting from \(sequela\)/i;

/** What makes a code a manifestation, and the "code first" note that asks for its etiology. */
export interface ManifestationMark {
  /** `note`: the title does not say so, but a "code first" note holds for every patient with the code. */
  readonly by: "title" | "note";
  readonly instruction: Instruction;
}

/**
 * Marks the codes of the etiology/manifestation convention: by title, or by a "code first" note without condition.
 * These are all of the Medicare Code Editor's manifestations, and others whose note says the same.
 *
 * @returns undefined for a code that may stand first
 */
export const manifestationMark: (entry: CodeEntry) => ManifestationMark | undefined = perEntry((entry) => {
  const instructions = codeFirstOf(entry).filter(({ lines }) => !lines.some(({ text }) => ofSequela.test(text)));
  const [nearest] = instructions;
  if (nearest === undefined) return undefined;
  if (manifestationTitle.test(entry.title ?? "")) return { by: "title", instruction: nearest };
  const instruction = instructions.find(isUnconditional);
  return instruction === undefined ? undefined : { by: "note", instruction };
});

/** Whether a "code first" note asks for the condition that a sequela is: the code names the cause, not the condition. */
export function isSequelaByNote(entry: CodeEntry): boolean {
  return codeFirstOf(entry).some(({ lines }) => lines.some(({ text }) => ofSequela.test(text)));
}
