/** What kind of text leads to the code. */
export const entryKinds = ["title", "inclusion-term", "includes", "synonym", "index", "note"] as const;

export type EntryKind = (typeof entryKinds)[number];

/** One text that leads to a code. */
export interface SearchEntry {
  /** Place of the code in the catalogue: a header, or a code before its 7th character. */
  readonly ordinal: number;
  readonly kind: EntryKind;
  readonly text: string;
  /** Words that may be said of it and need not: the nonessential modifiers of an Index term. */
  readonly optional?: string;
  /** The caller's number for the text, given back with a hit. */
  readonly textId: number;
  /** Which releases have the text: bit i for release i, at most 32. */
  readonly releases: number;
}
