import { knownCodesOf } from "../../catalog/catalog-known-codes.ts";
import { explainUnknown } from "../../catalog/code-format/explain-unknown.ts";
import { nearestCodes } from "../../catalog/code-format/near-misses.ts";
import { oneOf } from "../finding.ts";
import type { AuditRule } from "../rule.ts";

/** A code of the right form that no release has. */
export const unknownCode: AuditRule<"code"> = {
  id: "unknown-code",
  scope: "code",
  severity: "error",
  authority: "Guidelines I.B.1",
  summary: "A text with the form of a code that is no code of any release since 2015-10-01.",
  details: [
    "The Tabular List is where a code is verified. A code that stands in none of its releases is a typing mistake, a code of another classification, or an invention.",
    "The nearest codes that exist are named; whether one of them was meant, only the record says.",
  ],
  examples: [
    { diagnoses: ["M54.A6"], date: "2026-06-01", finds: "error", because: "M54 has no subdivision A" },
    { diagnoses: ["V44.51XA"], date: "2026-06-01", finds: "error", because: "V44.5 takes its 7th character at once" },
    { diagnoses: ["M54.6"], date: "2026-06-01", finds: false, because: "a valid code" },
    { diagnoses: ["M54.5"], date: "2020-06-01", finds: false, because: "known, and valid until 2021-09-30" },
  ],
  *check(diagnosis, catalog) {
    if (diagnosis.standing !== "unknown") return;
    const known = knownCodesOf(catalog);
    const near = nearestCodes(diagnosis.written, known).map(({ code }) => code);
    const fix = near.length === 0 ? undefined : `look at ${oneOf(near)}`;
    yield {
      diagnoses: [diagnosis],
      message: `${diagnosis.code} is no ICD-10-CM code: ${explainUnknown(diagnosis.written, known)}`,
      ...(fix === undefined ? {} : { fix }),
    };
  },
};
