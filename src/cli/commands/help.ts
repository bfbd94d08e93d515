import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { nearestName } from "../nearest-name.ts";
import { commandHelp, overview } from "../render/help-text.ts";

export const helpCommand: Command = {
  name: "help",
  summary: "this help, or that of a command",
  usage: ["help [COMMAND]"],
  options: {},
  sharedOptions: [],
  formats: ["text"],
  words: ["code", "search", "index", "history", "diff", "release", "completion"],
  help: `  $ dxproof help code`,
  run: runHelp,
};

async function runHelp(call: CommandCall): Promise<ExitStatus> {
  const { commands } = call;
  const [name] = call.args;
  if (name === undefined) {
    await call.print(overview(await commands.loadAll()));
    return 0;
  }
  const command = commands.load(name);
  if (command === undefined) {
    const near = nearestName(name, commands.names);
    const remedy = near === undefined ? "dxproof help lists them" : `did you mean ${near}?`;
    throw new UsageError(`there is no command "${name.slice(0, 40)}": ${remedy}`);
  }
  await call.print(commandHelp(await command));
  return 0;
}
