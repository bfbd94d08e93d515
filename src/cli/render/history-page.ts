import type { CodeStatus } from "../../catalog/code-entry.ts";
import type { HistoryAnswer } from "../../operations/history.ts";
import { hang, headline, layOutRows, type Row } from "../output/layout.ts";
import { oneLine } from "../output/one-line.ts";
import type { Page } from "../output/page.ts";
import { whyLine } from "./code-page.ts";
import { standing, statusColour } from "./standing.ts";
import { suggestionRows } from "./suggestion-rows.ts";

/** A code's days, a line each; of what is no code, why and what is near. */
export function historyPage(answer: HistoryAnswer, page: Page): readonly string[] {
  const { code, title = "", status, history, release } = answer;
  const days = [
    ...answer.events.map((event) => ({ day: event.day, text: eventInWords(event.status, answer, page) })),
    ...history.retitled.map(({ day, after, before, from, to }) => ({
      day: day ?? before ?? "",
      text: `${day === undefined ? `retitled some day after ${after}` : "retitled"}: ${to}; before: ${from}`,
    })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const why = whyLine(answer);
  const rows: readonly Row[] = [
    ...suggestionRows(answer, page),
    ...(history.replacedBy.length === 0 ? [] : [{ label: "Replaced by", text: history.replacedBy.join(", ") }]),
    ...(history.replaces.length === 0 ? [] : [{ label: "Before it", text: history.replaces.join(", ") }]),
  ];
  return [
    ...headline({ code: oneLine(code), title, standing: standing(status, release, page) }, page),
    ...(why === undefined ? [] : hang("  ", why, page)),
    ...(days.length === 0 ? [] : [""]),
    ...days.flatMap(({ day, text }) => hang(`  ${day}  `, text, page)),
    ...(rows.length === 0 ? [] : ["", ...layOutRows(rows, page.width)]),
  ];
}

/** A header's codes are those of the date; one that is a header no more leads nowhere. */
function eventInWords(status: CodeStatus, { completions = [], history }: HistoryAnswer, { style }: Page): string {
  const colour = statusColour(status, style);
  if (status === "valid") return colour("valid for submission");
  if (status === "not-yet-effective") return colour("not yet a code");
  if (status === "retired")
    return `${colour("retired")}${history.lastDay === undefined ? "" : `: its last day was ${history.lastDay}`}`;
  const was = history.firstDay === undefined ? "a header, no code to report" : "a header, no longer reported itself";
  const codes = completions.map(({ code }) => code);
  const named = codes.length > 8 ? `${codes.slice(0, 8).join(", ")} and ${codes.length - 8} more` : codes.join(", ");
  return `${colour(was)}${named === "" ? "" : `: ${named}`}`;
}
