import { type Command, type Option, optionsOf } from "../command.ts";

/** A completion script for fish. */
export function fishCompletion(commands: readonly Command[]): string {
  return `# dxproof completion for fish
complete -c dxproof -n __fish_use_subcommand -l help -d 'show the help'
complete -c dxproof -n __fish_use_subcommand -l version -d 'the version of dxproof'
${commands.flatMap(commandLines).join("\n")}
`;
}

function commandLines(command: Command): readonly string[] {
  const { name, summary, words = [] } = command;
  const inCommand = `complete -c dxproof -n '__fish_seen_subcommand_from ${name}'`;
  return [
    `complete -c dxproof -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...(command.takesFiles === true ? [] : [`${inCommand} -f`]),
    ...(words.length === 0 ? [] : [`${inCommand} -a ${quoted(words.join(" "))}`]),
    ...Object.entries(optionsOf(command)).map(
      ([option, details]) => `${inCommand} -l ${option}${value(details)} -d ${quoted(details.about)}`,
    ),
  ];
}

function value({ value: name, completes }: Option): string {
  if (name === undefined) return "";
  if (completes === undefined) return " -x";
  if (completes === "file") return " -r -F";
  if (completes === "folder") return " -x -a '(__fish_complete_directories)'";
  return ` -x -a ${quoted(completes.join(" "))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
