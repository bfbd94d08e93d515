import type { ListWriter } from "./list-writer.ts";

const columns = ["line", "typed", "code", "status", "valid for submission", "title", "what to do", "instead"];

/** RFC 4180, for spreadsheets. */
export function listAsCsv(): ListWriter {
  return {
    start: () => record(columns),
    row: ({ line, typed, code = "", status, validForSubmission, title = "", todo, instead = [] }) =>
      record([
        String(line),
        typed,
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
