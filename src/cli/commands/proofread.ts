import { toSarif } from "../../audit/sarif.ts";
import type { Classification } from "../../classification.ts";
import { proofread } from "../../operations/proofread.ts";
import { applyFixes } from "../../proofreading/apply-fixes.ts";
import { proofRules } from "../../proofreading/proof-rules.ts";
import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import { type ExitStatus, worse } from "../exit-status.ts";
import { readWholeText, standardInput } from "../input/whole-text.ts";
import { openCatalog } from "../open-catalog.ts";
import { replaceFile } from "../output/replace-file.ts";
import { packageVersion } from "../package-version.ts";
import { type CheckedText, proofPage } from "../render/proof-page.ts";
import { runBatch } from "../run-batch.ts";

export const proofreadCommand: Command = {
  name: "proofread",
  summary: "check a text that talks about codes: articles, cheat sheets, policies",
  usage: ["proofread FILE… [--fix]", "proofread -", "proofread --batch < texts.jsonl"],
  options: {
    fix: { about: "write the corrections that are certain into the files; of standard input, to standard output" },
  },
  sharedOptions: ["date", "format", "batch", "catalog"],
  formats: ["text", "json", "sarif"],
  takesFiles: true,
  help: `Text, Markdown or HTML in UTF-8. Every code the text names is looked at as it stands on the date, with what the
text says of it: codes that are none, have ended or lack characters, descriptions that belong to another code, another
region or side than the code's, pairs an Excludes1 note forbids, advice against a rule, promises nobody can keep.
Statements that are right get no finding; a header named as a category ("the M54 category", M54.5-) is right.
--fix corrects what has one remedy alone: an ended code with one successor, a side that was left out.

  $ dxproof proofread guide.md
  guide.md:9:5: error
      S29.012 lacks its 7th character: A initial encounter; D … [incomplete-code]
      Use S29.012 when the pain is caused by injury.
          ~~~~~~~
      fix: report S29.012A, S29.012D or S29.012S
      Guidelines I.A.5

  $ dxproof proofread docs/*.md --date 2026-10-01 --format sarif > proof.sarif
  $ dxproof proofread - < page.html
  $ echo '{"id":1,"text":"Use M54.5 for low back pain."}' | dxproof proofread --batch

Exit status: 0 nothing wrong was found, 1 an error or a warning, 2 it could not be done.`,
  run: runProofread,
};

async function runProofread(call: CommandCall): Promise<ExitStatus> {
  const classification = openCatalog(call);
  if (call.flag("batch")) {
    if (call.flag("fix")) throw new UsageError("--fix is for files: leave it out with --batch");
    return await runBatch(call, proofread, { classification, fields: {} });
  }
  if (call.args.length === 0) throw new UsageError("which text? dxproof proofread FILE, or - for standard input");
  if (call.args.filter((path) => path === "-").length > 1) throw new UsageError("standard input (-) can be named once");
  if (isTextWanted(call) && call.format !== "text")
    throw new UsageError("--fix of standard input writes the text: leave out --format");
  const checked: CheckedText[] = [];
  for (const path of call.args) checked.push(await check(call, classification, path));
  await report(call, checked);
  const [first] = checked;
  if (first !== undefined) await call.warnBeyond(first.answer.release, classification.catalogs.record.lastKnownDay);
  return checked.reduce<ExitStatus>((status, { answer }) => worse(status, proofread.isClean(answer) ? 0 : 1), 0);
}

/** The corrected text goes to standard output, and the report elsewhere. */
const isTextWanted = (call: CommandCall): boolean => call.flag("fix") && call.args.includes("-");

async function check(call: CommandCall, classification: Classification, path: string): Promise<CheckedText> {
  const { name, text } = await readWholeText(path, call.terminal.input);
  const answer = (content: string): CheckedText["answer"] =>
    proofread.run(classification, proofread.read({ text: content }, { date: call.date }));
  const found = answer(text);
  const isPiped = path === "-";
  if (!call.flag("fix")) return { name, text, answer: found, made: [] };
  const corrected = applyFixes(text, found.findings);
  if (isPiped) await call.print(corrected.text);
  else if (corrected.made.length > 0) await replaceFile(path, corrected.text);
  return { name, text: corrected.text, answer: answer(corrected.text), made: corrected.made };
}

/** The report; where standard output holds a corrected text, it goes to stderr. */
async function report(call: CommandCall, checked: readonly CheckedText[]): Promise<void> {
  if (call.format === "sarif") return await call.printJson(sarifOf(checked));
  if (call.format === "json") {
    const answers = checked.map(({ name, answer, made }) => ({
      // One text gives the contract's object as it is.
      ...(checked.length === 1 ? {} : { file: name }),
      ...answer,
      ...(made.length === 0 ? {} : { fixed: made }),
    }));
    return await call.printJson(answers.length === 1 ? answers[0] : answers);
  }
  const { page } = call;
  const lines = checked.flatMap((text) => proofPage(text, page)).join("\n");
  if (isTextWanted(call)) await call.terminal.errors.write(`${lines}\n`);
  else await call.print(`${lines}\n`);
}

function sarifOf(checked: readonly CheckedText[]): object {
  const files = checked.map(({ name, text, answer }) => ({
    path: name === standardInput ? "stdin" : name.replaceAll("\\", "/"),
    text,
    findings: answer.findings,
  }));
  return toSarif({ version: packageVersion(), rules: proofRules, files });
}
