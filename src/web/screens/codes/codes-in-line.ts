/** A code within words. */
export interface CodeInLine {
  readonly typed: string;
  /** "T12" and "A1C" in words may be a vertebra and a test: to be taken only where it is a code. */
  readonly isDoubtful: boolean;
}

const code = String.raw`[A-Za-z]\d[0-9A-Za-z](?:\.?[0-9A-Za-z]{1,4})?`;
const codeInWords = new RegExp(`(?<![0-9A-Za-z.])${code}(?!\\.?[0-9A-Za-z])`, "g");

/** What has the form of a code in a line that is more than a code, in its order, each once. */
export function codesInLine(line: string): readonly CodeInLine[] {
  const found = [...new Set([...line.matchAll(codeInWords)].map(([typed]) => typed))];
  // "I10, E11.9; M54.6": codes and nothing else.
  const isAllCodes = !/[\p{L}\p{N}]/u.test(line.replace(codeInWords, ""));
  return found.map((typed) => ({ typed, isDoubtful: !isAllCodes && !isSure(typed) }));
}

function isSure(typed: string): boolean {
  return typed.includes(".") || (typed.length >= 5 && /^[A-Z]/.test(typed));
}
