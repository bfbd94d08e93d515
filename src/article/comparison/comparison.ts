import type { CodeStatus } from "../../catalog/code-entry.ts";
import type { NoteKind } from "../../catalog/note-kind.ts";

/** Codes side by side on one day. */
export interface Comparison {
  /** In the order asked for, each once. */
  readonly codes: readonly ComparedCode[];
  /** What their titles say, an axis a row, a value a code; only axes on which they differ. */
  readonly axes: readonly ComparedAxis[];
  /** The Excludes notes between any two of them. */
  readonly excludes: readonly ExcludesBetween[];
  /** Excludes1 notes at them that name no code: whether another of the codes is meant, only their words say. */
  readonly inWords: readonly NoteInWords[];
  /** The notes on order and further codes that stand at them or above them. */
  readonly sequencing: readonly SequencingNote[];
}

/** A code and a title. */
export interface NamedCode {
  readonly code: string;
  readonly title?: string;
}

export interface ComparedCode extends NamedCode {
  readonly status: CodeStatus | "unknown" | "malformed";
  readonly validForSubmission: boolean;
  /** Why it is not valid. */
  readonly why?: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** Of a header: how many valid codes it leads to. */
  readonly completions?: number;
  /** Of what is no code: the nearest codes. */
  readonly suggestions?: readonly NamedCode[];
  readonly category?: NamedCode;
  readonly block?: { readonly range: string; readonly title: string };
  /** The character it has. */
  readonly seventhCharacter?: { readonly character: string; readonly meaning: string };
  /** Of a code that lacks its own: those it takes. */
  readonly takesSeventhCharacters?: readonly string[];
  /** In one line, what tells it from the others. */
  readonly differs: string;
}

export interface ComparedAxis {
  readonly name: string;
  /** One a code, in their order; empty where a code says nothing of it. */
  readonly values: readonly string[];
}

export interface ExcludesBetween {
  readonly kind: "excludes1" | "excludes2";
  /** The code at or above which the note stands, then the one it names. */
  readonly codes: readonly [string, string];
  readonly text: string;
  /** The code, block or chapter it stands at. */
  readonly from: string;
}

export interface NoteInWords {
  readonly code: string;
  readonly text: string;
  readonly from: string;
}

export interface SequencingNote {
  readonly kind: Extract<NoteKind, "codeFirst" | "useAdditionalCode" | "codeAlso">;
  readonly code: string;
  readonly text: string;
  readonly from: string;
  /** Which of the other codes it names. */
  readonly names: readonly string[];
}
