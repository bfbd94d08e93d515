import { bare, codePattern, dotted, isCodeShaped } from "./code-shape.ts";
import { foreignLetter } from "./foreign-letters.ts";
import { marks, misplacedMark } from "./misplaced-marks.ts";
import { characterName, longestText, shown } from "./typed-text.ts";

/** What is wrong with the form of a text, and the well-formed code or range that was most likely meant. */
export interface Malformation {
  readonly why: string;
  readonly cleaned?: string;
}

/**
 * Says why a text, cleaned by `typedText`, is no code, block or chapter number. The first defect that explains the
 * text is named: one that leaves a code when it is put right comes before one that does not.
 */
export function describeMalformed(text: string, { cut }: { readonly cut: boolean }): Malformation {
  if (text === "") return { why: "nothing was given: type a code such as M54.6" };
  if (cut) {
    return { why: `the text has more than ${longestText} characters, a code at most 7; it begins “${shown(text)}”` };
  }
  for (const check of checks) {
    const found = check(text);
    if (found !== undefined) return found;
  }
  return { why: `“${shown(text)}” does not have the form of a code: a letter, two characters, a dot, up to four more` };
}

const checks: readonly ((text: string) => Malformation | undefined)[] = [
  severalCodes,
  lettersOfAnotherScript,
  rangeWithoutSecondLetter,
  rangeWithoutCode,
  misplacedMark,
  surplusPlaceholder,
  number,
  words,
  codeAmongOtherText,
  characterOutsideTheAlphabet,
  length,
  firstThreeCharacters,
];

const codeInText = new RegExp(`(?<![0-9A-Z.])${codePattern}(?!\\.?[0-9A-Z])`, "g");

function codesIn(text: string): string[] {
  return [...text.matchAll(codeInText)].map(([code]) => dotted(bare(code)));
}

function severalCodes(text: string): Malformation | undefined {
  const codes = codesIn(text);
  if (codes.length < 2) return undefined;
  return { why: `${codes.length} codes stand here, ${codes[0]} and ${codes[1]} first: give one at a time` };
}

function lettersOfAnotherScript(text: string): Malformation | undefined {
  const found = foreignLetter(text);
  if (found === undefined) return undefined;
  const { position, letter, script, latin, rewritten } = found;
  const why = `character ${position} is the ${script} letter ${letter}, not the Latin ${latin}`;
  if (!isCodeShaped(rewritten)) return { why };
  const cleaned = dotted(bare(rewritten));
  return { why: `${why}: write ${cleaned}`, cleaned };
}

/** "M50-54" for M50-M54. */
function rangeWithoutSecondLetter(text: string): Malformation | undefined {
  const [, letter, from = "", to = ""] = /^([A-Z])([0-9]{2})\s*-\s*([0-9]{2})$/.exec(text) ?? [];
  if (letter === undefined || from >= to) return undefined;
  const cleaned = `${letter}${from}-${letter}${to}`;
  return { why: `the second end of the range lacks its letter: write ${cleaned}`, cleaned };
}

/** "M50-M5". */
function rangeWithoutCode(text: string): Malformation | undefined {
  const ends = /^([A-Z][0-9A-Z.]*?)\s*-+\s*([A-Z][0-9A-Z.]*)$/.exec(text)?.slice(1) ?? [];
  const [broken] = ends.filter((end) => !isCodeShaped(end));
  if (broken === undefined || !ends.some(isCodeShaped)) return undefined;
  return { why: `“${shown(broken)}”, one end of the range, does not have the form of a code` };
}

/** "T07XXXXD": the 7th character pushed out of the 7th place (Guidelines I.A.5). */
function surplusPlaceholder(text: string): Malformation | undefined {
  const letters = text.replace(marks, "");
  const [, stem = "", placeholders = "", last] = /^([0-9A-Z]*[0-9A-WYZ])(X+)([0-9A-WYZ])$/.exec(letters) ?? [];
  const surplus = letters.length - 7;
  if (last === undefined || surplus < 1 || surplus > placeholders.length) return undefined;
  const fitted = `${stem}${placeholders.slice(surplus)}${last}`;
  if (!isCodeShaped(fitted)) return undefined;
  const cleaned = dotted(fitted);
  const tooMany = surplus === 1 ? "one placeholder X is too many" : `${surplus} placeholders X are too many`;
  return {
    why: `${letters.length} characters stand here, a code has at most 7; ${tooMany}: write ${cleaned}`,
    cleaned,
  };
}

function number(text: string): Malformation | undefined {
  if (!/^[0-9]+(?:\.[0-9]*)?$/.test(text)) return undefined;
  if (/^[0-9]{1,2}$/.test(text)) return { why: `ICD-10-CM has chapters 1 to 22; there is no chapter ${Number(text)}` };
  const older = /^[0-9]{3}(?:\.[0-9]{1,2})?$/.test(text) ? ", as the codes of ICD-9-CM do" : "";
  return { why: `a code starts with a letter; “${shown(text)}” starts with ${characterName(text.charAt(0))}${older}` };
}

function words(text: string): Malformation | undefined {
  if (/[0-9]/.test(text) || !/\p{L}{3}/u.test(text)) return undefined;
  return { why: `“${shown(text)}” has no digit: these are words, not a code; search for them instead` };
}

function codeAmongOtherText(text: string): Malformation | undefined {
  const [cleaned] = codesIn(text);
  if (cleaned === undefined) return undefined;
  return { why: `more than a code stands here, “${shown(text)}”: write ${cleaned} alone`, cleaned };
}

function characterOutsideTheAlphabet(text: string): Malformation | undefined {
  const characters = [...text];
  const at = characters.findIndex((character) => !/[0-9A-Z.]/.test(character));
  const character = characters[at];
  if (character === undefined) return undefined;
  return { why: `character ${at + 1} is ${characterName(character)}; a code has letters, digits and one dot` };
}

function length(text: string): Malformation | undefined {
  const letters = text.replaceAll(".", "").length;
  if (letters < 3) return { why: `“${shown(text)}” is too short: a code has at least 3 characters, as M54 has` };
  if (letters > 7) return { why: `“${shown(text)}” has ${letters} characters; a code has at most 7` };
  return undefined;
}

function firstThreeCharacters(text: string): Malformation | undefined {
  const letters = text.replaceAll(".", "");
  const first = letters.charAt(0);
  if (/[0-9]/.test(first)) return { why: `a code starts with a letter; this starts with ${characterName(first)}` };
  if (!/^[A-Z]{3}/.test(letters)) return undefined;
  const three = letters.slice(0, 3);
  return { why: `the first three characters are ${three}; a code has a digit among them, as M54, C7A and QA0 have` };
}
