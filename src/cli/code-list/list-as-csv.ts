import type { ListFrame, ListWriter } from "./list-writer.ts";

const columns = ["code", "status", "valid for submission", "title", "what to do", "instead"];

/** RFC 4180, for spreadsheets. A list with dates of service has a column of them. */
export function listAsCsv({ dateColumn }: Pick<ListFrame, "dateColumn">): ListWriter {
  const dated = (date: string): readonly string[] => (dateColumn === undefined ? [] : [date]);
  return {
    start: () => record(["line", "typed", ...dated("date"), ...columns]),
    row: ({ line, typed, date = "", code = "", status, validForSubmission, title = "", todo, instead = [] }) =>
      record([
        String(line),
        typed,
        ...dated(date),
        code,
        status,
        validForSubmission ? "yes" : "no",
        title,
        todo,
        instead.map((other) => other.code).join(" "),
      ]),
    end: () => "",
  };
}

function record(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** A cell that begins so is a formula to a spreadsheet: text from a file must not be run. */
const formulaStart = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
