import { oneOf } from "../finding.ts";
import type { AuditRule } from "../rule.ts";
import { sidedCodes } from "../sides.ts";

/** A code for an unspecified side, where its siblings say right and left. */
export const unspecifiedSide: AuditRule<"code"> = {
  id: "unspecified-side",
  scope: "code",
  severity: "warning",
  authority: "Guidelines I.B.13",
  summary: "The code leaves the side open, and there are codes for right and left.",
  details: [
    "The side is nearly always known and may be taken from the documentation of other clinicians. The code is valid, and right where the record names no side and cannot be clarified.",
  ],
  examples: [
    { diagnoses: ["M25.519"], date: "2026-06-01", finds: "warning", because: "M25.511 right, M25.512 left shoulder" },
    { diagnoses: ["S20.229A"], date: "2026-06-01", finds: "warning", because: "S20.221A to S20.224A" },
    {
      diagnoses: ["H40.1190"],
      date: "2026-06-01",
      finds: "warning",
      because: "the side is in the 6th, the stage in the 7th character",
    },
    { diagnoses: ["M25.511"], date: "2026-06-01", finds: false, because: "the right one" },
    { diagnoses: ["M54.9"], date: "2026-06-01", finds: false, because: "unspecified, but of no side" },
  ],
  *check(diagnosis) {
    const { entry, standing } = diagnosis;
    if (standing !== "valid" || entry === undefined) return;
    const sided = sidedCodes(entry).map(({ code }) => code);
    if (sided.length === 0) return;
    const fix = `report ${oneOf(sided)} if the record names the side`;
    yield { diagnoses: [diagnosis], message: `${entry.code} leaves the side open: ${fix}`, fix };
  },
};
