import { indexKinds } from "../../alphabetic-index/index-document.ts";
import { indexWalk } from "../../operations/index-walk.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { indexPage } from "../render/index-page.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const indexCommand: Command = {
  name: "index",
  summary: "walk the official Alphabetic Index: main term, then subterms",
  usage: ["index MAIN-TERM [SUBTERM…]", "index --batch < questions.jsonl"],
  options: {
    within: {
      value: "INDEX",
      about: `only one index: ${indexKinds.join(", ")}`,
      completes: indexKinds,
    },
    all: { about: "show all subterms and completions" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json"],
  help: `The Alphabetic Index, the External Cause Index, the Table of Neoplasms and the Table of Drugs and Chemicals, as far
as they are installed (dxproof release install FOLDER). Terms are taken in any form: case, plural, order of words,
without their nonessential modifiers. "See" is followed; a code with a dash lists the codes it leads to.

  $ dxproof index Pain "thoracic spine"
  M54.6  Pain in thoracic spine      valid for submission on 2026-11-22 (FY2027)

    Index  Pain (s) › thoracic spine

  $ dxproof index "Diabetes, type 2, with, retinopathy" --date 2025-01-15
  $ dxproof index Aspirin "adverse effect"
  $ dxproof index Accident transport --within external-cause --all
  $ echo '{"id":1,"path":["Pain","thoracic spine"]}' | dxproof index --batch

Exit status: 0 the path leads to a term, 1 it does not, or to several, 2 it could not be done (nothing installed).`,
  run: runIndex,
};

async function runIndex(call: CommandCall): Promise<ExitStatus> {
  const within = call.text("within");
  const fields = within === undefined ? {} : { within };
  const classification = openCatalog(call);
  if (call.flag("batch")) return await runBatch(call, indexWalk, { classification, fields });
  if (call.args.every((arg) => arg.trim() === ""))
    throw new UsageError('which term? dxproof index Pain "thoracic spine"');
  return await runOperation(call, indexWalk, {
    classification,
    inputs: [{ ...fields, path: call.args }],
    render: (answer, page) => {
      const catalog = classification.catalogs.on(page.date);
      return indexPage(answer, page, (code) => catalog.find(code)?.status);
    },
  });
}
