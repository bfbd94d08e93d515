/** What may be typed where a choice starts, as the form checks it: a code, a block or a chapter, and no words. */
export const startPattern = "\\s*[A-Za-z]?[0-9][0-9A-Za-z.\\-]*\\s*";

const whole = new RegExp(`^(?:${startPattern})$`);

/** @returns undefined for words: they stand in no address */
export function startTyped(typed: string): string | undefined {
  return whole.test(typed) ? typed.trim() : undefined;
}
