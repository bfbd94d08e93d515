import type { IndexKind } from "./index-document.ts";

/** A term's number in the order of its file; its subtree is the interval up to its end. */
export type TermNumber = number;

/** "No term", in the column of parents. */
export const noTerm = 0xffffffff;

/** What a term may have besides a code, by the number that stands in the column of kinds; cells come after them. */
export const detailKinds = ["see", "seeAlso", "manifestation", "subcategory", "category", "warning"] as const;

export type DetailKind = (typeof detailKinds)[number];

/** What a compiled index file says of itself. */
export interface IndexRecord {
  readonly fiscalYear: number;
  readonly tables: readonly {
    readonly kind: IndexKind;
    readonly columns?: readonly string[];
    /** Its terms. */
    readonly from: TermNumber;
    readonly end: TermNumber;
    /** Its rows in the table of keys. */
    readonly keyFrom: number;
    readonly keyEnd: number;
  }[];
}
