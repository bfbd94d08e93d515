import {
  type Block,
  type Document,
  type Inline,
  type ListItem,
  plainText,
  type Section,
  type Table,
  type Text,
  writtenCode,
} from "../document.ts";
import { outlineOf } from "./plain-outline.ts";

/** A document as Markdown (CommonMark with GitHub's tables). */
export function toMarkdown({ title, sections }: Document): string {
  return `${[`# ${escapeMarkdown(title)}`, ...sections.map(sectionOf)].join("\n\n")}\n`;
}

function sectionOf({ heading, blocks }: Section): string {
  return [`## ${escapeMarkdown(heading)}`, ...blocks.map(blockOf)].join("\n\n");
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return withSource(textOf(block.text), block.source);
    case "list":
      return block.items.map(itemOf).join("\n");
    case "table":
      return tableOf(block);
    case "facts":
      return block.facts.map(({ name, value }) => `- **${escapeMarkdown(name)}:** ${textOf(value)}`).join("\n");
    case "note":
      return [
        `> **${escapeMarkdown(block.label)}** at ${textOf(block.at)}:`,
        ...block.lines.map((line) => `> - ${textOf(line)}`),
      ].join("\n");
    case "question":
      return `### ${escapeMarkdown(block.question)}\n\n${withSource(textOf(block.answer), block.source)}`;
    case "tree":
      return outlineOf(block.root)
        .map(
          ({ depth, text, isQuestion }) =>
            `${"  ".repeat(depth)}- ${isQuestion ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)}`,
        )
        .join("\n");
  }
}

function itemOf({ text, source }: ListItem): string {
  return `- ${withSource(textOf(text), source)}`;
}

function withSource(text: string, source: string | undefined): string {
  return source === undefined ? text : `${text} *(${escapeMarkdown(source)})*`;
}

function tableOf({ columns, rows, more }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cell = (text: Text): string => textOf(text).replaceAll("|", "\\|");
  return [
    line(columns.map(escapeMarkdown)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(row.map(cell))),
    ...(more === undefined ? [] : ["", escapeMarkdown(more)]),
  ].join("\n");
}

function textOf(text: Text): string {
  // What could be markup only across two parts is escaped with its neighbours.
  return text.every((part) => typeof part === "string") ? escapeMarkdown(plainText(text)) : text.map(partOf).join("");
}

function partOf(part: Inline): string {
  return typeof part === "string" ? escapeMarkdown(part) : writtenCode(part);
}

/** What Markdown would read as markup in the middle of a text; brackets alone are none. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_`<>]|\[(?=[^\]]*\]\()/g, "\\$&").replace(/\s*\n\s*/g, " ");
}
