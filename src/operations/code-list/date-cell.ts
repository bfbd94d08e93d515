import { firstDayOfIcd10cm, parseDay } from "../../catalog/day.ts";

/** What order day and month have where a date is written with slashes. */
export type DateOrder = "month-first" | "unclear";

/** A cell as a date of service: "YYYY-MM-DD", or why it is none. */
export type DateCell = { readonly date: string } | { readonly problem: string };

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const american = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/**
 * Reads a date of service as spreadsheets and practice systems write it: YYYY-MM-DD, YYYYMMDD or MM/DD/YYYY; a time
 * after it is left out.
 */
export function readDateCell(cell: string, order: DateOrder): DateCell {
  const shown = `the date "${cell.slice(0, 20)}"`;
  const date = isoDate(withoutTime(cell));
  if (date === undefined || parseDay(date) === undefined)
    return {
      problem: `${shown} is no date: write YYYY-MM-DD or MM/DD/YYYY`,
    };
  if (order === "unclear" && american.test(withoutTime(cell)))
    return { problem: `${shown}: other rows have the day first, so month and day are not clear: write YYYY-MM-DD` };
  if (date < firstDayOfIcd10cm)
    return { problem: `${shown} lies before ${firstDayOfIcd10cm}, the first day of ICD-10-CM` };
  return { date };
}

/** Whether a cell is a date, of any year. */
export function isDateCell(cell: string): boolean {
  const date = isoDate(withoutTime(cell));
  return date !== undefined && parseDay(date) !== undefined;
}

/** "31/12/2020" shows that a column has the day first: "01/02/2020" in it is then not January 2. */
export function orderOf(cells: readonly string[]): DateOrder {
  const isDayFirst = cells.some((cell) => {
    const [, first, , second] = american.exec(withoutTime(cell)) ?? [];
    return Number(first) > 12 && Number(second) <= 12;
  });
  return isDayFirst ? "unclear" : "month-first";
}

function withoutTime(cell: string): string {
  return cell.trim().replace(/(?:T| +)\d{1,2}:\d\d.*$/i, "");
}

function isoDate(text: string): string | undefined {
  const [, year, month, day] = iso.exec(text) ?? compact.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return joined(year, month, day);
  const [, first, , second, last] = american.exec(text) ?? [];
  return first === undefined || second === undefined || last === undefined ? undefined : joined(last, first, second);
}

function joined(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
