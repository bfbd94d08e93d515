/** The kinds of notes of the Tabular List, in the order in which a coder reads them. */
export const noteKinds = [
  "general",
  "includes",
  "inclusionTerms",
  "excludes1",
  "excludes2",
  "codeFirst",
  "useAdditionalCode",
  "codeAlso",
] as const;

/** One kind of note; the names are those of the Guidelines (I.A.10-17). `general` is an unlabelled "Note:". */
export type NoteKind = (typeof noteKinds)[number];
