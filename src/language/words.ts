import { toAmericanSpelling } from "./american-spelling.ts";
import { foldWord } from "./fold-word.ts";
import { readNumeral } from "./numerals.ts";
import { readSpinalLevel } from "./spinal-level.ts";
import { stemWord } from "./word-stem.ts";

/** A word of a text. */
export interface Word {
  /** UTF-16 offsets in the text given: `text.slice(start, end)` is the word as written. */
  readonly start: number;
  readonly end: number;
  /** What is compared: "Oesophageal" → "esophageal", "II" after "type" → "2", "T4/5" → "t4-t5". */
  readonly stem: string;
  /** A comma, a semicolon, a bracket or a stop stands between the word before and this one. */
  readonly opensClause: boolean;
}

/** A run without blanks: "occipito-atlanto-axial", "C5/6", "Bell's", "1,000". */
const runPattern = /[\p{L}\p{N}\p{M}]+(?:['’`.,/\-‐‑–][\p{L}\p{N}\p{M}]+)*/gu;
/** A number with its separators, or a word with its apostrophes. */
const partPattern = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’`][\p{L}\p{M}]+)*/gu;
const plainWord = /^[a-z]+$/i;
const clauseEnd = /[,;:.()[\]]/;

/** First parts that never stand alone; a combining form ends in -o: "gastro-", "occipito-". */
const compoundPrefix =
  /^(?:non|post|pre|anti|sub|inter|intra|extra|trans|peri|para|semi|hyper|multi|poly|supra|infra|ante|bi|tri|uni|meta|epi|pan|ultra|super|[a-z]{3,}o)$/;

/** A single word's stem, whatever its spelling and number: "Oesophageal" → "esophageal", "Crohn's" → "crohn". */
export function stemOf(word: string): string {
  const bare = /['’`]/.test(word) ? word.replace(/['’`]s?$/i, "").replace(/['’`]/g, "") : word;
  // A small s after capitals is a plural whatever the letters: "UTIs", "PEs".
  return stemWord(toAmericanSpelling(foldWord(bare.replace(/^(\p{Lu}{2,})s$/u, "$1"))));
}

/**
 * The words of a text in their order. Hyphens and slashes part words, except after a prefix ("post-traumatic" is
 * "posttraumatic") and within a spinal level ("L5-S1"). Any string is accepted; one without letters and digits has none.
 *
 * @param stem how a single word is reduced; a caller that reads many texts passes one that remembers
 */
export function readWords(text: string, stem: (word: string) => string = stemOf): readonly Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number, reduced: string): void => {
    // Accents without a letter fold to nothing.
    if (reduced === "") return;
    const before = words.at(-1);
    const opensClause = before !== undefined && clauseEnd.test(text.slice(before.end, start));
    const endsClause = (): boolean => /^\s*(?:$|[,;:()[\]])/.test(text.slice(end, end + 8));
    words.push({ start, end, stem: readNumeral(reduced, before?.stem, endsClause), opensClause });
  };
  for (const run of text.matchAll(runPattern)) {
    const plain = plainWord.test(run[0]);
    const level = plain ? undefined : readSpinalLevel(run[0]);
    if (plain && !isPluralInBrackets(text, run.index, run[0])) add(run.index, run.index + run[0].length, stem(run[0]));
    else if (level !== undefined) add(run.index, run.index + run[0].length, level);
    else if (!plain) readRun(run[0], run.index, stem, add);
  }
  return words;
}

/** "limb(s)", "process(es)": one form for both numbers. */
function isPluralInBrackets(text: string, start: number, run: string): boolean {
  return (run === "s" || run === "es") && /[a-z]\($/i.test(text.slice(Math.max(0, start - 2), start));
}

function readRun(
  run: string,
  offset: number,
  stem: (word: string) => string,
  add: (start: number, end: number, reduced: string) => void,
): void {
  let joined = "";
  let joinedFrom = 0;
  for (const part of run.matchAll(partPattern)) {
    const end = part.index + part[0].length;
    const hyphenated = /[-‐‑–]/.test(run[end] ?? "") && /\p{L}/u.test(run[end + 1] ?? "");
    if (joined === "") joinedFrom = part.index;
    if (hyphenated && compoundPrefix.test(foldWord(joined + part[0]))) {
      joined += part[0];
      continue;
    }
    const numbered = joined === "" ? /^(\p{L}{4,})(\p{Nd}+[a-z]?)$/iu.exec(part[0]) : null;
    if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
      // "type2", "stage3a", "covid19"; gene names ("SPG53") have shorter letters and stay whole.
      const middle = part.index + numbered[1].length;
      add(offset + part.index, offset + middle, stem(numbered[1]));
      add(offset + middle, offset + end, foldWord(numbered[2]));
    } else add(offset + joinedFrom, offset + end, stem(joined + part[0].replaceAll(",", "")));
    joined = "";
  }
}
