import type { CodeStatus } from "../catalog/code-entry.ts";
import type { OtherSystem } from "../catalog/code-format/other-systems.ts";
import type { CodeHistory } from "../catalog/code-history.ts";
import type { NoteKind } from "../catalog/note-kind.ts";
import type { ReleaseInForce } from "../catalog/release.ts";

/** A code and its official long title nearest to the date. The title is absent where no list at hand has it. */
export interface TitledCode {
  readonly code: string;
  readonly title?: string;
}

export interface BlockAnswer {
  readonly range: string;
  readonly title: string;
}

/** A note as the contract gives it. */
export interface NoteAnswer {
  readonly text: string;
  /** The code, block or chapter it stands at. */
  readonly from: string;
  /** The code references in the text, as written: "M51.-", "S00-T88". */
  readonly codes: readonly string[];
}

export type NotesAnswer = { readonly [kind in NoteKind]: readonly NoteAnswer[] };

/** A code near what was typed, how it stands on the date, and what leads to it. */
export interface SuggestedCode extends TitledCode {
  readonly status: CodeStatus | "block";
  readonly why: string;
}

/** What `code` answers. Contract §2. */
export interface CodeAnswer {
  readonly code: string;
  readonly status: CodeStatus | "unknown" | "malformed" | "block" | "chapter";
  readonly validForSubmission: boolean;
  readonly title?: string;
  readonly shortTitle?: string;
  /** Why it is not valid, or what is missing from the answer. */
  readonly why?: string;
  /** Of a header: every valid code it leads to. */
  readonly completions?: readonly TitledCode[];
  /** Of a code that has ended: the codes valid on the date that stand for it now. */
  readonly useInstead?: readonly TitledCode[];
  readonly chapter?: { readonly number: string; readonly title: string; readonly range: string };
  /** The innermost block. */
  readonly block?: BlockAnswer;
  /** All blocks it stands in, umbrella blocks included, outermost first. */
  readonly blocks?: readonly BlockAnswer[];
  readonly category?: TitledCode;
  readonly ancestors: readonly TitledCode[];
  readonly children: readonly TitledCode[];
  readonly notes: NotesAnswer;
  readonly referencedBy: readonly { readonly from: string; readonly kind: NoteKind; readonly text: string }[];
  readonly seventhCharacters?: readonly { readonly character: string; readonly meaning: string }[];
  readonly history: CodeHistory;
  /** Of what is no code: the nearest codes and why. */
  readonly suggestions?: readonly SuggestedCode[];
  /** Of what is no code: other code systems it has the form of. */
  readonly looksLike?: readonly OtherSystem[];
  readonly release: ReleaseInForce;
}
