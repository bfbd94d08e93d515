import { type Command, type Option, optionsOf } from "../command.ts";

/** A completion script for bash. */
export function bashCompletion(commands: readonly Command[]): string {
  return `# dxproof completion for bash: eval "$(dxproof completion bash)"
_dxproof() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$current") $(compgen -f -- "$current") )
    return
  fi
  case "$command:$previous" in
${commands.flatMap(valueCases).join("\n")}
  esac
  case "$command" in
${commands.map(commandCase).join("\n")}
  esac
}
complete -o filenames -F _dxproof dxproof
`;
}

function valueCases(command: Command): readonly string[] {
  return Object.entries(optionsOf(command)).flatMap(([name, option]) =>
    option.value === undefined ? [] : [`    ${command.name}:--${name}) ${reply(option)} ;;`],
  );
}

function reply({ completes }: Option): string {
  if (completes === undefined) return "return";
  if (completes === "file") return 'COMPREPLY=( $(compgen -f -- "$current") ); return';
  if (completes === "folder") return 'COMPREPLY=( $(compgen -d -- "$current") ); return';
  return `COMPREPLY=( $(compgen -W "${completes.join(" ")}" -- "$current") ); return`;
}

function commandCase(command: Command): string {
  const options = Object.keys(optionsOf(command)).map((name) => `--${name}`);
  const words = `compgen -W "${[...(command.words ?? []), ...options].join(" ")}" -- "$current"`;
  // Where a command takes a word first ("release install"), files come after it.
  const fromWord = (command.words ?? []).length > 0 ? '[ "$COMP_CWORD" -gt 2 ] && ' : "";
  const files = command.takesFiles === true ? ` $(${fromWord}compgen -f -- "$current")` : "";
  return `    ${command.name}) COMPREPLY=( $(${words})${files} ) ;;`;
}
