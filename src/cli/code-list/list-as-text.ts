import type { ListRow } from "../../operations/code-list/list-row.ts";
import { cut, hang, padEnd } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import { statusColour } from "../render/standing.ts";
import type { ListFrame, ListWriter } from "./list-writer.ts";

const lineWidth = 6;
const codeWidth = 9;
const statusWidth = 10;
const dateWidth = 10;
const shortStatus: Readonly<Partial<Record<ListRow["status"], string>>> = { "not-yet-effective": "not yet" };

/** A table: the line, the code as typed, how it stands; its title, and beneath it what to do. */
export function listAsText({ release, page, dateColumn }: ListFrame): ListWriter {
  const { style } = page;
  const dated = (date: string): string => (dateColumn === undefined ? "" : padEnd(date, dateWidth + 2));
  const colour = (status: ListRow["status"]): ((text: string) => string) =>
    status === "unreadable" ? style.bad : statusColour(status, style);
  return {
    start: () =>
      `${style.quiet(`${"line".padStart(lineWidth)}  ${dated("date")}${padEnd("code", codeWidth)}  status`)}\n`,
    row: ({ line, typed, date = "", status, title, todo }) => {
      const shown = cut(oneLine(typed), 24);
      const name = padEnd(style.code(shown), codeWidth);
      const lead = `${String(line).padStart(lineWidth)}  ${dated(date)}${name}  ${padEnd(colour(status)(shortStatus[status] ?? status), statusWidth)}  `;
      const remedy = status === "valid" ? [] : [`→ ${oneLine(todo)}`];
      const texts = [...(title === undefined ? [] : [title]), ...remedy];
      const indent = " ".repeat(dated("").length + lineWidth + codeWidth + statusWidth + 6);
      const first = hang(lead, texts[0] ?? "", page);
      return `${[...first, ...texts.slice(1).flatMap((text) => hang(indent, text, page))].map((text) => text.trimEnd()).join("\n")}\n`;
    },
    end: ({ rows, counts }) => {
      const sums = Object.entries(counts).map(([status, count]) => `${count.toLocaleString("en-US")} ${status}`);
      const of = `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`;
      const on =
        dateColumn === undefined ? ` on ${page.date} (FY${release.fiscalYear})` : `, each on its own date of service`;
      return `\n${of}: ${sums.join(", ")}${style.quiet(on)}\n`;
    },
  };
}
