import type { Severity } from "../audit/finding.ts";
import type { Span } from "./mention.ts";

/** Something in a text that is not so. Contract §2, proofread. */
export interface ProofFinding extends Span {
  /** A rule id of `audit`, or `wrong-title`, `wrong-site`, `contradicts-rule`, `overclaim`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The codes it is about: those the text names, the wrong one first. */
  readonly codes: readonly string[];
  /** What is wrong and what is right, without a final stop. */
  readonly message: string;
  readonly authority: string;
  /** What to write instead, in words. */
  readonly fix: string;
  /** Where the correction is certain: the text to put in place of the quote. */
  readonly replacement?: string;
}
