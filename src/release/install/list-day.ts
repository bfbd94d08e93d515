import { fiscalYearStart, formatDay, parseDay } from "../../catalog/day.ts";
import type { ValidityPeriod } from "../parsers/validity-periods.ts";

/** The day from which a list is in force, and the last on which it is known to be; ISO. */
export interface ListDays {
  readonly effective: string;
  readonly lastDay: string;
}

/** What is known of valid codes, and on which days they changed. */
export interface KnownCodes {
  readonly validity: readonly ValidityPeriod[];
  readonly midyearDays: readonly string[];
  /** ISO. */
  readonly lastKnownDay: string;
}

const months: readonly (readonly [RegExp, (fiscalYear: number) => string])[] = [
  [/(?<![a-z])(?:april|apr)(?![a-z])/i, (year) => `${year}-04-01`],
  [/(?<![a-z])(?:january|jan)(?![a-z])/i, (year) => `${year}-01-01`],
  [/(?<![a-z])(?:october|oct)(?![a-z])/i, (year) => `${year - 1}-10-01`],
];

/**
 * The day a list of a fiscal year took effect: the month of its name ("icd10cm-tabular-April-2025.xml"), else of the
 * days on which codes changed in that year the first whose valid codes are nearest to the list's.
 */
export function listDays(fiscalYear: number, codes: ReadonlySet<string>, name: string, known: KnownCodes): ListDays {
  const named = months.find(([month]) => month.test(name.split(/[/\\]/).at(-1) ?? ""))?.[1](fiscalYear);
  const effective = named ?? nearestDay(fiscalYear, codes, known);
  const end = `${fiscalYear}-09-30`;
  // An April update may follow an October list; nothing follows it before October.
  const isOpen = known.lastKnownDay < end && effective < `${fiscalYear}-01-01`;
  return { effective, lastDay: isOpen ? `${fiscalYear}-03-31` : end };
}

function nearestDay(fiscalYear: number, codes: ReadonlySet<string>, known: KnownCodes): string {
  const start = formatDay(fiscalYearStart(fiscalYear));
  const days = [start, ...known.midyearDays.filter((day) => day > start && day <= `${fiscalYear}-09-30`)];
  const differing = (day: string): number => {
    const valid = validOn(known.validity, day);
    let count = 0;
    for (const code of valid) if (!codes.has(code)) count++;
    return count + codes.size - (valid.size - count);
  };
  const counted = days.map((day) => ({ day, count: days.length === 1 ? 0 : differing(day) }));
  return counted.toSorted((a, b) => a.count - b.count || (a.day < b.day ? -1 : 1))[0]?.day ?? start;
}

/** The codes valid for submission on a day. */
export function validOn(validity: readonly ValidityPeriod[], day: string): ReadonlySet<string> {
  return new Set(
    validity.flatMap(({ code, firstDay, lastDay }) =>
      firstDay <= day && (lastDay === undefined || lastDay >= day) ? [code] : [],
    ),
  );
}

export function dayBefore(iso: string): string {
  return formatDay((parseDay(iso) ?? 0) - 1);
}
