import type { OutputStream } from "../src/cli/output/output-stream.ts";
import { runCommandLine } from "../src/cli/run-command-line.ts";
import type { CommandRun } from "./command-line.ts";

/** The surroundings of a run; a pipe, no colour and 2026-11-22 where nothing else is said. */
export interface Surrounding {
  /** What is piped in; without it standard input is a terminal. */
  readonly input?: string | Uint8Array | readonly Uint8Array[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process: fast, and with any terminal. */
export async function runInProcess(typed: readonly string[], surrounding: Surrounding = {}): Promise<CommandRun> {
  const { input, isTerminal = false, columns, environment = {} } = surrounding;
  const written = { output: "", errors: "" };
  const stream = (name: "output" | "errors"): OutputStream => ({
    isTerminal,
    columns,
    write: (text) => {
      written[name] += text;
      return Promise.resolve();
    },
  });
  const status = await runCommandLine(typed, {
    input: chunks(input ?? ""),
    inputIsTerminal: input === undefined,
    output: stream("output"),
    errors: stream("errors"),
    environment,
    today: () => "2026-11-22",
  });
  return { status, stdout: written.output, stderr: written.errors };
}

async function* chunks(input: string | Uint8Array | readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  if (Array.isArray(input)) yield* input;
  else yield typeof input === "string" ? Buffer.from(input) : (input as Uint8Array);
}
