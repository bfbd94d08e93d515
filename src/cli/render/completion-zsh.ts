import { type Command, type Option, optionsOf } from "../command.ts";

/** A completion script for zsh. */
export function zshCompletion(commands: readonly Command[]): string {
  return `#compdef dxproof
# dxproof completion for zsh
_dxproof() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    _files
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(commandCase).join("\n")}
  esac
}
if [ "$funcstack[1]" = _dxproof ]; then
  _dxproof "$@"
else
  compdef _dxproof dxproof
fi
`;
}

function commandCase(command: Command): string {
  const specs = Object.entries(optionsOf(command)).map(([name, option]) =>
    quoted(`--${name}[${escaped(option.about)}]${value(option)}`),
  );
  const { words = [], takesFiles } = command;
  const argument =
    words.length > 0
      ? [quoted(`*:argument:(${words.join(" ")})`)]
      : takesFiles === true
        ? ["'*:code or file:_files'"]
        : [];
  return `    ${command.name}) _arguments ${[...specs, ...argument].join(" ")} ;;`;
}

function value({ value: name, completes }: Option): string {
  if (name === undefined) return "";
  const action =
    completes === undefined
      ? " "
      : completes === "file"
        ? "_files"
        : completes === "folder"
          ? "_files -/"
          : `(${completes.join(" ")})`;
  return `:${escaped(name)}:${action}`;
}

/** In a specification of _arguments, colons and brackets have a meaning. */
function escaped(text: string): string {
  return text.replace(/[:[\]\\]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
