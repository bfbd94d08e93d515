import { fiscalYearOf, fiscalYearStart, formatDay, parseDay } from "../../../catalog/day.ts";

/** The October 1 after a date, on which the next fiscal year begins. ISO; undefined of what is no date. */
export function nextOctober(date: string): string | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : formatDay(fiscalYearStart(fiscalYearOf(day) + 1));
}

/** The day before the fiscal year of a date began: the last of the codes that were then in force. */
export function lastSeptember(date: string): string | undefined {
  const day = parseDay(date);
  return day === undefined ? undefined : formatDay(fiscalYearStart(fiscalYearOf(day)) - 1);
}
