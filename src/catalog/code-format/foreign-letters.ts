// Cyrillic and Greek capitals that print like Latin ones: text copied from a PDF or typed on another keyboard.
const looksLatin: ReadonlyMap<string, string> = new Map([
  ...pairs("АВСЕНКМОРТХІЅЈ", "ABCEHKMOPTXISJ"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),
]);

function pairs(foreign: string, latin: string): [string, string][] {
  return [...foreign].map((letter, at) => [letter, latin.charAt(at)]);
}

/** A text with a foreign letter that looks Latin: where the first one stands (from 1), and the text in Latin letters. */
export interface ForeignLetter {
  readonly position: number;
  readonly letter: string;
  readonly script: "Cyrillic" | "Greek";
  readonly latin: string;
  readonly rewritten: string;
}

/** Finds Cyrillic and Greek letters that look Latin; `undefined` where there is none. */
export function foreignLetter(text: string): ForeignLetter | undefined {
  const characters = [...text];
  const at = characters.findIndex((character) => looksLatin.has(character.toUpperCase()));
  const letter = characters[at];
  if (letter === undefined) return undefined;
  return {
    position: at + 1,
    letter,
    script: /\p{Script=Greek}/u.test(letter) ? "Greek" : "Cyrillic",
    latin: latinFor(letter),
    rewritten: characters.map(latinFor).join(""),
  };
}

function latinFor(character: string): string {
  return looksLatin.get(character.toUpperCase()) ?? character;
}
