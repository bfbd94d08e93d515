import type { Diagnosis } from "../encounter.ts";
import type { AuditRule } from "../rule.ts";

/** The same code more than once. */
export const duplicateDiagnosis: AuditRule<"encounter"> = {
  id: "duplicate-diagnosis",
  scope: "encounter",
  severity: "error",
  authority: "Guidelines I.B.12",
  summary: "A code is reported more than once for one encounter.",
  details: ["Also for a condition of both sides whose code knows no side, and for two conditions with one code: once."],
  examples: [
    {
      diagnoses: ["M54.6", "I10", "m546"],
      date: "2026-06-01",
      finds: "error",
      because: "written differently, the same code",
    },
    { diagnoses: ["M25.511", "M25.512"], date: "2026-06-01", finds: false, because: "right and left shoulder" },
  ],
  *check({ diagnoses }) {
    const byCode = new Map<string, Diagnosis[]>();
    for (const diagnosis of diagnoses) {
      if (diagnosis.standing === "malformed") continue;
      const same = byCode.get(diagnosis.code);
      if (same === undefined) byCode.set(diagnosis.code, [diagnosis]);
      else same.push(diagnosis);
    }
    for (const [code, same] of byCode) {
      if (same.length < 2) continue;
      const places = same.map(({ position }) => position).join(", ");
      yield {
        diagnoses: same,
        message: `${code} is reported ${same.length === 2 ? "twice" : `${same.length} times`}, at positions ${places}: a code is reported once for an encounter`,
        fix: `keep ${code} once`,
      };
    }
  },
};
