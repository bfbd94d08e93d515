import {
  type Instruction,
  inSentence,
  lineAskingFor,
  namesEveryCode,
  useAdditionalOf,
  wordsOf,
} from "../code-first.ts";
import type { AuditRule } from "../rule.ts";

/** "If applicable" and "if known": the record may have nothing to add. */
const onlyIf = /\bif\b/i;

/** A "use additional code" note at the code itself names codes, and the encounter has none of them. */
export const useAdditionalMissing: AuditRule<"encounter"> = {
  id: "use-additional-missing",
  scope: "encounter",
  severity: "advice",
  authority: "Guidelines I.B.7",
  summary: "A “use additional code” note at the code itself names codes, and none of them is there.",
  details: [
    "The additional code is reported if it is known; whether it is, the record says: an advice. Notes of a whole category, block or chapter (tobacco use, drug resistance), notes with “if”, and notes that name no code are left out.",
  ],
  examples: [
    {
      diagnoses: ["E11.22"],
      date: "2026-06-01",
      finds: "advice",
      because: "the stage of chronic kidney disease, N18.1-N18.6",
    },
    { diagnoses: ["E11.22", "N18.31"], date: "2026-06-01", finds: false, because: "the stage is there" },
    { diagnoses: ["E11.9"], date: "2026-06-01", finds: false, because: "only the category has a note" },
  ],
  *check({ diagnoses }) {
    const entries = diagnoses.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    for (const diagnosis of diagnoses) {
      if (diagnosis.entry === undefined) continue;
      for (const instruction of useAdditionalOf(diagnosis.entry).filter(isChecked)) {
        if (entries.some((entry) => lineAskingFor(instruction, entry) !== undefined)) continue;
        const words = instruction.lines.map(({ text }) => text).join(" ");
        yield {
          diagnoses: [diagnosis],
          message: `${diagnosis.code} asks for an additional code, if it is known: use additional ${inSentence(wordsOf(instruction))}`,
          because: `use additional code at ${instruction.from}: ${words}`,
          authority: `Guidelines I.B.7; Tabular List, use additional code note at ${instruction.from}`,
        };
      }
    }
  },
};

function isChecked(instruction: Instruction): boolean {
  return instruction.isOwn && namesEveryCode(instruction) && !instruction.lines.some(({ text }) => onlyIf.test(text));
}
