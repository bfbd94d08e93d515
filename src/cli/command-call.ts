import type { ReleaseInForce } from "../catalog/release.ts";
import type { Command, CommandTable, Format } from "./command.ts";
import { UsageError } from "./errors.ts";
import type { ParsedArguments } from "./input/parse-arguments.ts";
import { oneLine } from "./output/one-line.ts";
import { type Page, pageFor } from "./output/page.ts";
import type { Terminal } from "./terminal.ts";

/** What a run is given beside what was typed. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly commands: CommandTable;
  /** The command was not named: what it does was meant. */
  readonly isBare: boolean;
}

/** One run of a command: what was typed, and where its answer goes. */
export class CommandCall {
  readonly terminal: Terminal;
  /** All commands, for those that tell of the others. */
  readonly commands: CommandTable;
  readonly args: readonly string[];
  readonly format: Format;
  /** The date of service where the input gives none. */
  readonly date: string;
  /** A folder with a compiled catalogue; undefined: the one that comes with the package. */
  readonly catalogFolder: string | undefined;
  /** The command was not named: what it does was meant. */
  readonly isBare: boolean;
  readonly #values: ParsedArguments["values"];
  readonly #warned = new Set<string>();

  /** @throws UsageError when `--format` is none of the command's */
  constructor(command: Command, typed: ParsedArguments, { terminal, commands, isBare }: Surroundings) {
    this.terminal = terminal;
    this.commands = commands;
    this.args = typed.args;
    this.isBare = isBare;
    this.#values = typed.values;
    this.format = readFormat(command, this.text("format"));
    this.date = this.text("date") ?? terminal.today();
    this.catalogFolder = this.text("catalog") ?? (terminal.environment.DXPROOF_CATALOG || undefined);
  }

  /** An option's value. */
  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === "string" ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#values.has(name);
  }

  /** How text is laid out for this output. */
  get page(): Page {
    return pageFor(this.terminal, { date: this.date, noColor: this.flag("no-color"), all: this.flag("all") });
  }

  /** Writes results. */
  print(text: string): Promise<void> {
    return this.terminal.output.write(text);
  }

  /** A JSON document: indented where a person reads it. */
  printJson(value: unknown): Promise<void> {
    const indent = this.terminal.output.isTerminal ? 2 : undefined;
    return this.print(`${JSON.stringify(value, null, indent)}\n`);
  }

  /** Writes a line to stderr, each text once. */
  async warn(text: string): Promise<void> {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    await this.terminal.errors.write(`dxproof: ${oneLine(text)}\n`);
  }

  /** Says once that dates after the last known day are answered by the last release. */
  async warnBeyond(release: ReleaseInForce, lastKnownDay: string): Promise<void> {
    if (release.beyond !== true) return;
    await this.warn(
      `warning: nothing is known after ${lastKnownDay}; for later dates the last release (FY${release.fiscalYear}) answers`,
    );
  }
}

function readFormat({ formats, name }: Command, typed: string | undefined): Format {
  const format = typed === undefined ? formats[0] : formats.find((known) => known === typed.toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(`--format of ${name} is ${formats.join(" or ")}, not "${(typed ?? "").slice(0, 40)}"`);
}
