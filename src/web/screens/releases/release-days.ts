import { fiscalYearOf, fiscalYearStart, formatDay, parseDay } from "../../../catalog/day.ts";
import type { CatalogRecord } from "../../../catalog/release.ts";

/** A day on which codes began or ended, to be compared with another. */
export interface ReleaseDay {
  /** As it stands in an address, and as `diff` takes it: "2027" for October 1 of a fiscal year, else the day. */
  readonly value: string;
  /** ISO. */
  readonly day: string;
  readonly fiscalYear: number;
}

/** Every day known on which codes changed, the latest first. */
export function releaseDays({ lastKnownDay, midyearDays }: CatalogRecord): readonly ReleaseDay[] {
  const lastYear = fiscalYearOf(parseDay(lastKnownDay) ?? 0);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  const days = [
    ...years.map((fiscalYear) => ({
      value: String(fiscalYear),
      day: formatDay(fiscalYearStart(fiscalYear)),
      fiscalYear,
    })),
    ...midyearDays.map((day) => ({ value: day, day, fiscalYear: fiscalYearOf(parseDay(day) ?? 0) })),
  ];
  return days.toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** ICD-10-CM's first. */
const firstYear = 2016;

/** The two sides of a comparison, as an address or a form names them. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * What is to be compared: what was asked for, else the two latest fiscal years. One side alone is completed by the year
 * beside it. The earlier stands first, in whichever order they were given.
 */
export function spanAsked(query: URLSearchParams, fiscalYears: readonly number[], days: readonly ReleaseDay[]): Span {
  const given = { from: (query.get("from") ?? "").trim(), to: (query.get("to") ?? "").trim() };
  const dayOf = (value: string): string => days.find((one) => one.value === value)?.day ?? value;
  const beside = (value: string, by: number): string => String(Number(dayOf(value).slice(0, 4)) + 1 + by);
  const [last = firstYear + 1, lastButOne = last - 1] = fiscalYears.toSorted((a, b) => b - a);
  if (given.from === "" && given.to === "") return { from: String(lastButOne), to: String(last) };
  if (given.from === "") return { from: beside(given.to, -1), to: given.to };
  if (given.to === "") return { from: given.from, to: beside(given.from, 1) };
  return dayOf(given.from) <= dayOf(given.to) ? given : { from: given.to, to: given.from };
}
