import { select } from "../../operations/select.ts";
import { askSelect } from "../ask-select.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { openCatalog } from "../open-catalog.ts";
import { selectPage } from "../render/select-page.ts";
import { runBatch } from "../run-batch.ts";
import { runOperation } from "../run-operation.ts";

export const selectCommand: Command = {
  name: "select",
  summary: "come to a valid code by one question at a time",
  usage: ["select START…", "select --batch < questions.jsonl"],
  options: {
    answer: { value: "ANSWER", about: "the answer to the first question" },
    answers: { value: "ANSWERS", about: 'answers to the questions in their order, parted by ";"' },
    all: { about: "show all notes" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json"],
  help: `START is a code in any spelling, a block, a chapter, a pathway, or a condition in words. The questions are those
the Tabular List asks: site, side, encounter, stage… "Not documented" is always an answer: it leads to the code
the classification gives then, or to what the record must say. In a terminal it asks, and takes a number or words;
? explains, b goes back.

  $ dxproof select M25.51 --answer right
  $ dxproof select "fracture of lower end of radius" --answers "Colles' fracture; left; active treatment; closed"
  $ dxproof select upper back pain
  $ echo '{"id":1,"start":"M25.51","answers":["right"]}' | dxproof select --batch

Exit status: 0 it has come to a code, 1 it asks on, or the record does not suffice, 2 it could not be done.`,
  run: runSelect,
};

async function runSelect(call: CommandCall): Promise<ExitStatus> {
  const answers = readAnswers(call);
  const fields = answers.length === 0 ? {} : { answers };
  const classification = openCatalog(call);
  if (call.flag("batch")) return await runBatch(call, select, { classification, fields });
  const start = call.args.join(" ");
  if (start.trim() === "") throw new UsageError("where does it begin? dxproof select M25.51");
  const { inputIsTerminal, output } = call.terminal;
  if (inputIsTerminal && output.isTerminal && call.format === "text")
    return await askSelect(call, classification, { start, answers });
  return await runOperation(call, select, {
    classification,
    inputs: [{ ...fields, start }],
    render: (answer, page) => [
      ...selectPage(answer, page),
      ...(answer.question === undefined ? [] : ["", `Answer with --answers "${[...answers, "…"].join("; ")}"`]),
    ],
  });
}

function readAnswers(call: CommandCall): readonly string[] {
  const first = call.text("answer");
  const listed = call.text("answers");
  const split = listed === undefined || listed.trim() === "" ? [] : listed.split(";").map((answer) => answer.trim());
  // A blank at the end is a way to write a list; one before it would shift the answers that follow.
  if (split.at(-1) === "") split.pop();
  const blank = split.indexOf("");
  if (blank >= 0) throw new UsageError(`answer ${blank + 1} of --answers is blank: "not documented" is an answer`);
  return [...(first === undefined ? [] : [first]), ...split];
}
