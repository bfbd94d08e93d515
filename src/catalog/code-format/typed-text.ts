/** How much of an input is looked at, in UTF-16 code units after trimming: no code, range or chapter is longer. */
export const longestText = 256;

/** What somebody typed, cleaned of what no reader sees, upper case. */
export interface TypedText {
  readonly text: string;
  /** More than `longestText` stood there; `text` is its beginning. */
  readonly cut: boolean;
}

/**
 * Cleans an input of any length in bounded work: blanks at both ends (NBSP among them) and zero-width characters go,
 * full-width and mathematical letters become plain ones, typographic dashes become "-", a-z become A-Z.
 */
export function typedText(input: string): TypedText {
  const trimmed = input.trim();
  const text = trimmed
    .slice(0, longestText)
    // Not NFKC for everything: it would make M54.51, another code, of M54.5 with a footnote's superscript 1.
    .replace(/[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu, (character) => character.normalize("NFKC"))
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, "-")
    // Not toUpperCase() for everything: it makes SS of a sharp s and I of a dotless i.
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .trim();
  return { text, cut: trimmed.length > longestText };
}

const longestEcho = 40;

/** The beginning of a text (at most 40 characters), fit to be shown: controls and lone surrogates replaced. */
export function shown(text: string): string {
  const characters = [...text.slice(0, 2 * longestEcho + 1)];
  const start = characters
    .slice(0, longestEcho)
    .join("")
    .replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
  return characters.length > longestEcho ? `${start}…` : start;
}

const names: ReadonlyMap<string, string> = new Map([
  [" ", "a blank"],
  ["\u00A0", "a blank"],
  ["\t", "a tab"],
  ["\n", "a line break"],
  ["\r", "a line break"],
  [".", "a dot"],
  [",", "a comma"],
  [";", "a semicolon"],
  [":", "a colon"],
  ["-", "a dash"],
  ["_", "an underscore"],
  ["/", "a slash"],
  ["*", "an asterisk"],
  ["†", "a dagger"],
  ["(", "a bracket"],
  [")", "a bracket"],
]);

/** One character in words: "a comma", "the letter O", "the digit 0", "“%”". */
export function characterName(character: string): string {
  const name = names.get(character);
  if (name !== undefined) return name;
  if (/^[A-Z]$/.test(character)) return `the letter ${character}`;
  if (/^[0-9]$/.test(character)) return `the digit ${character}`;
  return `“${shown(character)}”`;
}
