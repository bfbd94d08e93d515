import { remember } from "../language/remember.ts";

/** A title as the Index prints it, taken apart. */
export interface WrittenTitle {
  /** Without the nonessential modifiers: "Purpura", "Henoch disease or purpura". */
  readonly title: string;
  /** With their brackets, in their order: "(-Schönlein)". */
  readonly nonessentialModifiers: readonly string[];
  /** What stands before the first modifier: "Henoch". */
  readonly lead: string;
}

/**
 * Takes a title with its modifiers in brackets apart. What stands between modifiers belongs to the title: "step(stepping)
 * exercise (class)" is "step exercise". Brackets within a modifier stay in it; a closing bracket too many is text.
 */
export const readWrittenTitle: (written: string) => WrittenTitle = remember(takeApart);

function takeApart(written: string): WrittenTitle {
  const modifiers: string[] = [];
  let title = "";
  let depth = 0;
  let start = 0;
  for (let at = 0; at < written.length; at++) {
    const character = written[at];
    if (character === "(") {
      if (depth === 0) {
        title += written.slice(start, at);
        start = at;
      }
      depth++;
    } else if (character === ")" && depth > 0) {
      depth--;
      if (depth > 0) continue;
      modifiers.push(written.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (depth > 0) modifiers.push(written.slice(start));
  else title += written.slice(start);
  const firstBracket = written.indexOf("(");
  return {
    title: foldBlanks(title),
    nonessentialModifiers: modifiers,
    lead: foldBlanks(firstBracket === -1 ? written : written.slice(0, firstBracket)),
  };
}

function foldBlanks(text: string): string {
  return text.replace(/ +/g, " ").replace(/ ,/g, ",").trim();
}
