import type { CodeEntry } from "../../catalog/code-entry.ts";
import { codeFirstOf, lineAskingFor, wordsOf } from "../code-first.ts";
import { manifestationMark } from "../manifestation.ts";
import type { AuditRule } from "../rule.ts";

/** A code that a "code first" note asks for stands after the code with the note. */
export const codeFirstOrder: AuditRule<"pair"> = {
  id: "code-first-order",
  scope: "pair",
  severity: "warning",
  authority: "Guidelines I.A.13, I.B.7",
  summary: "Both codes of a “code first” note are there, in the wrong order.",
  details: [
    "Where a “code first” note names a code and the encounter has it, it comes before the code with the note, whether the note says “if applicable” or not: it is applicable then.",
    "The two may be unrelated all the same; then the order is free. A first-listed manifestation is left to manifestation-first.",
  ],
  examples: [
    {
      diagnoses: ["N18.6", "I12.0"],
      date: "2026-06-01",
      finds: "warning",
      because: "hypertensive kidney disease comes first",
    },
    { diagnoses: ["I12.0", "N18.6"], date: "2026-06-01", finds: false, because: "in order" },
    { diagnoses: ["N18.6", "E78.5"], date: "2026-06-01", finds: false, because: "the note does not name E78.5" },
    {
      diagnoses: ["T36.0X1A", "K29.00"],
      date: "2026-06-01",
      finds: false,
      because: "the note is for adverse effects, this is a poisoning",
    },
  ],
  *check({ first, second }) {
    if (first.entry === undefined || second.entry === undefined) return;
    if (first.position === 1 && manifestationMark(first.entry) !== undefined) return;
    // Each asks for the other: the notes leave the order to the reason for the encounter.
    if (found(second.entry, first.entry) !== undefined) return;
    const note = found(first.entry, second.entry);
    if (note === undefined) return;
    const fix = `put ${second.code} before ${first.code}`;
    yield {
      diagnoses: [first, second],
      message: `${second.code} comes before ${first.code}: a code first note at ${note.from} asks for it; ${fix}, unless the two are unrelated`,
      because: `code first at ${note.from}: ${note.words}`,
      authority: `Guidelines I.A.13, I.B.7; Tabular List, code first note at ${note.from}`,
      fix,
    };
  },
};

function found(entry: CodeEntry, asked: CodeEntry): { readonly from: string; readonly words: string } | undefined {
  for (const instruction of codeFirstOf(entry)) {
    const line = lineAskingFor(instruction, asked);
    if (line !== undefined) return { from: instruction.from, words: wordsOf(instruction, line) };
  }
  return undefined;
}
