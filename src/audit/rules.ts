import type { Catalog } from "../catalog/catalog.ts";
import { readDiagnosis } from "./encounter.ts";
import type { Finding } from "./finding.ts";
import { type AnyRule, type AuditRule, toFinding } from "./rule.ts";
import { codeFirstMissing } from "./rules/code-first-missing.ts";
import { codeFirstOrder } from "./rules/code-first-order.ts";
import { duplicateDiagnosis } from "./rules/duplicate-diagnosis.ts";
import { excludes1Conflict } from "./rules/excludes1-conflict.ts";
import { externalCauseFirst } from "./rules/external-cause-first.ts";
import { incompleteCode } from "./rules/incomplete-code.ts";
import { invalidSeventhCharacter } from "./rules/invalid-seventh-character.ts";
import { malformedCode } from "./rules/malformed-code.ts";
import { manifestationFirst } from "./rules/manifestation-first.ts";
import { notYetEffective } from "./rules/not-yet-effective.ts";
import { retiredCode } from "./rules/retired-code.ts";
import { sequelaFirst } from "./rules/sequela-first.ts";
import { unacceptablePrincipal } from "./rules/unacceptable-principal.ts";
import { unknownCode } from "./rules/unknown-code.ts";
import { unspecifiedCode } from "./rules/unspecified-code.ts";
import { unspecifiedSide } from "./rules/unspecified-side.ts";
import { useAdditionalMissing } from "./rules/use-additional-missing.ts";

/** Whether a written code may be submitted on the date: exactly one of them speaks for a code that may not. */
export const validityRules: readonly AuditRule<"code">[] = [
  malformedCode,
  unknownCode,
  invalidSeventhCharacter,
  incompleteCode,
  retiredCode,
  notYetEffective,
];

/** Every rule, in the order in which findings are given: validity, what stands first, what stands together, what is left open. */
export const rules: readonly AnyRule[] = [
  ...validityRules,
  duplicateDiagnosis,
  externalCauseFirst,
  manifestationFirst,
  sequelaFirst,
  unacceptablePrincipal,
  excludes1Conflict,
  codeFirstOrder,
  codeFirstMissing,
  useAdditionalMissing,
  unspecifiedSide,
  unspecifiedCode,
];

/** The rule with an id. */
export function ruleOf(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** Why a written code may not be submitted on the catalogue's date. @returns undefined for one that may */
export function validityOf(catalog: Catalog, written: string): Finding | undefined {
  const diagnosis = readDiagnosis(catalog, written, 1);
  for (const rule of validityRules) {
    for (const breach of rule.check(diagnosis, catalog)) return toFinding(rule, breach);
  }
  return undefined;
}
