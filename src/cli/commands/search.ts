import { search } from "../../operations/search.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { searchPage } from "../render/search-page.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const searchCommand: Command = {
  name: "search",
  summary: "words to codes, each with the official text it rests on",
  usage: ["search WORDS…", "search --batch < questions.jsonl"],
  options: {
    limit: { value: "N", about: "how many results (default: 10)" },
    within: { value: "RANGE", about: "only a chapter, block, range or code: M00-M99, 13, M54" },
    headers: { about: "headers too, which are no codes to report" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json"],
  help: `The best code first, with its proof: which words stand for which words of which official text, what it is
not reported together with (Excludes1 notes), and what to consider where the record says more. All results are
valid for submission on the date. Under "Needs a choice" stand headers that fit as well but ask for more.

  $ dxproof search upper back pain
  M54.6  Pain in thoracic spine      valid for submission on 2026-11-22 (FY2027)
         because the title has "thoracic spine" for "upper back", and "pain"

  $ dxproof "fracture of the left wrist" --limit 3
  $ dxproof search heart attack --date 2026-03-01 --format json
  $ echo '{"id":1,"query":"low back pain"}' | dxproof search --batch

Exit status: 0 something was found, 1 nothing, 2 it could not be done.`,
  run: runSearch,
};

async function runSearch(call: CommandCall): Promise<ExitStatus> {
  const limit = call.text("limit");
  const within = call.text("within");
  const fields = {
    ...(limit === undefined ? {} : { limit: readLimit(limit) }),
    ...(within === undefined ? {} : { within }),
    ...(call.flag("headers") ? { headers: true } : {}),
  };
  const classification = openCatalog(call);
  if (call.flag("batch")) return await runBatch(call, search, { classification, fields });
  const query = call.args.join(" ");
  if (query.trim() === "") throw new UsageError("which words? dxproof search upper back pain");
  return await runOperation(call, search, {
    classification,
    inputs: [{ ...fields, query }],
    render: (answer, page) => {
      const catalog = classification.catalogs.on(page.date);
      return searchPage(answer, page, (code) => catalog.isValidForSubmission(code));
    },
  });
}

function readLimit(typed: string): number {
  if (/^\d{1,4}$/.test(typed)) return Number(typed);
  throw new UsageError(`--limit must be a whole number, not "${typed.slice(0, 40)}"`);
}
