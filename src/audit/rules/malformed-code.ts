import { knownCodesOf } from "../../catalog/catalog-known-codes.ts";
import { readCode } from "../../catalog/code-format/code-text.ts";
import { explainUnknown } from "../../catalog/code-format/explain-unknown.ts";
import type { Diagnosis } from "../encounter.ts";
import type { AuditRule, Breach } from "../rule.ts";

/** A text that does not have the form of a code: blank, a range, words, a code with something around it. */
export const malformedCode: AuditRule<"code"> = {
  id: "malformed-code",
  scope: "code",
  severity: "error",
  authority: "Guidelines I.A.2",
  summary:
    "A text that does not have the form of one code: three to seven characters, a letter first, a dot after the third.",
  details: [
    "Case, surrounding blanks and a missing dot are no fault here. A blank field, a block (M50-M54), a chapter number, several codes in one place and stray marks are.",
  ],
  examples: [
    { diagnoses: ["M54,6"], date: "2026-06-01", finds: "error", because: "a comma for the dot" },
    { diagnoses: ["M50-M54"], date: "2026-06-01", finds: "error", because: "a block is no code" },
    { diagnoses: [""], date: "2026-06-01", finds: "error", because: "nothing was given" },
    { diagnoses: ["m546"], date: "2026-06-01", finds: false, because: "M54.6 in another way of writing" },
  ],
  *check(diagnosis, catalog) {
    if (diagnosis.standing !== "malformed") return;
    const { code, written } = diagnosis;
    const read = readCode(written);
    if (read.kind === "code") {
      yield remedied(diagnosis, `${code} has nothing below it, so no dash belongs after it`, code);
    } else if (read.kind === "range") {
      yield remedied(
        diagnosis,
        `${read.from}-${read.to} is a range of codes, not a code to report: name one of its codes`,
      );
    } else if (read.kind === "chapter") {
      yield remedied(diagnosis, `${read.number} is the number of a chapter, not a code to report`);
    } else {
      const place = code === "" ? "a blank" : `“${code}”`;
      const cleaned = readCode(read.cleaned ?? "");
      const meant = cleaned.kind === "code" && catalog.isValidForSubmission(cleaned.code) ? cleaned.code : undefined;
      yield remedied(diagnosis, `${place} is no code: ${explainUnknown(written, knownCodesOf(catalog))}`, meant);
    }
  },
};

function remedied(diagnosis: Diagnosis, message: string, code?: string): Breach {
  return { diagnoses: [diagnosis], message, ...(code === undefined ? {} : { fix: `write ${code}` }) };
}
