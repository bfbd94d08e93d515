import { applyFixes } from "../../../proofreading/apply-fixes.ts";
import type { ProofFinding } from "../../../proofreading/proof-finding.ts";
import { type Edit, editBetween } from "./edit.ts";
import type { Remark } from "./remarks.ts";

const code = String.raw`[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?`;
/** "report S29.012A, S29.012D or S29.012S", "for “Cervicalgia” name M54.2": the codes to choose among. */
const codesToWrite = new RegExp(
  `^(?:report|write|look at|for “[^”]*” name) (${code}(?:(?:, | or )${code})*)(?=$|,|;| or one of)`,
);
const oneCode = new RegExp(code, "g");
const codeAlone = new RegExp(`^${code}$`);

/**
 * What may be put in place of the quote with a click: the one certain correction, or the codes that the fix leaves to be
 * chosen among. Empty where the text itself must be reworded.
 */
export function replacementsOf(finding: ProofFinding): readonly string[] {
  if (finding.replacement !== undefined) return [finding.replacement];
  if (!codeAlone.test(finding.quote)) return [];
  const named = codesToWrite.exec(finding.fix)?.[1] ?? "";
  return [...named.matchAll(oneCode)].map(([each]) => each).filter((each) => each !== finding.quote);
}

/** The edit that puts a replacement in place; undefined where the quote does not stand there any more. */
export function replacementEdit(
  text: string,
  { start, end, quote }: ProofFinding,
  replacement: string,
): Edit | undefined {
  return text.slice(start, end) === quote ? { start, end, inserted: replacement } : undefined;
}

/** All certain corrections of the remarks, as one edit, and how many they are. */
export function certainEdit(
  text: string,
  remarks: readonly Remark[],
): { readonly edit: Edit; readonly count: number } | undefined {
  const standing = remarks.filter(({ start, end, quote }) => text.slice(start, end) === quote);
  const { text: corrected, made } = applyFixes(
    text,
    standing.toSorted((one, other) => one.start - other.start),
  );
  const edit = editBetween(text, corrected);
  return edit === undefined ? undefined : { edit, count: made.length };
}
