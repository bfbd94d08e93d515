/**
 * A calendar day as a whole number: days since 2015-10-01, the first day of ICD-10-CM; earlier days are negative.
 * Proleptic Gregorian, no time zone.
 */
export type Day = number;

/** Day 0. */
export const firstDayOfIcd10cm = "2015-10-01";

const epoch = civil(2015, 10, 1);

/** Reads "YYYY-MM-DD". @returns undefined when it is not a day of the calendar */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return civil(year, month, day) - epoch;
}

/** "YYYY-MM-DD" of a day. */
export function formatDay(day: Day): string {
  // Inverse of `civil`, after H. Hinnant's days_from_civil algorithm (public domain).
  const shifted = day + epoch;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The fiscal year of a day: it begins on October 1 of the year before. */
export function fiscalYearOf(day: Day): number {
  const text = formatDay(day);
  return Number(text.slice(0, 4)) + (text.slice(5) >= "10-01" ? 1 : 0);
}

/** The first day of a fiscal year. */
export function fiscalYearStart(fiscalYear: number): Day {
  return civil(fiscalYear - 1, 10, 1) - epoch;
}

function civil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
