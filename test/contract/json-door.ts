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
  search: ["date", "limit"],
  history: ["date"],
  diff: ["date", "within"],
};

/** The input as it would be typed. @returns undefined when nobody could type it: a number for a code, no code at all */
function toArguments(command: ContractCommand, input: ContractInput, file: string): readonly string[] | undefined {
  const { code, query, from, to, headers, codes } = input;
  const subjects = command === "diff" ? [from, to] : [command === "search" ? query : code];
  if (!subjects.every((subject) => typeof subject === "string") || subjects.includes("")) return undefined;
  const named = { date: dateOfService, ...input } as Readonly<Record<string, unknown>>;
  const typed = options[command].flatMap((name) => (named[name] === undefined ? [] : [`--${name}=${named[name]}`]));
  if (headers === true) typed.push("--headers");
  if (Array.isArray(codes)) {
    writeFileSync(file, codes.join("\n"));
    typed.push(`--codes=${file}`);
  }
  return [...typed, "--", ...(subjects as readonly string[])];
}
