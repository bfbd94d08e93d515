import { csvRecord } from "../../operations/code-list/csv-record.ts";
import type { ListFrame, ListWriter } from "./list-writer.ts";

const columns = ["code", "status", "valid for submission", "title", "what to do", "instead"];

/** RFC 4180, for spreadsheets. A list with dates of service has a column of them. */
export function listAsCsv({ dateColumn }: Pick<ListFrame, "dateColumn">): ListWriter {
  const dated = (date: string): readonly string[] => (dateColumn === undefined ? [] : [date]);
  return {
    start: () => csvRecord(["line", "typed", ...dated("date"), ...columns]),
    row: ({ line, typed, date = "", code = "", status, validForSubmission, title = "", todo, instead = [] }) =>
      csvRecord([
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
