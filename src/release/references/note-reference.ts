/** A code or a range of codes that the text of a note names. */
export interface NoteReference {
  /** Where it stands in the note's text (UTF-16), restriction not included: `text.slice(start, end)` is "M51.-". */
  readonly start: number;
  readonly end: number;
  /** Written as coders write it: "M51.-", "S00-T88", "M50.1". */
  readonly written: string;
  /** The first code, without dash: "M51". A code stands for itself and everything below it, dashed or not. */
  readonly from: string;
  /** The last code of a range ("T88"); equal to `from` for a single code. */
  readonly to: string;
  /** "with fifth or sixth character 5": which codes of the range are meant. Absent: all. */
  readonly restriction?: CodeRestriction;
}

/**
 * Which codes of a reference are meant, when a note says so in words. A code is meant when every member given holds.
 * Positions count characters without the dot, from 1 (T36.0X5A: the 6th is "5").
 */
export interface CodeRestriction {
  /** At least one of these positions holds one of `characters`. */
  readonly positions?: readonly number[];
  readonly characters?: readonly string[];
  /** "with .44", "with .17, .27, .97": what stands after the dot starts with one of these. */
  readonly afterDot?: readonly string[];
  /** "with final characters -93": the code without its dot, before any 7th character, ends in one of these. */
  readonly endings?: readonly string[];
  /** "with open fracture 7th character": the meaning of the 7th character contains these words. */
  readonly seventhCharacterMeaning?: string;
}

/** Something in a note that has the shape of a code and is not one: "vitamin B12". `reason` says why. */
export interface NotAReference {
  readonly start: number;
  readonly end: number;
  readonly token: string;
  readonly reason: string;
}

/** What a note's text names. Every code-shaped token of the text lies in one or the other list. */
export interface ReferenceScan {
  readonly references: readonly NoteReference[];
  readonly notReferences: readonly NotAReference[];
}
