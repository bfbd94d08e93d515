import type { Command } from "../command.ts";
import type { CommandCall } from "../command-call.ts";
import { UsageError } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import { bashCompletion } from "../render/completion-bash.ts";
import { fishCompletion } from "../render/completion-fish.ts";
import { zshCompletion } from "../render/completion-zsh.ts";

const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export const completionCommand: Command = {
  name: "completion",
  summary: "completion of commands and options for your shell",
  usage: ["completion bash|zsh|fish"],
  options: {},
  sharedOptions: [],
  formats: ["text"],
  words: Object.keys(shells),
  help: `Prints a script for the shell to read.

  $ dxproof completion bash >> ~/.bashrc
  $ dxproof completion zsh > "\${fpath[1]}/_dxproof"
  $ dxproof completion fish > ~/.config/fish/completions/dxproof.fish`,
  run: runCompletion,
};

async function runCompletion(call: CommandCall): Promise<ExitStatus> {
  const [shell = ""] = call.args;
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (script === undefined) throw new UsageError("completion for which shell? dxproof completion bash, zsh or fish");
  await call.print(script(await call.commands.loadAll()));
  return 0;
}
