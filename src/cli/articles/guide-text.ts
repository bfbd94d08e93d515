import { guideHtml } from "../../article/render/html.ts";
import { toMarkdown } from "../../article/render/markdown.ts";
import { toPlainText } from "../../article/render/plain-text.ts";
import type { ArticleAnswer } from "../../operations/article.ts";
import type { Format } from "../command.ts";
import { plain } from "../output/style.ts";
import { textLayout } from "../render/text-layout.ts";

const endings: Readonly<Partial<Record<Format, string>>> = { markdown: "md", html: "html", json: "json" };

/** The ending of a file in a format. */
export function endingOf(format: Format): string {
  return endings[format] ?? "txt";
}

/** A guide as a file holds it. */
export function guideText(answer: ArticleAnswer, format: Format): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(answer, null, 2)}\n`;
    case "html":
      return guideHtml(answer);
    case "markdown":
      return toMarkdown(answer);
    default:
      return `${toPlainText(answer, textLayout({ width: 80, style: plain, date: answer.date, all: false })).join("\n")}\n`;
  }
}
