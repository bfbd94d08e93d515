import type { CodeRestriction } from "../../catalog/code-restriction.ts";
import type { CharacterRuns } from "./character-runs.ts";
import { readCharacterRuns } from "./character-runs.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Where the references that a phrase follows stand. */
export interface PhraseContext {
  /** Inside brackets whatever "with" says bears on the codes; outside it may go on with the condition. */
  readonly inBrackets: boolean;
  /** "see categories E08-E10, E13 with ketoacidosis": the words after "with" tell which of these codes. */
  readonly afterSee: boolean;
}

/**
 * Words after references that say which of their codes are meant; the restriction itself may depend on how long the
 * named code is. `unread`: words that should say so, and that the grammar does not know.
 */
export type RestrictionPhrase = ((namedCode: string) => CodeRestriction | undefined) | "unread";

const ordinals: ReadonlyMap<string, number> = new Map([
  ...["first", "second", "third", "fourth", "fifth", "sixth", "seventh"].map((word, i) => [word, i + 1] as const),
  ...["1st", "2nd", "3rd", "4th", "5th", "6th", "7th"].map((word, i) => [word, i + 1] as const),
  // "with fifth or six character 5" (D84.821).
  ["six", 6],
]);

/**
 * Reads "with fifth or sixth character 5", "that has a 7th character of 1 through 9", "with .17, .27, .97",
 * "with final characters -93", "with open fracture 7th character".
 *
 * @returns undefined, and leaves the cursor, where no such words follow.
 */
export function readRestrictionPhrase(cursor: TokenCursor, context: PhraseContext): RestrictionPhrase | undefined {
  return cursor.attempt(() => {
    // "(F10-F19, with .17)", "(I69. with final characters -93)".
    if (cursor.take("comma") === undefined) cursor.take("dot");
    if (!cursor.takeWord("with") && !(cursor.takeWord("that") && cursor.takeWord("has"))) return undefined;
    cursor.takeWord("a", "an", "the");
    return (
      cursor.attempt(() => readFinalCharacters(cursor)) ??
      cursor.attempt(() => readPositions(cursor)) ??
      cursor.attempt(() => readContinuation(cursor, context)) ??
      cursor.attempt(() => readSeventhCharacterMeaning(cursor)) ??
      (context.afterSee ? readTitleWords(cursor) : undefined) ??
      (context.inBrackets ? "unread" : undefined)
    );
  });
}

/**
 * "final characters -93" of "I69.": behind a character that the dash stands for; I69.90 does not end in -90, for it has
 * none. "final characters .00" of "E08": behind the code named. "final character 6" of "T36-T50": the last one before the
 * 7th, and before the placeholders that make room for it.
 */
function readFinalCharacters(cursor: TokenCursor): RestrictionPhrase | undefined {
  if (!cursor.takeWord("final") || !cursor.takeWord("character", "characters")) return undefined;
  const runs = readCharacterRuns(cursor);
  if (runs === undefined) return "unread";
  if (runs.lead === undefined) return () => atPositions([4, 5, 6], runs);
  return (named) => atPositions([lengthOf(named) + (runs.lead === "dash" ? 2 : 1)], runs);
}

/**
 * "fifth or sixth character 5", "fifth to sixth characters 51", "7th character of 1 through 9". "fifth or sixth character
 * to indicate intent" takes nothing away: that is what those characters of T51-T65 do.
 */
function readPositions(cursor: TokenCursor): RestrictionPhrase | undefined {
  const first = takeOrdinal(cursor);
  if (first === undefined) return undefined;
  const positions = [first];
  for (let next = takeOrdinalAfter(cursor, "or"); next !== undefined; next = takeOrdinalAfter(cursor, "or")) {
    positions.push(next);
  }
  if (positions.length === 1) takeOrdinalAfter(cursor, "to");
  cursor.take("dash"); // "fifth-character 1" (J17)
  if (!cursor.takeWord("character", "characters")) return undefined;
  if (cursor.takeWord("to")) return cursor.takeWord("indicate") ? () => undefined : "unread";
  cursor.takeWord("of");
  const runs = readCharacterRuns(cursor);
  if (runs === undefined) return "unread";
  return () =>
    atPositions(
      positions.toSorted((a, b) => a - b),
      runs,
    );
}

/**
 * "E08-E13 with .44", and "B27.0-B27.9 with .9" or "with 1": the characters that follow the code named. So the latter is
 * B27.09, B27.19, ..., "with other complication" (hepatomegaly among them), not B27.9-, which needed no range.
 */
function readContinuation(cursor: TokenCursor, { inBrackets }: PhraseContext): RestrictionPhrase | undefined {
  const runs = readCharacterRuns(cursor);
  if (runs === undefined) return undefined;
  if (runs.lead === undefined && !(inBrackets && cursor.peek()?.kind === "close")) return undefined;
  return (named) => atPositions([lengthOf(named) + 1], runs);
}

/** "open fracture 7th character": these words stand in the meaning of the 7th character. */
function readSeventhCharacterMeaning(cursor: TokenCursor): RestrictionPhrase | undefined {
  const words: string[] = [];
  for (let word = cursor.take("word"); word !== undefined; word = cursor.take("word")) {
    if (ordinals.get(word.text.toLowerCase()) === 7) {
      const meaning = words.join(" ");
      return cursor.takeWord("character") && meaning !== "" ? () => ({ kind: "title", words: meaning }) : undefined;
    }
    words.push(word.text);
  }
  return undefined;
}

function readTitleWords(cursor: TokenCursor): RestrictionPhrase | undefined {
  const words: string[] = [];
  for (let word = cursor.take("word"); word !== undefined; word = cursor.take("word")) words.push(word.text);
  return words.length === 0 ? undefined : () => ({ kind: "title", words: words.join(" ") });
}

function takeOrdinalAfter(cursor: TokenCursor, conjunction: string): number | undefined {
  return cursor.attempt(() => (cursor.takeWord(conjunction) ? takeOrdinal(cursor) : undefined));
}

function takeOrdinal(cursor: TokenCursor): number | undefined {
  const position = ordinals.get(cursor.peek()?.text.toLowerCase() ?? "");
  if (position !== undefined) cursor.index += 1;
  return position;
}

function atPositions(positions: readonly number[], { characters }: CharacterRuns): CodeRestriction {
  return { kind: "characters", positions, characters };
}

/** Without the dot. */
function lengthOf(code: string): number {
  return code.replace(".", "").length;
}
