import type { BillableCode } from "../parsers/billable-list.ts";
import type { Conversion } from "../parsers/conversion-table.ts";
import type { Succession } from "../parsers/successors.ts";
import type { TabularList } from "../parsers/tabular-list.ts";
import type { ValidityPeriod } from "../parsers/validity-periods.ts";

/** A Tabular List and the days on which it was, or is known to be, in force. Days are ISO. */
export interface ListInForce {
  readonly fiscalYear: number;
  readonly effective: string;
  readonly lastDay: string;
  /** The list whose notes and headings this one carries forward, by its index. Absent: the text is the list's own. */
  readonly carriedForwardFrom?: number;
  readonly list: TabularList;
}

export interface ShortTitle {
  readonly code: string;
  readonly shortTitle: string;
  readonly longTitle: string;
}

/** Everything a catalogue is compiled from, parsed. */
export interface CompileInput {
  /** Oldest first, at most eight. */
  readonly lists: readonly ListInForce[];
  readonly validity: readonly ValidityPeriod[];
  /** Titles seen in lists of billable codes: of a code one a fiscal year at most. */
  readonly billable: readonly BillableCode[];
  /** Newest first: a code takes its short title from the first set that has it. */
  readonly shortTitles: readonly (readonly ShortTitle[])[];
  readonly conversions: readonly Conversion[];
  readonly successions: readonly Succession[];
  /** Days other than October 1 on which codes were added or ended. ISO, sorted. */
  readonly midyearDays: readonly string[];
  /** The last day anything is known of, ISO. Absent: the last day of the package's validity periods. */
  readonly lastKnownDay?: string;
}
