import { statSync } from "node:fs";
import { readCode } from "../../catalog/code-format/code-text.ts";
import type { Command } from "../command.ts";
import { commandNames, commandTable, loadCommand } from "../commands.ts";
import { InputFileError, UsageError } from "../errors.ts";
import { editDistance } from "../nearest-name.ts";
import { openCatalog } from "../open-catalog.ts";
import type { Terminal } from "../terminal.ts";
import { parseArguments } from "./parse-arguments.ts";

/** What is meant where no command's name comes first. */
export interface BareMeaning {
  readonly command: Promise<Command>;
  /** What was typed, without the command's name where it came later. */
  readonly typed: readonly string[];
  readonly isBare: boolean;
  /** What is piped in, where it had to be read to know what is meant. */
  readonly input?: AsyncIterable<Uint8Array>;
}

const anyOption = { value: "VALUE", about: "" };
/** The options that may stand before a command's name and take a value. */
const leading = {
  date: anyOption,
  format: anyOption,
  catalog: anyOption,
  column: anyOption,
  "date-column": anyOption,
  limit: anyOption,
};
const flags = {
  batch: { about: "" },
  all: { about: "" },
  headers: { about: "" },
  "no-date-column": { about: "" },
  "no-color": { about: "" },
  help: { about: "" },
};

/**
 * Finds what a bare argument means: codes, blocks and chapters are looked up, a file is read as a list of codes, words
 * are searched. Without an argument the same is done with what is piped in.
 *
 * @returns undefined when there is nothing at all
 * @throws UsageError for what is nearly a command's name, or for piped text that is neither codes nor words;
 * InputFileError for a file that does not exist
 */
export async function readBare(typed: readonly string[], terminal: Terminal): Promise<BareMeaning | undefined> {
  const { args, values } = parseArguments(typed, { ...leading, ...flags });
  const [first] = args;
  if (first === undefined) {
    const isAsking = terminal.inputIsTerminal || values.has("help");
    return isAsking ? { command: loadCommand("help"), typed: [], isBare: false } : await readInput(typed, terminal);
  }
  const named = commandTable.load(first);
  if (named !== undefined)
    return { command: named, typed: typed.filter((_, at) => at !== typed.indexOf(first)), isBare: false };
  checkMistyped(first, args);
  const catalog = values.get("catalog");
  const catalogFolder = typeof catalog === "string" ? catalog : terminal.environment.DXPROOF_CATALOG || undefined;
  const exists = (code: string): boolean => openCatalog({ catalogFolder }).catalogs.data.codes.find(code) !== -1;
  const isLookup = args.every((arg) => isCodeLike(arg, exists)) || (args.length === 1 && isFile(first));
  return { command: isLookup ? loadCommand("code") : loadCommand("search"), typed, isBare: true };
}

async function readInput(typed: readonly string[], { input }: Terminal): Promise<BareMeaning | undefined> {
  const { readPiped } = await import("./piped-text.ts");
  const piped = await readPiped(input);
  if (piped.kind === "nothing") return undefined;
  if (piped.kind === "codes")
    return { command: loadCommand("code"), typed: [...typed, "-"], isBare: true, input: piped.input };
  return { command: loadCommand("search"), typed: [...typed, "--", piped.words], isBare: true };
}

/** The letter and digits of a code, mistyped or not; or something with a digit and a dot or comma in a code's place. */
const codeLike = /^(?=.*\d)(?:(?:[A-Z][0-9OIL]{2}|\d{3})[0-9A-Z.,-]*|[A-Z0-9]{2,5}[.,][0-9A-Z]{1,5})$/i;

/**
 * Whether a text means a code, block or chapter rather than words.
 *
 * @param exists asked only for what looks like a code and may be a word: "G6PD", "H1N1", but "C4A"
 */
export function isCodeLike(text: string, exists: (code: string) => boolean): boolean {
  const read = readCode(text);
  if (read.kind === "malformed") return text.length <= 20 && codeLike.test(text.trim());
  if (read.kind !== "code") return true;
  return /^.\d[\dOIL]/.test(read.code) || text.includes(".") || exists(read.code);
}

/** Words are searched, so only what can hardly be a word is taken for a mistyped command. */
function checkMistyped(first: string, args: readonly string[]): void {
  const near = commandNames.find(
    (name) => name.length > 5 && editDistance(first.slice(0, 40).toLowerCase(), name) === 1,
  );
  if (near === undefined) return;
  const words = args.join(" ").slice(0, 40);
  throw new UsageError(
    `there is no command "${first}": did you mean ${near}? (to search these words: dxproof search ${words})`,
  );
}

function isFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isFile() || stats.isFIFO();
  if (/\.(csv|tsv|txt|json|jsonl|xlsx?)$/i.test(path)) throw new InputFileError(`${path}: there is no such file`);
  return false;
}
