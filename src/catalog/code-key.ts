/**
 * A code as two small numbers: its category (first three characters, base 36) and what follows the dot (up to four
 * characters, six bits each, left-aligned). Two codes are equal when both numbers are.
 */

const notACharacter = 63;

/** The category number of a code's first three characters, 0 to 33695. @returns -1 when they cannot begin a code */
export function categoryKey(code: string): number {
  const first = code.charCodeAt(0) - 65;
  const second = base36(code.charCodeAt(1));
  const third = base36(code.charCodeAt(2));
  if (first < 0 || first > 25 || second > 35 || third > 35) return -1;
  return (first * 36 + second) * 36 + third;
}

/**
 * The number of what follows the category, dot or not: "M54.6" and "M546" give the same.
 * @returns -1 when there are more than four characters or one that no code has
 */
export function subdivisionKey(code: string): number {
  const length = code.length;
  let at = code.charCodeAt(3) === 46 ? 4 : 3;
  if (length - at > 4 || (at === 4 && length === 4)) return -1;
  let key = 0;
  let shift = 18;
  for (; at < length; at++) {
    const digit = base36(code.charCodeAt(at));
    if (digit > 35) return -1;
    key |= (digit + 1) << shift;
    shift -= 6;
  }
  return key;
}

/** The dotted code of two keys. */
export function codeOfKeys(category: number, subdivision: number): string {
  const letter = String.fromCharCode(65 + Math.floor(category / 1296));
  const head = letter + character(Math.floor(category / 36) % 36) + character(category % 36);
  if (subdivision === 0) return head;
  let code = `${head}.`;
  for (let shift = 18; shift >= 0; shift -= 6) {
    const digit = (subdivision >>> shift) & 63;
    if (digit !== 0) code += character(digit - 1);
  }
  return code;
}

/** Where a code's search begins in a table of 2^bits slots. */
export function slotOf(category: number, subdivision: number, mask: number): number {
  let hash = Math.imul(category ^ Math.imul(subdivision, 0x85ebca6b), 0x9e3779b1);
  hash ^= hash >>> 15;
  return hash & mask;
}

function base36(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  if (charCode >= 65 && charCode <= 90) return charCode - 55;
  return notACharacter;
}

function character(digit: number): string {
  return String.fromCharCode(digit < 10 ? 48 + digit : 55 + digit);
}
