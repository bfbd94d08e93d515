import { type Block, type Document, type ListItem, plainText, type Table } from "../document.ts";
import { outlineOf } from "./plain-outline.ts";

/** How a text is laid out. */
export interface TextLayout {
  /** Characters a line. */
  readonly width: number;
  heading(text: string): string;
  /** Sources and places. */
  quiet(text: string): string;
}

/** A document as text for a terminal, in lines. */
export function toPlainText({ title, sections }: Document, layout: TextLayout): readonly string[] {
  const body = sections.flatMap(({ heading, blocks }) => [
    "",
    layout.heading(heading),
    ...blocks.flatMap((block) => linesOf(block, layout)),
  ]);
  return [...wrap(title, layout.width).map((line) => layout.heading(line)), ...body];
}

const indent = "  ";

function linesOf(block: Block, layout: TextLayout): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return hang(indent, sourced(block), layout.width);
    case "list":
      return block.items.flatMap((item) => hang(`${indent}- `, sourced(item), layout.width));
    case "facts": {
      const width = Math.max(...block.facts.map(({ name }) => name.length));
      return block.facts.flatMap(({ name, value }) =>
        hang(`${indent}${name.padEnd(width)}  `, plainText(value), layout.width),
      );
    }
    case "note":
      return [
        layout.quiet(`${indent}${block.label} at ${plainText(block.at)}:`),
        ...block.lines.flatMap((line) => hang(`${indent}${indent}`, plainText(line), layout.width)),
      ];
    case "question":
      return [
        "",
        ...hang(indent, block.question, layout.width),
        ...hang(
          `${indent}${indent}`,
          sourced({ text: block.answer, ...(block.source === undefined ? {} : { source: block.source }) }),
          layout.width,
        ),
      ];
    case "tree":
      return outlineOf(block.root).flatMap(({ depth, text, isQuestion }) =>
        hang(`${indent}${indent.repeat(depth)}${isQuestion ? "" : "- "}`, text, layout.width),
      );
    case "table":
      return tableLines(block, layout);
  }
}

function sourced({ text, source }: Pick<ListItem, "text" | "source">): string {
  return source === undefined ? plainText(text) : `${plainText(text)} (${source})`;
}

/** In columns where they fit; else a row's cells one under the other. */
function tableLines({ columns, rows, more }: Table, layout: TextLayout): readonly string[] {
  const cells = rows.map((row) => row.map(plainText));
  const widths = columns.map((name, at) => Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const total = widths.reduce((sum, width) => sum + width + 2, indent.length);
  const rest = more === undefined ? [] : hang(indent, more, layout.width);
  const line = (row: readonly string[]): string =>
    `${indent}${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}`.trimEnd();
  if (total <= layout.width) return [layout.quiet(line(columns)), ...cells.map(line), ...rest];
  const stacked = cells.flatMap(([first = "", second = "", ...others]) => [
    ...hang(`${indent}${first}  `, second, layout.width),
    ...others.flatMap((cell, at) => {
      const name = (columns[at + 2] ?? "").toLowerCase();
      return cell === "" || cell === "—" ? [] : hang(`${indent}${indent}${indent}`, `${name}: ${cell}`, layout.width);
    }),
  ]);
  return [...stacked, ...rest];
}

function hang(lead: string, text: string, width: number): readonly string[] {
  const lines = wrap(text, Math.max(20, width - lead.length));
  return lines.map((line, at) => (at === 0 ? lead : " ".repeat(lead.length)) + line);
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
