import type { ReferenceRole } from "../../catalog/reference-role.ts";
import type { CodeSpan } from "./code-list.ts";
import type { NoteToken } from "./note-tokens.ts";

const codeWords: ReadonlySet<string> = new Set("code codes category categories subcategory subcategories".split(" "));

/** Words that stand between "except" or "not" and the codes: "except those in", "not included in", "except as in". */
const connectingWords: ReadonlySet<string> = new Set([
  ...codeWords,
  ..."a any as classifiable classified condition conditions from in included listed of that the those to under".split(
    " ",
  ),
]);

/** Words that introduce a bare category: "any type in A15", "classifiable to B20", "code from I11", "except T74". */
const introducingWords: ReadonlySet<string> = new Set([
  ...codeWords,
  ..."except excepting excluding from in not see than to under".split(" "),
]);

/** What the words before the list that begins at `tokens[first]` say about it; `describing` needs the words behind. */
export function roleByWordsBefore(tokens: readonly NoteToken[], first: number): ReferenceRole {
  let before = first - 1;
  if (codeWords.has(wordAt(tokens, before)) && wordAt(tokens, before - 1) === "for") return "appliesTo";
  while (connectingWords.has(wordAt(tokens, before))) before -= 1;
  const word = wordAt(tokens, before);
  const excepted = /^(?:except|excepting|excluding|not)$/.test(word);
  return excepted || (word === "than" && wordAt(tokens, before - 1) === "other") ? "excepted" : "meant";
}

/** Whether "see" introduces the list: "see categories E08-E10, E13 with ketoacidosis". */
export function followsSee(tokens: readonly NoteToken[], first: number): boolean {
  const before = codeWords.has(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  return wordAt(tokens, before) === "see";
}

/**
 * Whether codes are meant at all. A decimal, a dash or a range is proof. Three characters alone need a word that
 * introduces them; or they open a bracket or the text, and no word of a term follows ("B12 deficiency").
 */
export function areCodes(
  list: readonly CodeSpan[],
  tokens: readonly NoteToken[],
  first: number,
  next: number,
): boolean {
  if (list.some((span) => span.dashed || span.from !== span.to || span.from.length > 3)) return true;
  const before = tokens[first - 1];
  if (before === undefined || before.kind === "open") {
    return tokens[next]?.kind !== "word" || /^(?:to|with|and|or)$/.test(wordAt(tokens, next));
  }
  return introducingWords.has(wordAt(tokens, first - 1));
}

function wordAt(tokens: readonly NoteToken[], index: number): string {
  const token = tokens[index];
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}
