import { toPlainText } from "../../article/render/plain-text.ts";
import { article } from "../../operations/article.ts";
import { guideText } from "../articles/guide-text.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { textLayout } from "../render/text-layout.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const articleCommand: Command = {
  name: "article",
  summary: "a complete coding guide of any code, or a site of them",
  usage: [
    "article CODE… [--format markdown|html] [--out FILE|DIR]",
    "article --within RANGE --out DIR [--base-url URL]",
    "article --batch < questions.jsonl",
  ],
  options: {
    out: {
      value: "PATH",
      about: "write a guide into this file; several, or a site, into this folder",
      completes: "folder",
    },
    within: { value: "RANGE", about: "every guide of a code, block or chapter (M54, M40-M54, 13): a site, or files" },
    "base-url": { value: "URL", about: "where the site will stand, for its sitemap and canonical addresses" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "markdown", "html", "json"],
  help: `Short answer, validity and history, what the code covers, its notes as rules, related codes, the decision flow,
a comparison, what the record must say, common mistakes, sequencing, 7th characters, questions and answers. Every
sentence is computed from the classification and names its source; HTML stands by itself, prints well, and has
schema.org data. With --within and --format html (the default there) a linked site with index, search and sitemap.

  $ dxproof article M54.6
  $ dxproof article M54.6 --format html --out M54.6.html
  $ dxproof article M54.5 I10 --format markdown --out guides
  $ dxproof article --within M40-M54 --format html --out site --base-url https://example.org/guides/
  $ echo '{"id":1,"code":"M54.6"}' | dxproof article --batch

Exit status: 0 the guide is of a valid code, or all was written; 1 the code is not valid; 2 it could not be done.`,
  run: runArticle,
};

async function runArticle(call: CommandCall): Promise<ExitStatus> {
  const classification = openCatalog(call);
  if (call.flag("batch")) return await runBatch(call, article, { classification, fields: {} });
  if (call.text("within") !== undefined) {
    const { writeSite } = await import("../articles/write-site.ts");
    return await writeSite(call, classification);
  }
  if (call.args.length === 0) throw new UsageError("which code? dxproof article M54.6");
  if (call.text("base-url") !== undefined) throw new UsageError("--base-url is for sites: give --within RANGE");
  const out = call.text("out");
  if (out !== undefined) {
    const { writeGuides } = await import("../articles/write-guides.ts");
    return await writeGuides(call, classification, out);
  }
  if (call.format === "html" && call.args.length > 1)
    throw new UsageError("several pages need a folder: give --out DIR");
  return await runOperation(call, article, {
    classification,
    inputs: call.args.map((code) => ({ code })),
    render: (answer, page) =>
      call.format === "text" ? toPlainText(answer, textLayout(page)) : [guideText(answer, call.format).trimEnd()],
  });
}
