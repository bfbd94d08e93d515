import { firstPlace } from "../encounter.ts";
import type { AuditRule } from "../rule.ts";
import { secondaryOnly, secondaryOnlyOf } from "../secondary-only.ts";

/** A code that only ever adds to another one stands first. */
export const unacceptablePrincipal: AuditRule<"encounter"> = {
  id: "unacceptable-principal",
  scope: "encounter",
  severity: "error",
  authority: "Guidelines I.B.14",
  summary: "A code stands first that the Guidelines or the Tabular List allow in second place only.",
  details: [
    `These are: ${secondaryOnly.map(({ what, authority }) => `${what} (${authority})`).join("; ")}.`,
    "The list of the Medicare Code Editor is longer; it holds for inpatient claims to Medicare and is not part of this rule.",
  ],
  examples: [
    {
      diagnoses: ["Z68.35", "E66.9"],
      date: "2026-06-01",
      finds: "error",
      because: "the body mass index before obesity",
    },
    {
      diagnoses: ["T36.0X5A", "L27.0"],
      date: "2026-06-01",
      finds: "error",
      because: "the drug before its adverse effect",
    },
    { diagnoses: ["T36.0X1A", "L27.0"], date: "2026-06-01", finds: false, because: "a poisoning stands first" },
    { diagnoses: ["E66.9", "Z68.35"], date: "2026-06-01", finds: false, because: "in order" },
  ],
  *check({ setting, diagnoses }) {
    const [first] = diagnoses;
    if (first?.entry === undefined) return;
    const row = secondaryOnlyOf(first.entry);
    if (row === undefined) return;
    const fix = `put ${row.first} first`;
    yield {
      diagnoses: [first],
      message: `${first.code} is ${row.what} and cannot be the ${firstPlace(setting)} diagnosis: ${fix}`,
      authority: row.authority,
      fix,
    };
  },
};
