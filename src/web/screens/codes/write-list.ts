import { csvRecord } from "../../../operations/code-list/csv-record.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { changeText } from "./change-text.ts";
import { type CheckedItem, type CheckedList, hasOctober, hasOwnDates } from "./checked-list.ts";

/** Of a line that is no record as much is repeated beside its codes. */
const longestLine = 200;
/** What has more columns is a line of codes: repeated beside each of them it would have no end. */
const mostColumns = 200;

/** The list as a table for spreadsheets: its own cells, and what was found. CSV for a file, tabs for the clipboard. */
export function writeList(list: CheckedList, items: readonly CheckedItem[], format: "csv" | "tabs"): string {
  const write = format === "csv" ? csvRecord : tabRecord;
  const hasChanges = hasOctober(list);
  const changes = hasOwnDates(list) ? texts.file.changesAfter : texts.file.changes(list.next.day);
  const table = list.table !== undefined && list.table.columns.length <= mostColumns ? list.table : undefined;
  const own = table?.columns.map((name) => (/^\d+$/.test(name) ? texts.file.column(name) : name)) ?? [texts.file.text];
  const head = [...own, ...texts.file.columns, ...(hasChanges ? [changes] : [])];
  const rows = items.map((one) => {
    const { item, answer } = one;
    const cells =
      table === undefined
        ? [item.cells.join(" ").slice(0, longestLine)]
        : own.map((_, at) => (at === own.length - 1 ? item.cells.slice(at).join(" ") : (item.cells[at] ?? "")));
    return [
      ...cells,
      String(item.line),
      item.typed,
      answer?.code ?? "",
      answer?.status ?? texts.file.noCode,
      answer?.validForSubmission === true ? texts.file.yes : texts.file.no,
      answer?.title ?? "",
      answer?.todo ?? ("noCode" in item ? item.noCode : ""),
      (answer?.instead ?? []).map(({ code }) => code).join(" "),
      ...(hasChanges ? [changeCell(one)] : []),
    ];
  });
  return [head, ...rows].map(write).join("");
}

function changeCell({ answer, october, change }: CheckedItem): string {
  if (answer?.code === undefined) return "";
  if (october === undefined) return texts.notKnown;
  return change === undefined ? "" : changeText(change, october);
}

/** What is pasted into a spreadsheet is text there too. */
function tabRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/\s+/g, " ").replace(/^(?= ?[=+\-@])/, "'")).join("\t")}\n`;
}
