/** A letter and two characters of which at least one is a digit: M54, C7A, M1A, QA0. A word (PAIN) is none. */
export const categoryPattern = "[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])";

/** A code with or without its dot: at most seven characters (Guidelines I.A.2), the dot after the third. */
export const codePattern: string = `${categoryPattern}(?:\\.?[0-9A-Z]{1,4})?`;

const wholeCode = new RegExp(`^${codePattern}$`);

/** Has upper-case text, with or without dot, the form of a code? */
export function isCodeShaped(text: string): boolean {
  return wholeCode.test(text);
}

/** A code without its dot: "M54.6" → "M546". */
export function bare(code: string): string {
  return code.replace(".", "");
}

/** A code without dot as it is written: "M546" → "M54.6", "M54" → "M54". */
export function dotted(bareCode: string): string {
  return bareCode.length > 3 ? `${bareCode.slice(0, 3)}.${bareCode.slice(3)}` : bareCode;
}
