import type { Command, CommandTable } from "./command.ts";

export type CommandName =
  | "code"
  | "search"
  | "select"
  | "index"
  | "history"
  | "diff"
  | "proofread"
  | "compare"
  | "article"
  | "release"
  | "serve"
  | "completion"
  | "help";

/** The commands, in the order of the help. A command's module is loaded when it is asked for: starting must cost little. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  code: async () => (await import("./commands/code.ts")).codeCommand,
  search: async () => (await import("./commands/search.ts")).searchCommand,
  select: async () => (await import("./commands/select.ts")).selectCommand,
  index: async () => (await import("./commands/index.ts")).indexCommand,
  history: async () => (await import("./commands/history.ts")).historyCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  proofread: async () => (await import("./commands/proofread.ts")).proofreadCommand,
  compare: async () => (await import("./commands/compare.ts")).compareCommand,
  article: async () => (await import("./commands/article.ts")).articleCommand,
  release: async () => (await import("./commands/release.ts")).releaseCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  completion: async () => (await import("./commands/completion.ts")).completionCommand,
  help: async () => (await import("./commands/help.ts")).helpCommand,
};

export const commandNames: readonly CommandName[] = Object.keys(commands) as CommandName[];

export function loadCommand(name: CommandName): Promise<Command> {
  return commands[name]();
}

export const commandTable: CommandTable = {
  names: commandNames,
  load: (name) => (Object.hasOwn(commands, name) ? loadCommand(name as CommandName) : undefined),
  loadAll: () => Promise.all(commandNames.map(loadCommand)),
};
