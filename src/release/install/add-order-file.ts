import type { CatalogData } from "../../catalog/catalog-data.ts";
import { fiscalYearStart, formatDay, parseDay } from "../../catalog/day.ts";
import { foldAccents } from "../../catalog/fold-accents.ts";
import { differenceOf, notOfThatDay } from "../checks/whole-list.ts";
import type { CompileInput } from "../compile/compile-input.ts";
import type { OrderLine } from "../parsers/order-file.ts";
import { type KnownCodes, validOn } from "./list-day.ts";

/** The year of the package's newest short titles. */
const shippedYear = 2025;

/**
 * Why an order file is not whole, or not of its year; undefined where it is. It is held against the codes valid on each
 * day of the year on which codes changed.
 *
 * @throws nothing: a year after the last one known has its reason too
 */
export function wrongOrderFile(rows: readonly OrderLine[], fiscalYear: number, known: KnownCodes): string | undefined {
  const start = formatDay(fiscalYearStart(fiscalYear));
  if (start > known.lastKnownDay) return `nothing is known of FY${fiscalYear} yet: install its Tabular List with it`;
  const codes = new Set(rows.flatMap(({ code, billable }) => (billable ? [code] : [])));
  const days = [start, ...known.midyearDays.filter((day) => day > start && day <= `${fiscalYear}-09-30`)];
  const reasons = days.map((day) => {
    const valid = validOn(known.validity, day);
    return notOfThatDay(differenceOf(codes, valid), valid.size);
  });
  return reasons.includes(undefined) ? undefined : `refused: ${reasons[0]}`;
}

/** Whether a catalogue says all that an order file says: its titles on days of its year, and its short titles. */
export function saysOrderFile(data: CatalogData, rows: readonly OrderLine[], fiscalYear: number): boolean {
  return rows.every((row) => {
    const ordinal = data.codes.find(row.code);
    if (ordinal === -1 || !hasTitle(data, row, fiscalYear)) return false;
    const newest = data.record.lists.findLast((_, i) => (data.codes.lists(ordinal) & (1 << i)) !== 0);
    const day = newest === undefined ? data.codes.lastDay(ordinal) : parseDay(newest.effective);
    const title = data.titles.title(ordinal, day ?? 0) ?? "";
    // A short title counts for the wording it was made for, and a newer file goes before.
    if (foldAccents(title) !== foldAccents(row.longTitle)) return true;
    const short = data.shortTitles.shortTitle(ordinal, title);
    return short === row.shortTitle || (short !== undefined && fiscalYear < shippedYear);
  });
}

function hasTitle(data: CatalogData, { code, longTitle }: OrderLine, fiscalYear: number): boolean {
  const ordinal = data.codes.find(code);
  const title = ordinal === -1 ? undefined : data.titles.title(ordinal, fiscalYearStart(fiscalYear));
  return title !== undefined && foldAccents(title) === foldAccents(longTitle);
}

/** An order file and its year. */
export interface NewOrderFile {
  readonly rows: readonly OrderLine[];
  readonly fiscalYear: number;
}

/**
 * What a catalogue is compiled from with order files more: their titles where they are others than the catalogue has, and
 * their short titles, the newest first.
 *
 * @param data the catalogue before
 */
export function addOrderFiles(input: CompileInput, files: readonly NewOrderFile[], data: CatalogData): CompileInput {
  const newestFirst = files.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
  const titles = newestFirst.flatMap(({ rows, fiscalYear }) =>
    rows
      .filter((row) => data.codes.find(row.code) !== -1 && !hasTitle(data, row, fiscalYear))
      .map(({ code, longTitle }) => ({
        code,
        firstFiscalYear: fiscalYear,
        lastFiscalYear: fiscalYear,
        title: foldAccents(longTitle),
      })),
  );
  const said = new Set(titles.map(({ code, lastFiscalYear }) => `${code} ${lastFiscalYear}`));
  return {
    ...input,
    billable: [
      ...input.billable.filter(({ code, lastFiscalYear }) => !said.has(`${code} ${lastFiscalYear}`)),
      ...titles,
    ],
    shortTitles: [
      ...newestFirst.filter(({ fiscalYear }) => fiscalYear > shippedYear).map(({ rows }) => rows),
      ...input.shortTitles,
      ...newestFirst.filter(({ fiscalYear }) => fiscalYear <= shippedYear).map(({ rows }) => rows),
    ],
  };
}
