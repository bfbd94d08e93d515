import type { Day } from "./day.ts";
import { fiscalYearOf, fiscalYearStart, formatDay, parseDay } from "./day.ts";
import { type CarriedPart, carriedParts, type InstalledPart, nearestYear } from "./installed-part.ts";

/** A Tabular List in the catalogue, as its record is stored. Days are ISO. */
export interface ListRecord {
  readonly fiscalYear: number;
  /** The day the list took effect: "2026-04-01". */
  readonly effective: string;
  /** The last day it is known to be in force. */
  readonly lastDay: string;
  /** The index of the list whose notes this one carries forward; absent when its text is its own. */
  readonly carriedForwardFrom?: number;
  readonly counts: ListCounts;
}

export interface ListCounts {
  readonly chapters: number;
  readonly blocks: number;
  readonly categories: number;
  readonly headers: number;
  readonly billable: number;
}

/** What the catalogue says of itself. */
export interface CatalogRecord {
  readonly lists: readonly ListRecord[];
  /** Days other than October 1 on which codes were added or ended. */
  readonly midyearDays: readonly string[];
  /** After it nothing is known: the last release answers and says so. */
  readonly lastKnownDay: string;
}

/** A part of a release that can be in a catalogue: what every catalogue has, and what is installed beside it. */
export type ReleasePart = "codes" | "tabular" | CarriedPart;

/** The release that answers for a date of service; what every answer carries. Contract §1. */
export interface ReleaseInForce {
  readonly fiscalYear: number;
  /** The day on which the set of valid codes last changed, on or before the date asked. */
  readonly effective: string;
  /** What the catalogue has for the date; `tabular` (titles of headers, notes) may be another release's, see `notesFrom`. */
  readonly parts: readonly ReleasePart[];
  /** Parts whose text is an earlier release's, with this release's code changes. */
  readonly carriedForward?: readonly ReleasePart[];
  /** The year of the Index that answers, where it is not this release's own. */
  readonly indexFrom?: { readonly fiscalYear: number };
  /** The list that notes are taken from, where it is not this release's own. */
  readonly notesFrom?: { readonly fiscalYear: number; readonly effective: string };
  /** The date lies after the last day the catalogue knows of. */
  readonly beyond?: true;
}

/** A date of service outside what ICD-10-CM covers, or none at all. */
export class NoReleaseForDate extends Error {
  override readonly name = "NoReleaseForDate";
  readonly code = "no-release-for-date";

  constructor(date: string) {
    const shown = date.length > 40 ? `${date.slice(0, 40)}…` : date;
    super(
      `no release for "${shown}": give a date of service as YYYY-MM-DD, from 2015-10-01 (ICD-10-CM's first day) on. Releases: FY2016 to the last one installed.`,
    );
  }
}

/** How far a day lies from the days a list serves: none within its fiscal year. */
export function distanceFromList(list: ListRecord, day: Day): number {
  const first = fiscalYearStart(list.fiscalYear);
  const last = fiscalYearStart(list.fiscalYear + 1) - 1;
  return Math.max(first - day, day - last, 0);
}

/** The lists by how near they are to a day, the earlier first on a tie. */
export function listsByNearness(lists: readonly ListRecord[], day: Day): readonly number[] {
  return lists
    .map((list, index) => ({ index, away: distanceFromList(list, day) }))
    .toSorted((a, b) => a.away - b.away || a.index - b.index)
    .map(({ index }) => index);
}

/** The release in force on a day that is not before ICD-10-CM's first. */
export function releaseInForce(
  record: CatalogRecord,
  day: Day,
  installed: readonly InstalledPart[] = [],
): ReleaseInForce {
  const lastKnown = parseDay(record.lastKnownDay) ?? 0;
  const known = Math.min(day, lastKnown);
  const fiscalYear = fiscalYearOf(known);
  const start = formatDay(fiscalYearStart(fiscalYear));
  const midyear = record.midyearDays.filter((change) => change > start && change <= formatDay(known));
  const nearest = record.lists[listsByNearness(record.lists, known)[0] ?? 0];
  const present = carriedParts.flatMap((part) => {
    const year = nearestYear(installed, part, fiscalYear);
    return year === undefined ? [] : { part, isOwn: year === fiscalYear };
  });
  const text = textSource(record, nearest, fiscalYear);
  const carried = [...(text.carriedForward ?? []), ...present.filter(({ isOwn }) => !isOwn).map(({ part }) => part)];
  return {
    fiscalYear,
    effective: midyear[midyear.length - 1] ?? start,
    parts: ["codes", "tabular", ...present.map(({ part }) => part)],
    ...text,
    ...(carried.length === 0 ? {} : { carriedForward: carried }),
    ...(day > lastKnown ? { beyond: true as const } : {}),
  };
}

/** Whose text an answer of a fiscal year has when it is read from a list. */
export function textSource(
  record: CatalogRecord,
  list: ListRecord | undefined,
  fiscalYear: number,
): Pick<ReleaseInForce, "carriedForward" | "notesFrom"> {
  const text = list?.carriedForwardFrom === undefined ? list : record.lists[list.carriedForwardFrom];
  const own = list?.fiscalYear === fiscalYear;
  return {
    ...(own && text !== list ? { carriedForward: ["tabular"] as const } : {}),
    ...(text === undefined || (own && text === list)
      ? {}
      : { notesFrom: { fiscalYear: text.fiscalYear, effective: text.effective } }),
  };
}
