/**
 * Which codes of a reference are meant, when a note says so in words: "T36-T50 with fifth or sixth character 5",
 * "E08-E13 with .44", "S52.- with open fracture 7th character".
 */
export type CodeRestriction = CharacterRestriction | TitleRestriction;

/**
 * The code reads, from a position on, one of `characters`. Positions count the characters without the dot, from 1
 * (T36.0X5A: the 6th is "5"); `characters` may be longer than one ("44" of "E08-E13 with .44", position 4).
 *
 * Several positions are one place that moves: the last of them the code fills counts, and the placeholder X fills
 * nothing. "Fifth or sixth character 5" is the 5th character of T36.95XA and the 6th of T36.0X5A; it is not the 5th
 * of T43.651A, which is a poisoning (1) by a drug whose number happens to end in 5.
 */
export interface CharacterRestriction {
  readonly kind: "characters";
  /** Ascending, at least one. */
  readonly positions: readonly number[];
  readonly characters: readonly string[];
}

/** The official title, meaning of the 7th character included, contains `words`: "open fracture", "ketoacidosis". */
export interface TitleRestriction {
  readonly kind: "title";
  readonly words: string;
}

const placeholder = "X";

/**
 * Whether a restriction lets a code through; that the code lies in the reference is for the caller to know.
 * Only what is written decides: a header too short to have every position of the restriction does not meet it (T39.01
 * has no 6th character, so it is not yet an adverse effect), although some of its codes do.
 *
 * @param code with or without its dot: "T36.0X5A".
 * @param title the code's long title, which ends with the meaning of its 7th character. A restriction on the title is
 * not met where none is given.
 */
export function meetsRestriction(code: string, restriction: CodeRestriction, title = ""): boolean {
  if (restriction.kind === "title") return title.toLowerCase().includes(restriction.words.toLowerCase());
  const written = code.replace(".", "");
  const { positions, characters } = restriction;
  if (positions.some((position) => position > written.length)) return false;
  const place = positions.findLast((position) => written[position - 1] !== placeholder);
  return place !== undefined && characters.some((run) => written.startsWith(run, place - 1));
}
