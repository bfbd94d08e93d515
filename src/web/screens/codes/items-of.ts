import type { ListEntry } from "../../../operations/code-list/list-entries.ts";
import { isCode, plainEntry } from "../../../operations/code-list/plain-entry.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { codesInLine } from "./codes-in-line.ts";
import type { CodeItem, ListItem, ListTable } from "./list-item.ts";

/** The codes of a row, or that it has none: no row is without an item. */
export function itemsOf(entry: ListEntry, table: ListTable | undefined): readonly ListItem[] {
  if ("unreadable" in entry) {
    const { line, cells, text, unreadable } = entry;
    return [{ line, cells, typed: text || cells.join(" ").slice(0, longestEcho), noCode: unreadable }];
  }
  const { line, cells, date } = entry;
  const row = { line, cells, ...(date === undefined ? {} : { date }) };
  const given = table === undefined ? [entry.typed] : table.codes.map((at) => (cells[at] ?? "").trim());
  const items = given.flatMap((text) => codesOf(text).map((found): CodeItem => ({ ...row, ...found })));
  if (items.length > 0) return items;
  const typed = given.find((text) => text !== "") ?? cells.join(" ").trim();
  return [{ line, cells, typed: typed.slice(0, longestEcho), noCode: texts.noCode }];
}

const longestEcho = 200;

function codesOf(text: string): readonly Pick<CodeItem, "typed" | "isDoubtful">[] {
  if (text === "") return [];
  if (isCode(text)) return [{ typed: text, isDoubtful: false }];
  const found = codesInLine(text);
  if (found.length > 0) return found;
  // "250.00", "M5A46X1Q": a word with a digit was meant as a code, and its answer says what is wrong.
  const word = plainEntry(text);
  return /^\S{3,20}$/.test(word) && /\d/.test(word) ? [{ typed: word, isDoubtful: false }] : [];
}
