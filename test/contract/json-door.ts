import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runDxproof } from "../command-line.ts";
import { type ContractCommand, type ContractInput, type Door, type DoorAnswer, dateOfService } from "./door.ts";

/** Runs at a time. */
const atOnce = 2;

/** `dxproof <command> … --format json`: one run an input. */
export const jsonDoor: Door = {
  name: "command line, --format json",
  async ask(command, inputs) {
    const folder = mkdtempSync(join(tmpdir(), "dxproof-contract-"));
    const answers: (DoorAnswer | undefined)[] = [];
    const waiting = [...inputs.entries()];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [at, input] = next;
        const typed = toArguments(command, input, join(folder, `${at}.txt`));
        answers[at] = typed === undefined ? undefined : await runOnce([command, "--format", "json", ...typed]);
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, work));
    } finally {
      rmSync(folder, { recursive: true });
    }
    return Array.from(inputs, (_, at) => answers[at]);
  },
};

async function runOnce(typed: readonly string[]): Promise<DoorAnswer> {
  const { status, stdout, stderr } = await runDxproof(typed);
  if (status === 0 || status === 1) return { json: stdout.replace(/\n$/, ""), clean: status === 0 };
  if (stdout !== "" || !stderr.startsWith("dxproof: ")) throw new Error(`exit status ${status}: ${stdout}${stderr}`);
  return { error: { message: stderr.slice("dxproof: ".length, -1) } };
}

const options: Readonly<Record<ContractCommand, readonly string[]>> = {
  code: ["date"],
  search: ["date", "limit", "within"],
  select: ["date"],
  index: ["date"],
  history: ["date"],
  diff: ["date", "within"],
  proofread: ["date"],
  article: ["date"],
  compare: ["date"],
};

/** What is typed behind the options. */
const subjectsOf: Readonly<Record<ContractCommand, (input: ContractInput) => readonly unknown[]>> = {
  code: ({ code }) => [code],
  search: ({ query }) => [query],
  select: ({ start }) => [start],
  index: ({ path }) => [Array.isArray(path) ? path.join(", ") : path],
  history: ({ code }) => [code],
  diff: ({ from, to }) => [from, to],
  proofread: () => [],
  article: ({ code }) => [code],
  compare: ({ codes }) => (Array.isArray(codes) && codes.length > 1 ? codes : [undefined]),
};

/** The input as it would be typed. @returns undefined when nobody could type it: a number for a code, no code at all */
function toArguments(command: ContractCommand, input: ContractInput, file: string): readonly string[] | undefined {
  if (command === "proofread") return textArguments(input, file);
  const { answers, headers, codes, typing } = input;
  const subjects = subjectsOf[command](input);
  if (!subjects.every((subject) => typeof subject === "string") || subjects.includes("")) return undefined;
  // A search box tells letter by letter, a command line does not.
  if (typing !== undefined) return undefined;
  const named = { date: dateOfService, ...input } as Readonly<Record<string, unknown>>;
  const typed = options[command].flatMap((name) => (named[name] === undefined ? [] : [`--${name}=${named[name]}`]));
  if (headers === true) typed.push("--headers");
  if (Array.isArray(answers)) typed.push(`--answers=${answers.join(";")}`);
  if (command !== "compare" && Array.isArray(codes)) {
    writeFileSync(file, codes.join("\n"));
    typed.push(`--codes=${file}`);
  }
  return [...typed, "--", ...(subjects as readonly string[])];
}

/** A text stands in a file. */
function textArguments({ text, date = dateOfService }: ContractInput, file: string): readonly string[] | undefined {
  if (typeof text !== "string") return undefined;
  writeFileSync(file, text);
  return [`--date=${date}`, "--", file];
}
