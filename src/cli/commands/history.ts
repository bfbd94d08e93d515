import { history } from "../../operations/history.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { historyPage } from "../render/history-page.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const historyCommand: Command = {
  name: "history",
  summary: "what became of a code since 2015-10-01",
  usage: ["history CODE…", "history --batch < questions.jsonl"],
  options: {},
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json"],
  help: `When it became valid, ended, was divided or got another title; what took its place, what it took the place of.

  $ dxproof history M54.5
  M54.5  Low back pain                         incomplete on 2026-11-22 (FY2027)

    2015-10-01  valid for submission
    2021-10-01  a header, no longer reported itself: M54.50, M54.51, M54.59

  $ dxproof history M54.5 --format json
  $ echo '{"id":1,"code":"M54.5"}' | dxproof history --batch

Exit status: 0 answered, 1 it is no code of any release, 2 it could not be done.`,
  run: runHistory,
};

async function runHistory(call: CommandCall): Promise<ExitStatus> {
  if (call.flag("batch")) return await runBatch(call, history, { classification: openCatalog(call), fields: {} });
  const { args } = call;
  if (args.length === 0) throw new UsageError("the history of which code? dxproof history M54.5");
  if (args.every((arg) => !/\d/.test(arg))) {
    throw new UsageError(
      `history is told of codes; to search words: dxproof search history ${args.join(" ").slice(0, 40)}`,
    );
  }
  return await runOperation(call, history, {
    classification: openCatalog(call),
    inputs: args.map((code) => ({ code })),
    render: historyPage,
  });
}
