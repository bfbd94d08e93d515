import type { ProofFinding } from "./proof-finding.ts";

/** A text with its certain corrections made, and the findings that were settled by it. */
export interface Correction {
  readonly text: string;
  readonly made: readonly ProofFinding[];
}

/** Puts the replacements in place; what overlaps another is left alone. Findings in the order of the text. */
export function applyFixes(text: string, findings: readonly ProofFinding[]): Correction {
  const made: ProofFinding[] = [];
  let corrected = "";
  let reached = 0;
  for (const finding of findings) {
    const { start, end, replacement } = finding;
    if (replacement === undefined || start < reached) continue;
    corrected += text.slice(reached, start) + replacement;
    reached = end;
    made.push(finding);
  }
  return { text: corrected + text.slice(reached), made };
}
