import { readCode } from "../../../catalog/code-format/code-text.ts";

/** "M54.67891", "M5X": begins as a code does, but is none. */
const likeCode = /^[a-z]\d[0-9a-z][.,]?[0-9a-z]*$/i;
/** ICD-9-CM's three digits, dot, one or two digits: "724.1". */
const likeIcd9 = /^\d{3}\.\d{1,2}$/;

/** Whether what was typed is meant as a code, block, chapter or range, so that its status is asked for besides. */
export function looksLikeCode(typed: string): boolean {
  const text = typed.trim();
  const read = readCode(text);
  if (read.kind !== "malformed") return true;
  return (read.cleaned !== undefined && !haveWord(text)) || likeCode.test(text) || likeIcd9.test(text);
}

/** "B12 deficiency" begins like a code and is words; "S29.012 A" is a code written apart. */
function haveWord(text: string): boolean {
  return text.split(/\s+/).some((part) => part.length > 1 && !/\d/.test(part));
}
