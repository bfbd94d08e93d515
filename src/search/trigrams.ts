const letters = 37;

/**
 * The distinct trigrams of a stem as numbers below 37³, ascending; the ends of the stem count as a letter of their own,
 * so that a beginning weighs as much as what follows. Characters other than a-z and 0-9 count as one.
 */
export function trigramsOf(stem: string): readonly number[] {
  const codes = [36, ...Array.from(stem.slice(0, 40), codeOf), 36];
  const found = new Set<number>();
  for (let at = 0; at + 2 < codes.length; at++) {
    found.add(((codes[at] ?? 0) * letters + (codes[at + 1] ?? 0)) * letters + (codes[at + 2] ?? 0));
  }
  return [...found].sort((left, right) => left - right);
}

function codeOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 26;
  return 36;
}
