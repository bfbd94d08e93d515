import { readFileSync, writeFileSync } from "node:fs";

/**
 * Writes a generated part of a page, between `<!-- NAME -->` and `<!-- /NAME -->`; the rest of the page is written by hand.
 *
 * @throws Error when the page has no such part
 */
export function writePart(page: string, name: string, markdown: string): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = readFileSync(page, "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has no "${start}" … "${end}"`);
  writeFileSync(page, `${text.slice(0, from + start.length)}\n\n${markdown.trim()}\n\n${text.slice(to)}`);
}

/** A table; numbers stand right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("");
}
