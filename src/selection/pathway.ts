/**
 * A guided choice written by hand for a problem as it comes to the desk ("upper back pain"), where the classification's
 * own headers would ask in the wrong order. Codes in a pathway are validated when it is compiled.
 */
export interface Pathway {
  /** "upper-and-mid-back-pain": the file's name. */
  readonly name: string;
  readonly title: string;
  /** The days on which every code of the pathway is valid or a header, ISO; an open end is absent. */
  readonly from: string;
  readonly to?: string;
  readonly question: PathwayQuestion;
}

export interface PathwayQuestion {
  readonly text: string;
  /** Why the classification asks: the note or the guideline. */
  readonly authority: string;
  readonly options: readonly PathwayOption[];
}

/** An answer, and what it leads to: a code, or the next question; a question's own default code where it stops there. */
export interface PathwayOption {
  readonly answer: string;
  /** In two or three words, for "consider instead: injury …". */
  readonly short: string;
  /** The code this answer stands for where nothing more is known; valid for submission, or a header that asks on. */
  readonly code: string;
  readonly authority: string;
  readonly question?: PathwayQuestion;
}
