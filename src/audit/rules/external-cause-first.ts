import { firstPlace } from "../encounter.ts";
import type { AuditRule } from "../rule.ts";

const externalCauses = "20";

/** A code of chapter 20 as first-listed or principal diagnosis. */
export const externalCauseFirst: AuditRule<"encounter"> = {
  id: "external-cause-first",
  scope: "encounter",
  severity: "error",
  authority: "Guidelines I.C.20.a.6",
  summary: "An external cause code (V00-Y99) stands first.",
  details: [
    "It says how an injury or condition came about; the injury or condition itself comes first. That external cause codes are reported at all is up to the payer or the state.",
  ],
  examples: [
    {
      diagnoses: ["W11.XXXA", "S22.060A"],
      date: "2026-06-01",
      finds: "error",
      because: "the fall before the fracture",
    },
    { diagnoses: ["S22.060A", "W11.XXXA"], date: "2026-06-01", finds: false, because: "injury, then cause" },
    { diagnoses: ["U07.1"], date: "2026-06-01", finds: false, because: "chapter 22 is none of them" },
  ],
  *check({ setting, diagnoses }) {
    const [first, ...others] = diagnoses;
    if (first?.entry?.divisions[0]?.chapter !== externalCauses) return;
    const condition = others.find(({ entry }) => entry !== undefined && entry.divisions[0]?.chapter !== externalCauses);
    const fix = condition === undefined ? "put the injury or condition before it" : `put ${condition.code} first`;
    yield {
      diagnoses: [first],
      message: `${first.code} is an external cause and cannot be the ${firstPlace(setting)} diagnosis: ${fix}`,
      fix,
    };
  },
};
