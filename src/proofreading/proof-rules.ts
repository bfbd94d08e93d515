import type { Severity } from "../audit/finding.ts";
import { rules } from "../audit/rules.ts";

/** What is said of a rule that proofreading applies. */
export interface ProofRule {
  readonly id: string;
  /** Of most of its findings. */
  readonly severity: Severity;
  readonly authority: string;
  /** One sentence. */
  readonly summary: string;
}

/** The rules that texts alone can break, and those of `audit` in the words of a text. */
const ownRules: readonly ProofRule[] = [
  {
    id: "wrong-title",
    severity: "error",
    authority: "Tabular List",
    summary: "A description that is not the code's: another code's condition, or the opposite of the title.",
  },
  {
    id: "wrong-site",
    severity: "error",
    authority: "Tabular List",
    summary: "Another region or side of the body than the code's.",
  },
  {
    id: "contradicts-rule",
    severity: "warning",
    authority: "ICD-10-CM Official Guidelines",
    summary: "Advice or an explanation that the Guidelines contradict.",
  },
  {
    id: "overclaim",
    severity: "warning",
    authority: "Guidelines I.A.19",
    summary: "A promise that nobody who codes can keep: 100 % accuracy, guaranteed payment.",
  },
  {
    id: "excludes1-conflict",
    severity: "warning",
    authority: "Guidelines I.A.12.a",
    summary: "Two codes named as reported together that an Excludes1 note keeps apart.",
  },
  {
    id: "unspecified-side",
    severity: "warning",
    authority: "Guidelines I.B.13",
    summary: "A code for an unspecified side, given for a side that the text names.",
  },
];

/** Every rule a finding of `proofread` may name; each id once. */
export const proofRules: readonly ProofRule[] = [
  ...ownRules,
  ...rules.filter(({ id }) => !ownRules.some((own) => own.id === id)),
];
