import type { CatalogData } from "../catalog/catalog-data.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { fiscalYearOf, fiscalYearStart, formatDay, parseDay } from "../catalog/day.ts";
import { foldAccents } from "../catalog/fold-accents.ts";
import type { CompileInput, ListInForce, ShortTitle } from "./compile/compile-input.ts";
import type { BillableCode } from "./parsers/billable-list.ts";
import type { ValidityPeriod } from "./parsers/validity-periods.ts";
import { unpackTabularList } from "./unpack.ts";
import { unpackConversions, unpackSuccessions } from "./unpack-succession.ts";

/** The six lists of billable titles that the package's catalogue is compiled from. */
const billableYears = { first: 2021, last: 2026 } as const;

/**
 * What a catalogue was compiled from, from its files: compiled again it gives the same bytes. So a list can be put
 * beside the others where the official files are not at hand.
 *
 * What a compile leaves out is lost: short titles of a wording that has changed since, rows of the conversion table that
 * name what was never a code.
 */
export function unpackCompileInput(data: CatalogData): CompileInput {
  const { record } = data;
  const lists = record.lists.map(
    ({ fiscalYear, effective, lastDay, carriedForwardFrom }, i): ListInForce => ({
      fiscalYear,
      effective,
      lastDay,
      ...(carriedForwardFrom === undefined ? {} : { carriedForwardFrom }),
      list: unpackTabularList(data, i),
    }),
  );
  return {
    lists,
    validity: validityPeriods(data),
    billable: billableTitles(data),
    shortTitles: [shortTitles(data)],
    conversions: unpackConversions(data),
    successions: unpackSuccessions(data),
    midyearDays: record.midyearDays,
    lastKnownDay: record.lastKnownDay,
  };
}

function ordinalsOf({ codes }: CatalogData): readonly Ordinal[] {
  return Array.from({ length: codes.size }, (_, ordinal) => ordinal);
}

function validityPeriods(data: CatalogData): readonly ValidityPeriod[] {
  const { codes } = data;
  return ordinalsOf(data).flatMap((ordinal) => {
    const firstDay = codes.firstDay(ordinal);
    if (firstDay === undefined) return [];
    const lastDay = codes.lastDay(ordinal);
    return {
      code: codes.code(ordinal),
      firstDay: formatDay(firstDay),
      ...(lastDay === undefined ? {} : { lastDay: formatDay(lastDay) }),
    };
  });
}

/** The billable list has each code's newest title, without accents, by the last fiscal year at whose end it was valid. */
function billableTitles(data: CatalogData): readonly BillableCode[] {
  const { codes, record } = data;
  return ordinalsOf(data).flatMap((ordinal) => {
    const first = codes.firstDay(ordinal);
    if (first === undefined) return [];
    const lastFiscalYear = Math.min(fiscalYearEnded(codes.lastDay(ordinal)), billableYears.last);
    const end = fiscalYearStart(lastFiscalYear + 1) - 1;
    if (lastFiscalYear < billableYears.first || first > end) return [];
    // Where a list of the year has the code, the list's title is the one that is compiled.
    const isListed = record.lists.some(
      ({ fiscalYear }, i) => fiscalYear === lastFiscalYear && (codes.lists(ordinal) & (1 << i)) !== 0,
    );
    const title = isListed ? undefined : titleInYear(data, ordinal, lastFiscalYear);
    if (title === undefined) return [];
    const firstFiscalYear = Math.max(fiscalYearOf(first), billableYears.first);
    return { code: codes.code(ordinal), firstFiscalYear, lastFiscalYear, title: foldAccents(title) };
  });
}

/** Of titles that changed, the one seen in the year; else the one it had in the list before. */
function titleInYear({ titles, codes, record }: CatalogData, ordinal: Ordinal, fiscalYear: number): string | undefined {
  const day = fiscalYearStart(fiscalYear);
  const runs = titles.runs(ordinal);
  const seen = runs.find((run) => run.first <= day && run.last >= day);
  if (seen !== undefined) return seen.title;
  const before = record.lists.findLast(
    (list, i) => list.fiscalYear < fiscalYear && (codes.lists(ordinal) & (1 << i)) !== 0,
  );
  return titles.title(ordinal, before === undefined ? day : (parseDay(before.effective) ?? day));
}

function fiscalYearEnded(lastDay: number | undefined): number {
  return lastDay === undefined ? Number.POSITIVE_INFINITY : fiscalYearOf(lastDay + 1) - 1;
}

function shortTitles({ codes, titles, shortTitles: table, record }: CatalogData): readonly ShortTitle[] {
  const rows: ShortTitle[] = [];
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    const newest = record.lists.findLast((_, i) => (codes.lists(ordinal) & (1 << i)) !== 0);
    const day = newest === undefined ? codes.lastDay(ordinal) : parseDay(newest.effective);
    const longTitle = day === undefined ? undefined : titles.title(ordinal, day);
    const shortTitle = longTitle === undefined ? undefined : table.shortTitle(ordinal, longTitle);
    if (longTitle !== undefined && shortTitle !== undefined)
      rows.push({ code: codes.code(ordinal), shortTitle, longTitle });
  }
  return rows;
}
