import { type ColumnNames, plainName, wantedColumn } from "./column-name.ts";
import { type DateOrder, isDateCell, orderOf } from "./date-cell.ts";
import type { SampleRow } from "./find-code-column.ts";

/** The column with the date of service of each row. */
export interface DateColumn {
  /** From 0. */
  readonly column: number;
  /** Its name, or its number from 1 where there is no header. */
  readonly name: string;
  readonly order: DateOrder;
}

/** What was found out of the dates in a table. */
export interface FoundDates {
  /** The column taken. */
  readonly dates?: DateColumn;
  /** Other columns that hold dates, by name or number. */
  readonly otherDates: readonly string[];
}

/** What is wanted: the column of that name or number; the one that is found; none. */
export type WantedDates = { readonly column: string } | "found" | "none";

/** The names of columns with dates of service, the plainest first; of discharge for inpatients. */
const dateColumnNames: readonly string[] =
  "dateofservice dateofservices servicedate dos dosfrom fromdos dateofservicefrom servicedatefrom servicefromdate servicestartdate dischargedate dateofdischarge dischargedt encounterdate dateofencounter visitdate dateofvisit fromdate datefrom appointmentdate svcdate servicedt dosdate date".split(
    " ",
  );

/** Dates of birth are no dates of service. */
const others = /birth|dob|geb/;

/** A column that holds dates in this share of its filled cells is one of dates. */
const mostlyDates = 0.5;

/**
 * Finds the column with the dates of service by its name.
 *
 * @param rows without the header
 * @throws NoSuchColumn when the column wanted does not exist
 */
export function findDateColumn(rows: readonly SampleRow[], header: ColumnNames, wanted: WantedDates): FoundDates {
  if (wanted === "none") return { otherDates: [] };
  const { names, columns } = header;
  const nameOf = (column: number): string => names[column] || String(column + 1);
  const cellsOf = (column: number): readonly string[] => rows.map(({ cells }) => cells[column] ?? "");
  const column = wanted === "found" ? namedColumn(names) : wantedColumn("--date-column", wanted.column, header);
  const otherDates = Array.from({ length: columns }, (_, at) => at).filter(
    (at) => at !== column && !others.test(plainName(names[at] ?? "")) && holdsDates(cellsOf(at)),
  );
  const dates = column === undefined ? undefined : { column, name: nameOf(column), order: orderOf(cellsOf(column)) };
  return { ...(dates === undefined ? {} : { dates }), otherDates: otherDates.map(nameOf) };
}

function namedColumn(names: readonly string[]): number | undefined {
  const ranked = names.flatMap((name, column) => {
    const rank = dateColumnNames.indexOf(plainName(name).replace(/\d{1,2}$/, ""));
    return rank === -1 ? [] : [{ column, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.column;
}

function holdsDates(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(isDateCell).length / filled.length >= mostlyDates;
}
