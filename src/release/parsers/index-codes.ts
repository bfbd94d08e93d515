/** A code as the indexes write it: "M54.6", "M54.1-", "A03.-", "S22-". */
export const indexCodePattern: RegExp = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\.?-?$/;

/** A cell of a table that has no code: "-" or "--". */
export function isNone(text: string): boolean {
  return /^-{1,2}$/.test(text);
}
