import { dotted, isCodeShaped } from "./code-shape.ts";
import type { Malformation } from "./malformed-text.ts";
import { characterName } from "./typed-text.ts";

/** Marks that may stand between the characters of a code by mistake, and say nothing; a dash may be a range. */
export const marks: RegExp = /[\s.,;:_/\\|'"`´‘’“”()[\]{}<>*†+?!#·•‧。、]/g;

const dashForDot = /^([A-Z][0-9A-Z]{2})-([0-9][0-9A-Z]{0,3})$/;
const strangersAtTheEnds = /^[^0-9A-Z]+|[^0-9A-Z]+$/g;

/** The letters and digits of a text are a code; a dot, a blank or another mark stands where none belongs. */
export function misplacedMark(text: string): Malformation | undefined {
  const letters = text.replace(dashForDot, "$1$2").replace(strangersAtTheEnds, "").replace(marks, "");
  if (letters === text || !isCodeShaped(letters)) return undefined;
  const cleaned = dotted(letters);
  const defect = firstMisplaced([...text], letters.length);
  return defect === undefined ? undefined : { why: `${defect}: write ${cleaned}`, cleaned };
}

function firstMisplaced(characters: readonly string[], letters: number): string | undefined {
  let before = 0;
  let dots = 0;
  for (const [at, character] of characters.entries()) {
    if (/[0-9A-Z]/.test(character)) {
      before++;
    } else if (character === "." && before === 3 && dots === 0 && letters > 3) {
      dots++;
    } else if (character === ".") {
      return misplacedDot({ before, letters, dots });
    } else {
      const isForDot = before === 3 && letters > 3 && dots === 0 && characters[at + 1] !== ".";
      const wrong = isForDot ? "where the dot belongs" : "which no code has";
      return `character ${at + 1} is ${characterName(character)}${isForDot ? " " : ", "}${wrong}`;
    }
  }
  return undefined;
}

interface DotPlace {
  readonly before: number;
  readonly letters: number;
  readonly dots: number;
}

function misplacedDot({ before, letters, dots }: DotPlace): string {
  if (before === letters) return "nothing follows the dot";
  if (before === 0) return "the dot stands first; it belongs after the third character";
  if (dots > 0) return "there is more than one dot";
  return `the dot stands after character ${before}; it belongs after the third`;
}
