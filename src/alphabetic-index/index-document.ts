/** Which of the official indexes a document is. */
export type IndexKind = "alphabetic" | "external-cause" | "neoplasm" | "drug";

/** The kinds in the order in which they are asked. */
export const indexKinds: readonly IndexKind[] = ["alphabetic", "external-cause", "neoplasm", "drug"];

/** One official index of a release, as its file has it. */
export interface IndexDocument {
  readonly kind: IndexKind;
  /** The fiscal year: "2026". */
  readonly version: string;
  /** Of a table: the headings of its columns, the first being that of the terms; `cells` are counted by it. */
  readonly columns?: readonly string[];
  readonly mainTerms: readonly IndexTerm[];
}

/** A main term or subterm. Texts are as written, blanks folded; codes keep their dash. */
export interface IndexTerm {
  /** The title with its nonessential modifiers in brackets, where they stand: "Cancer(o)phobia". */
  readonly written: string;
  /** Without its nonessential modifiers; empty where nothing else is known of it. */
  readonly title: string;
  /** In brackets, as written: "(-astasia)", "(hysterical)". */
  readonly nonessentialModifiers: readonly string[];
  readonly see?: string;
  readonly seeAlso?: string;
  /** "M54.6", or "M54.1-" where characters are missing. */
  readonly code?: string;
  /** What stands in square brackets after the code: the manifestation, reported second. */
  readonly manifestation?: string;
  /** "see subcategory H74.1": the codes below it. */
  readonly subcategory?: string;
  /** "see category T71". */
  readonly category?: string;
  readonly warning?: string;
  /** Of a table: what stands in its columns, without those that say "none" (a dash). */
  readonly cells?: readonly IndexCell[];
  readonly subterms: readonly IndexTerm[];
}

export interface IndexCell {
  /** The column's number, from 1 as in the file; 1 is the term itself. */
  readonly column: number;
  readonly code: string;
}
