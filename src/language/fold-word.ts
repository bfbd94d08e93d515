const greekLetters: readonly (readonly [string, string])[] = [
  ["α", "alpha"],
  ["β", "beta"],
  ["γ", "gamma"],
  ["δ", "delta"],
  ["κ", "kappa"],
  ["λ", "lambda"],
  ["μ", "mu"],
  ["ω", "omega"],
];

/**
 * A word as it is compared: lower case, without accents ("Ménière" and "MENIERE" become "meniere"), ligatures opened,
 * single Greek letters spelt out. Letters of other scripts stay. Never throws, lone surrogates included.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  let folded = lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("æ", "ae")
    .replaceAll("œ", "oe")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .replaceAll("ς", "σ");
  for (const [letter, name] of greekLetters) if (folded === letter) folded = name;
  return folded;
}
