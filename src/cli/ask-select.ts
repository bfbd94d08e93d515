import type { Classification } from "../classification.ts";
import { InvalidInput } from "../operations/operation.ts";
import { type SelectAnswer, select } from "../operations/select.ts";
import type { SelectQuestion } from "../operations/select-question.ts";
import type { CommandCall } from "./command-call.ts";
import type { ExitStatus } from "./exit-status.ts";
import { hang } from "./output/layout.ts";
import { oneLine } from "./output/one-line.ts";
import { questionLines, selectPage } from "./render/select-page.ts";

const prompt = "> ";
const usage = "Type a number or the answer; ? explains, b goes back, an empty line ends.";

/** Asks a person one question at a time, until there is a code, nothing more can be asked, or the input ends. */
export async function askSelect(
  call: CommandCall,
  classification: Classification,
  given: { readonly start: string; readonly answers: readonly string[] },
): Promise<ExitStatus> {
  const typed = typedLines(call.terminal.input)[Symbol.asyncIterator]();
  const { page } = call;
  const standing = (answers: readonly string[]): SelectAnswer =>
    select.run(classification, { start: given.start, answers, date: call.date });
  let answers: readonly string[] = given.answers;
  let answer = standing(answers);
  await call.print(`${selectPage(answer, page).join("\n")}\n`);
  if (answer.question !== undefined) await call.print(`\n${page.style.quiet(usage)}\n`);
  while (answer.question !== undefined) {
    await call.print(prompt);
    const next = await typed.next();
    const said = next.done === true ? "" : next.value.trim();
    if (said === "") break;
    if (said === "?") {
      await call.print(`${explained(answer.question, page.width).join("\n")}\n`);
      continue;
    }
    try {
      const before =
        said.toLowerCase() === "b" ? answers.slice(0, -1) : [...answers, answerSaid(answer.question, said)];
      answer = standing(before);
      answers = before;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      await call.print(`${hang("", oneLine(error.message), page).join("\n")}\n`);
      continue;
    }
    const lines = answer.question === undefined ? selectPage(answer, page) : questionLines(answer.question, page);
    await call.print(`\n${lines.join("\n")}\n`);
  }
  const { lastKnownDay } = classification.catalogs.record;
  await call.warnBeyond(answer.release, lastKnownDay);
  return select.isClean(answer) ? 0 : 1;
}

/** A number stands for the option it is before; 0 for "not documented", the last. */
function answerSaid({ options }: SelectQuestion, said: string): string {
  if (!/^\d$/.test(said) || options.some(({ answer }) => answer === said)) return said;
  const index = said === "0" ? options.length - 1 : Number(said) - 1;
  return index < options.length ? (options[index]?.answer ?? said) : said;
}

function explained({ why, at, options, notes = [] }: SelectQuestion, width: number): readonly string[] {
  const codes = options.map(({ answer, leadsTo, count }) => `${answer}: ${leadsTo.join(", ") || "no code"} (${count})`);
  return [
    ...hang("  ", `Asked at ${at}${why === undefined ? "" : `. ${why}`}`, { width }),
    ...codes.flatMap((text) => hang("  ", text, { width, further: 2 })),
    ...notes.flatMap(({ from, text }) => hang("  ", `${from}: ${text}`, { width, further: 2 })),
  ];
}

/** The lines a person types, without their ends. */
async function* typedLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of input) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
