/**
 * A guided choice written by hand for a problem as it comes to the desk ("upper back pain"), where the classification's
 * own headers would ask in another order or not at all. What a pathway says is checked when it is compiled
 * (docs/pathways.md).
 */
export interface Pathway {
  /** "upper-and-mid-back-pain": the file's name. */
  readonly name: string;
  readonly title: string;
  /** Further wordings by which it is found. */
  readonly words: readonly string[];
  /** The days on which every code of the pathway can be answered, ISO; an open end is absent. */
  readonly from: string;
  readonly to?: string;
  /** The first is asked first. Those of other pathways that it goes on to stand among them: "neck-pain#cause". */
  readonly questions: readonly PathwayQuestion[];
}

export interface PathwayQuestion {
  /** Unique within the pathway. */
  readonly name: string;
  readonly text: string;
  /** What is asked for: "site", "cause", "side". */
  readonly asks: string;
  /** Why the classification asks: the note, the convention or the guideline. */
  readonly authority: string;
  /** Two to nine, none twice. */
  readonly options: readonly PathwayOption[];
  /** What the classification gives where the record does not say. */
  readonly notDocumented: PathwayStep;
}

/** An answer, in a clinician's words, and what it leads to. */
export interface PathwayOption extends PathwayStep {
  readonly answer: string;
  /** In two or three words, for "consider instead: injury …". */
  readonly short: string;
  /** Offered on these days only, ISO; open ends are absent. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * What an answer adds to what is known. The codes gather along the way: the code of a later step takes the place of an
 * earlier one's, accompanying codes are added. A step that goes on to no question is the last.
 */
export interface PathwayStep {
  /** Valid for submission, or a header, whose own choice follows when the pathway's questions are at an end. */
  readonly code?: string;
  readonly also?: readonly PathwayAccompaniment[];
  /** Of the accompanying codes so far, those that begin so are sequenced before the code: "G89". */
  readonly sequencedFirst?: readonly string[];
  /** What it answers of the header's own choice, by what is asked for: { trimester: ["pregnancy", "first trimester"] }. */
  readonly settles?: Readonly<Record<string, readonly string[]>>;
  /** The name of the next question. */
  readonly next?: string;
  /** Ends without a code: what the record must say. */
  readonly ask?: string;
  readonly authority: string;
}

/** A code reported besides: valid, or a header that wants a 7th character only, which is then the code's own. */
export interface PathwayAccompaniment {
  readonly code: string;
  readonly order: "before" | "after";
  /** The note or guideline. */
  readonly because: string;
}

/** Whether a pathway answers, or an answer is offered, for a date of service, ISO. */
export function isInForce(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  date: string,
): boolean {
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}
