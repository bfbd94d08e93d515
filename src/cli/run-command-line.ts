import { type Command, optionsOf } from "./command.ts";
import { CommandCall, type Surroundings } from "./command-call.ts";
import { commandTable } from "./commands.ts";
import { describeFailure } from "./errors.ts";
import type { ExitStatus } from "./exit-status.ts";
import { parseArguments } from "./input/parse-arguments.ts";
import { OutputClosed } from "./output/output-stream.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs what was typed after "dxproof". Every error of every command ends here: a line on stderr, exit status 2.
 */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await dispatch(typed, terminal);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    await complain(error, terminal);
    return 2;
  }
}

async function dispatch(typed: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [first = "", ...rest] = typed;
  const surroundings = { terminal, commands: commandTable, isBare: false };
  const named = commandTable.load(first === "--help" || first === "-h" ? "help" : first);
  if (named !== undefined) return await run(await named, rest, surroundings);
  if (first === "--version" || first === "-V") {
    const { packageVersion } = await import("./package-version.ts");
    await terminal.output.write(`${packageVersion()}\n`);
    return 0;
  }
  const { readBare } = await import("./input/bare-argument.ts");
  const meant = await readBare(typed, terminal);
  if (meant === undefined) return await nothingAsked(terminal);
  const { input, isBare } = meant;
  const reading = input === undefined ? terminal : { ...terminal, input };
  return await run(await meant.command, meant.typed, { ...surroundings, terminal: reading, isBare });
}

/** A script that pipes nothing in has asked nothing: the help is no result. */
async function nothingAsked({ errors }: Terminal): Promise<ExitStatus> {
  const { overview } = await import("./render/help-text.ts");
  await errors.write(overview(await commandTable.loadAll()));
  return 2;
}

async function run(command: Command, typed: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const parsed = parseArguments(typed, optionsOf(command));
  if (parsed.values.has("help") && command.name !== "help") {
    const { commandHelp } = await import("./render/help-text.ts");
    await surroundings.terminal.output.write(commandHelp(command));
    return 0;
  }
  return await command.run(new CommandCall(command, parsed, surroundings));
}

async function complain(error: unknown, { errors, environment }: Terminal): Promise<void> {
  const isDebugging = environment.DXPROOF_DEBUG === "1" && error instanceof Error;
  const text = isDebugging ? (error.stack ?? error.message) : describeFailure(error).message;
  // Where stderr cannot be written either, the exit status is all that is left to say.
  await errors.write(`dxproof: ${text}\n`).catch(() => {});
}
