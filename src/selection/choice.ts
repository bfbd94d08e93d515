import type { NoteKind } from "../catalog/note-kind.ts";

/**
 * Where a guided choice stands: it asks on, it has come to a code, or what is documented does not suffice.
 *
 * A choice is derived from the Tabular List (`derive-choice.ts`) or written by hand (a pathway); whoever walks one need
 * not know which.
 */
export type Choice = ChoiceQuestion | ChosenCode | IncompleteChoice;

/** One question about what is documented. */
export interface ChoiceQuestion {
  readonly kind: "question";
  /** "Which side?" */
  readonly text: string;
  /** The name of what is asked for ("side", "encounter", "trimester"); absent where the titles give it none. */
  readonly axis?: string;
  /** The header, block or pathway at which it is asked. */
  readonly at: string;
  /** The note, convention or guideline by which it is asked. */
  readonly why?: string;
  /** Notes that matter from here on: of the header, and of the levels passed since the question before. */
  readonly notes?: readonly ChoiceNote[];
  /** What the record may say, at most nine, none twice. */
  readonly options: readonly ChoiceOption[];
  /** The answer "not documented": what the classification then gives, or what to ask for. */
  readonly notDocumented: ChoiceOption;
}

/** An answer, and what it leads to. */
export interface ChoiceOption {
  /** Only what tells it from the others: "right", "with exacerbation". */
  readonly answer: string;
  /** Other words that mean it: the official wording, "both" for "bilateral", a 7th character. */
  readonly saidAs?: readonly string[];
  /** Ordinals of the valid codes it can lead to, ascending, each once. */
  readonly codes: readonly number[];
  next(): Choice;
}

/** A note that says what is reported before, besides or not together with a code. */
export interface ChoiceNote {
  readonly kind: Extract<NoteKind, "excludes1" | "codeFirst" | "useAdditionalCode" | "codeAlso">;
  readonly text: string;
  /** The code, block or chapter it stands at. */
  readonly from: string;
  /** The code references in the text, as written: "M51.-". */
  readonly codes: readonly string[];
}

/** The end of a path: a code that is valid for submission on the catalogue's day. */
export interface ChosenCode {
  readonly kind: "code";
  readonly ordinal: number;
  /** Why this code: the default that was taken, or the answers that lead here. */
  readonly because: string;
  /** Notes of the code itself, and of the levels passed since the last question. */
  readonly notes?: readonly ChoiceNote[];
  /** Codes reported with it, by a note or a pathway. */
  readonly also?: readonly AccompanyingCode[];
}

/** A code or header that is reported besides. */
export interface AccompanyingCode {
  readonly code: string;
  readonly because: string;
  /** Whether it is sequenced before or after. */
  readonly order: "before" | "after";
}

/** The end of a path on which no valid code is reached. */
export interface IncompleteChoice {
  readonly kind: "incomplete";
  /** The header where it stopped. */
  readonly at: string;
  /** What the record must say: "Which bone of the wrist?" */
  readonly ask: string;
  readonly why: string;
}
