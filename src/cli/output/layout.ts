import { stripVTControlCharacters } from "node:util";
import type { Page } from "./page.ts";

/** The columns a text takes: colour takes none. */
export function widthOf(text: string): number {
  const shown = text.includes("\u001B") ? stripVTControlCharacters(text) : text;
  return [...shown].length;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/**
 * Breaks a text into lines at its blanks; a word longer than a line keeps one to itself.
 *
 * @param extra columns that the first line has more
 */
export function wrap(text: string, width: number, extra: number = 0): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    if (line === "") line = word;
    else if (widthOf(line) + 1 + widthOf(word) <= width + (lines.length === 0 ? extra : 0)) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/**
 * Lines whose first begins with a lead and whose others stand under the text after it.
 *
 * @param further columns by which the others are indented more
 */
export function hang(
  lead: string,
  text: string,
  { width, further = 0 }: { readonly width: number; readonly further?: number },
): readonly string[] {
  const indented = widthOf(lead) + further;
  const lines = wrap(text, Math.max(20, width - indented), further);
  return lines.map((line, at) => (at === 0 ? lead : " ".repeat(indented)) + line);
}

/** Cuts a text that is too long for its place, and shows that it did. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(0, width - 1))
        .join("")
        .trimEnd()}…`;
}

/** A row of a page's body: what it is, where it stands, what it says. */
export interface Row {
  readonly label: string;
  /** In its colour. */
  readonly at?: string;
  readonly text: string;
  /** Columns by which the text stands further in: an item of the row above. */
  readonly indent?: number;
}

const indent = "  ";

/** Rows in columns, a label or place that repeats itself left out; what a row's text goes on with is indented. */
export function layOutRows(rows: readonly Row[], width: number): readonly string[] {
  const labelWidth = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const atWidth = Math.max(0, ...rows.map(({ at }) => (at === undefined ? 0 : widthOf(at) + 2)));
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    const isSameLabel = before?.label === row.label;
    const label = padEnd(isSameLabel ? "" : row.label, labelWidth);
    const at = row.at === undefined ? "" : padEnd(isSameLabel && before?.at === row.at ? "" : row.at, atWidth);
    return hang(`${indent}${label}${indent}${at}${" ".repeat(row.indent ?? 0)}`, row.text, { width, further: 2 });
  });
}

/** The first line of an answer: the code, its title, and how it stands; the standing gets its own line where it must. */
export function headline(
  parts: { readonly code: string; readonly title: string; readonly standing: string },
  page: Page,
): readonly string[] {
  const lead = `${page.style.code(parts.code)}${indent}`;
  const taken = widthOf(lead) + widthOf(parts.title) + widthOf(parts.standing);
  if (taken + 2 <= page.width) return [`${lead}${parts.title}${" ".repeat(page.width - taken)}${parts.standing}`];
  return [...hang(lead, parts.title, page), `${" ".repeat(widthOf(lead))}${parts.standing}`];
}
