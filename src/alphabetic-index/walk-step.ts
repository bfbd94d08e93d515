import type { TermNumber } from "./index-columns.ts";
import type { IndexTable } from "./index-table.ts";

/** Where a walk stands: a term, and in a table the column chosen. */
export interface WalkPlace {
  readonly table: IndexTable;
  readonly term: TermNumber;
  readonly column?: number;
}

/**
 * How a term was come to. exact: its title was asked for; loose: in another form; joining: it stands below "with", "due
 * to" and the like, which was left out; skipped: levels between were left out; see, seeAlso: the Index sent there; column: of a table.
 */
export type StepKind = "exact" | "loose" | "joining" | "skipped" | "see" | "seeAlso" | "column";

export interface WalkStep {
  readonly place: WalkPlace;
  readonly kind: StepKind;
  /** What was asked for, or the text of the reference. */
  readonly asked: string;
}

/** A place a walk has come to, and how. */
export interface Landing {
  readonly place: WalkPlace;
  readonly steps: readonly WalkStep[];
  /** The lower, the nearer to what was asked. */
  readonly cost: number;
}

/** What came of a walk. */
export interface Walk {
  /** Where the path led; absent when it leads nowhere, or to several places. */
  readonly landing?: Landing;
  /** The places that fit equally well. */
  readonly alternatives: readonly Landing[];
  /** How far it went where it did not land. */
  readonly reached?: Landing;
  /** What was not found there. */
  readonly notFound?: string;
}
