import type { CommandCall } from "./command-call.ts";
import type { ExitStatus } from "./exit-status.ts";

/** A command: one file with all that is said of it, in `commands/`. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What can be typed after "dxproof", a line each. */
  readonly usage: readonly string[];
  /** Its own options, by their long name. */
  readonly options: OptionTable;
  /** The options of all commands that this one has too. */
  readonly sharedOptions: readonly SharedOption[];
  /** What `--format` may be; the first is the default. */
  readonly formats: readonly Format[];
  /** What its first argument can be, for completion. */
  readonly words?: readonly string[];
  /** Whether its arguments can be files, for completion. */
  readonly takesFiles?: true;
  /** Explanation and examples, as printed by --help. */
  readonly help: string;
  run(call: CommandCall): Promise<ExitStatus>;
}

/** The commands there are. */
export interface CommandTable {
  readonly names: readonly string[];
  /** @returns undefined when there is none of that name */
  load(name: string): Promise<Command> | undefined;
  loadAll(): Promise<readonly Command[]>;
}

export type Format = "text" | "json" | "csv" | "sarif" | "markdown" | "html";

type SharedOption = "date" | "format" | "batch" | "catalog";

export type OptionTable = Readonly<Record<string, Option>>;

export interface Option {
  /** How its value is called in the help; a flag has none. */
  readonly value?: string;
  readonly about: string;
  /** What its value is, for completion. */
  readonly completes?: "file" | "folder" | readonly string[];
}

/** The options of all commands. Contract §1. */
const optionsOfAll: Readonly<Record<SharedOption, Option>> = {
  date: { value: "YYYY-MM-DD", about: "date of service; of discharge for inpatients (default: today)" },
  format: { value: "FORMAT", about: "how the answer is written" },
  batch: { about: "read JSON Lines on stdin, write one answer a line" },
  catalog: {
    value: "DIR",
    about: "add the releases installed or compiled in DIR (also: DXPROOF_CATALOG)",
    completes: "folder",
  },
};

/** Every command has them. */
const generalOptions: OptionTable = {
  "no-color": { about: "no colour (also: NO_COLOR; none is used where the output is no terminal)" },
  help: { about: "show this help" },
};

/** All options a command understands. */
export function optionsOf({
  options,
  sharedOptions,
  formats,
}: Pick<Command, "options" | "sharedOptions" | "formats">): OptionTable {
  const shared = sharedOptions.map((name): [string, Option] => {
    const option = optionsOfAll[name];
    if (name !== "format") return [name, option];
    return [
      name,
      { ...option, value: formats.join("|"), about: `${option.about} (default: ${formats[0]})`, completes: formats },
    ];
  });
  return { ...options, ...Object.fromEntries(shared), ...generalOptions };
}
