import { comparisonDocument } from "../../article/comparison/comparison-document.ts";
import { documentHtml } from "../../article/render/html.ts";
import { toMarkdown } from "../../article/render/markdown.ts";
import { toPlainText } from "../../article/render/plain-text.ts";
import { compare } from "../../operations/compare.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { textLayout } from "../render/text-layout.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const compareCommand: Command = {
  name: "compare",
  summary: "2 to 12 codes side by side: what differs, and what excludes what",
  usage: ["compare CODE CODE…", "compare --batch < questions.jsonl"],
  options: {},
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "markdown", "html", "json"],
  help: `Title, status, region, side, encounter and what else their titles say, 7th characters, the Excludes notes between
any two of them in both directions, notes on sequencing, and in one line each what tells a code from the others.
What is no code is shown as such, with the nearest ones.

  $ dxproof compare M54.6 M54.50 M54.9 M54.2
  $ dxproof compare E11.9 E10.9 E13.9 --format markdown
  $ dxproof compare M54.6 M51.34 --format html > pair.html
  $ echo '{"id":1,"codes":["M54.6","M54.9"]}' | dxproof compare --batch

Exit status: 0 every code is valid, 1 one is not, 2 it could not be done.`,
  run: runCompare,
};

async function runCompare(call: CommandCall): Promise<ExitStatus> {
  const classification = openCatalog(call);
  if (call.flag("batch")) return await runBatch(call, compare, { classification, fields: {} });
  if (call.args.length < 2) throw new UsageError("which codes? dxproof compare M54.6 M54.9");
  return await runOperation(call, compare, {
    classification,
    inputs: [{ codes: call.args }],
    render: (answer, page) => {
      const document = comparisonDocument(classification.catalogs.on(answer.date), answer);
      if (call.format === "markdown") return [toMarkdown(document).trimEnd()];
      if (call.format === "html") return [documentHtml(document).trimEnd()];
      return toPlainText(document, textLayout(page));
    },
  });
}
