import type { Comparison } from "../../../article/comparison/comparison.ts";
import type { Section, Text } from "../../../article/document.ts";
import { toMarkdown } from "../../../article/render/markdown.ts";
import { compareTexts as texts } from "../../texts/compare.ts";
import type { ComparisonRow } from "./comparison-rows.ts";

/** The comparison as Markdown: a table with a code a line, and the notes in words alone below it. */
export function comparisonMarkdown({ codes, inWords }: Comparison, rows: readonly ComparisonRow[]): string {
  const table: Section = {
    id: "comparison",
    heading: texts.markdown.sideBySide,
    blocks: [
      {
        kind: "table",
        columns: [texts.markdown.code, ...rows.map(({ name }) => name)],
        rows: codes.map(({ code }, at): readonly Text[] => [
          [code],
          ...rows.map(({ values }): Text => [values[at] === "" ? texts.table.none : (values[at] ?? "")]),
        ]),
      },
    ],
  };
  const words: Section = {
    id: "in-words",
    heading: texts.inWords.heading,
    blocks: [
      { kind: "paragraph", text: [texts.inWords.lead] },
      {
        kind: "list",
        items: inWords.map(({ text, from, code }) => ({
          text: [`“${text}” ${texts.inWords.at} ${from}, ${texts.inWords.from} ${code}`],
        })),
      },
    ],
  };
  return toMarkdown({
    title: texts.titleOf(codes.map(({ code }) => code)),
    sections: inWords.length === 0 ? [table] : [table, words],
  });
}
