/** What the near-miss search asks of a catalogue, for one date. Codes are dotted and upper case. */
export interface KnownCodes {
  /** "valid" for submission on the date; "header": needs more characters; "other": retired or not yet in effect. */
  standing(code: string): CodeStanding | undefined;
  /**
   * The 7th characters that make a valid code of this one, given without placeholders ("W21.9", "S29.012"), in the
   * Tabular List's order; `undefined` for a code that takes none.
   */
  seventhCharacters(code: string): readonly string[] | undefined;
  /** What the Tabular List has directly below a code, in its order; 7th characters are none of it. */
  children(code: string): readonly string[];
}

export type CodeStanding = "valid" | "header" | "other";
