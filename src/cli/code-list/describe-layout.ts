import type { ListLayout, TableLayout } from "../../operations/code-list/list-layout.ts";

const delimiterNames: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/**
 * Which columns are read, in words; nothing of a plain list.
 *
 * @param date of rows without their own
 */
export function describeLayout(layout: ListLayout, date: string): readonly string[] {
  if (layout.kind === "plain") return [];
  return [describeCodes(layout), ...describeDates(layout, date)];
}

function describeCodes({ column, name, delimiter, columns, others }: TableLayout): string {
  const which = name === undefined || name === "" ? `column ${column + 1}` : `column ${column + 1} "${name}"`;
  const between = columns > 1 ? ` of ${columns}, with ${delimiterNames[delimiter]} between` : "";
  const more = others.length === 0 ? "" : `; codes seem to stand in ${others.join(", ")} too: --column reads another`;
  return `the codes are taken from ${which}${between}${more}`;
}

function describeDates({ dates, otherDates }: TableLayout, date: string): readonly string[] {
  const others = otherDates.join(", ");
  if (dates === undefined) {
    return otherDates.length === 0
      ? []
      : [`dates seem to stand in ${others}, but all rows are answered on ${date}: --date-column reads them`];
  }
  const { column, name } = dates;
  const which = name === String(column + 1) ? `column ${column + 1}` : `column ${column + 1} "${name}"`;
  const more = otherDates.length === 0 ? "" : `; there are dates in ${others} too: --date-column reads another`;
  return [
    `the dates of service are taken from ${which}; a row without one is answered on ${date}${more} (--no-date-column: all rows on ${date})`,
  ];
}
