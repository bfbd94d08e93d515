import { statSync } from "node:fs";
import { readCode } from "../../catalog/code-format/code-text.ts";
import { code } from "../../operations/code.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { InputFileError, UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { codePage } from "../render/code-page.ts";
import { runOperation } from "../run-operation.ts";

export const codeCommand: Command = {
  name: "code",
  summary: "what a code, block or chapter is on a date; or every code of a list",
  usage: ["code CODE…", "code FILE|-", "code --batch < questions.jsonl"],
  options: {
    all: { about: "show all notes, not only the first of each kind" },
    column: { value: "NAME|N", about: "of a CSV file: the column with the codes" },
    "date-column": { value: "NAME|N", about: "of a CSV file: the column with the dates of service" },
    "no-date-column": { about: "answer all rows of a CSV file on --date" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json", "csv"],
  takesFiles: true,
  help: `Status, title, valid completions, notes (its own, then inherited ones with the place they stand at), history.
With or without the dot, in any case. FILE is a list (a code a line, # for comments) or CSV with a code column;
every row of it is answered: status, what to do, successors; on its own date where a column has the dates of
service (YYYY-MM-DD or MM/DD/YYYY), else on --date. --format csv is for spreadsheets.

  $ dxproof code M54.6
  M54.6  Pain in thoracic spine      valid for submission on 2026-11-22 (FY2027)

  $ dxproof code S29.012 --date 2026-03-01
  $ dxproof code M50-M54 13
  $ dxproof code visits.csv --column "Dx 1" --format csv > checked.csv
  $ echo '{"id":1,"code":"m545"}' | dxproof code --batch

Exit status: 0 every code is valid, 1 one is not, 2 it could not be done.`,
  run: runCode,
};

async function runCode(call: CommandCall): Promise<ExitStatus> {
  const { args } = call;
  if (call.flag("batch")) {
    const { runBatch } = await import("../run-batch.ts");
    return await runBatch(call, code, { classification: openCatalog(call), fields: {} });
  }
  const [first] = args;
  if (first === undefined) throw new UsageError("which code? dxproof code M54.6, or dxproof code FILE");
  if (args.length === 1 && isList(first)) {
    const { runCodeList } = await import("../code-list/run-code-list.ts");
    return await runCodeList(call, first, openCatalog(call));
  }
  if (call.format === "csv") throw new UsageError("--format csv is for lists of codes: dxproof code FILE --format csv");
  let isStrange = false;
  const status = await runOperation(call, code, {
    classification: openCatalog(call),
    inputs: args.map((typed) => ({ code: typed })),
    render: (answer, page) => {
      isStrange ||= answer.status === "unknown" || answer.status === "malformed";
      return codePage(answer, page);
    },
  });
  // "G6.PD": what was taken for a code can have been meant as words.
  if (call.isBare && isStrange)
    await call.warn(`to search for the words instead: dxproof search ${args.join(" ").slice(0, 40)}`);
  return status;
}

/** What has a code's form is a code, whatever files there are: ./M54 means the file. */
function isList(argument: string): boolean {
  if (argument === "-") return true;
  if (readCode(argument).kind !== "malformed") return false;
  // Too long for a path, or with a character no path has: not asked for.
  const stats =
    argument.includes("\0") || argument.length > 4096 ? undefined : statSync(argument, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) throw new InputFileError(`${argument}: it is a folder, a list of codes is needed`);
  if (stats !== undefined) return true;
  if (/[/\\]|\.(?:csv|tsv|txt|xlsx?|jsonl?)$/i.test(argument))
    throw new InputFileError(`${argument}: there is no such file`);
  return false;
}
