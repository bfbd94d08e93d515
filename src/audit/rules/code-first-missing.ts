import { codeFirstOf, inSentence, isUnconditional, lineAskingFor, namesEveryCode, wordsOf } from "../code-first.ts";
import type { AuditRule } from "../rule.ts";

/** A "code first" note without condition names the codes it asks for, and the encounter has none of them. */
export const codeFirstMissing: AuditRule<"encounter"> = {
  id: "code-first-missing",
  scope: "encounter",
  severity: "warning",
  authority: "Guidelines I.A.13, I.B.7",
  summary: "A “code first” note that always holds names the codes it asks for, and none of them is there.",
  details: [
    "Only notes that can be checked are: without a condition, and naming every code they mean. A list of examples (“such as”) leaves open which condition it is, so any may be the one before it.",
  ],
  examples: [
    { diagnoses: ["I12.9", "D63.1"], date: "2026-06-01", finds: "warning", because: "no code of N18.-" },
    { diagnoses: ["I12.9", "N18.4", "D63.1"], date: "2026-06-01", finds: false, because: "N18.4 is there" },
    { diagnoses: ["G30.9", "F02.80"], date: "2026-06-01", finds: false, because: "the list at F02 is open" },
  ],
  *check({ diagnoses }) {
    const entries = diagnoses.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
    for (const diagnosis of diagnoses) {
      if (diagnosis.entry === undefined) continue;
      for (const instruction of codeFirstOf(diagnosis.entry)) {
        if (!isUnconditional(instruction) || !namesEveryCode(instruction)) continue;
        if (entries.some((entry) => lineAskingFor(instruction, entry) !== undefined)) continue;
        const words = wordsOf(instruction);
        yield {
          diagnoses: [diagnosis],
          message: `${diagnosis.code} stands without the code that comes before it: code first ${inSentence(words)}`,
          because: `code first at ${instruction.from}: ${words}`,
          authority: `Guidelines I.A.13, I.B.7; Tabular List, code first note at ${instruction.from}`,
          fix: "add the underlying condition before it",
        };
      }
    }
  },
};
