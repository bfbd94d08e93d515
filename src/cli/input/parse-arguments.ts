import { parseArgs } from "node:util";
import type { OptionTable } from "../command.ts";
import { UsageError } from "../errors.ts";
import { nearestName } from "../nearest-name.ts";

/** What was typed, taken apart. */
export interface ParsedArguments {
  readonly args: readonly string[];
  /** By the option's long name; `true` of a flag. */
  readonly values: ReadonlyMap<string, string | true>;
}

const shortNames: Readonly<Record<string, string>> = { help: "h" };

/**
 * Takes a command line apart. Of an option given twice the last counts; what follows "--" is no option.
 *
 * @throws UsageError for an option that does not exist, lacks its value, or takes none
 */
export function parseArguments(typed: readonly string[], options: OptionTable): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => {
        const short = shortNames[name];
        return [name, { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) }];
      }),
    ),
    // Its own errors name neither the nearest option nor a remedy.
    strict: false,
    tokens: true,
  });
  const args: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind === "option") values.set(token.name, checkOption(token, options));
  }
  return { args, values };
}

function checkOption(
  token: {
    readonly name: string;
    readonly rawName: string;
    readonly value?: string | undefined;
    readonly inlineValue?: boolean | undefined;
  },
  options: OptionTable,
): string | true {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) throw new UsageError(unknownOption(rawName, name, Object.keys(options)));
  if (option.value === undefined) {
    if (value === undefined) return true;
    throw new UsageError(`${rawName} takes no value`);
  }
  // "--date --format json": the next option was taken for the value.
  if (value === undefined || value === "" || (inlineValue !== true && /^-./.test(value))) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}`);
  }
  return value;
}

function unknownOption(rawName: string, name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  const remedy =
    near === undefined ? "--help lists them; a word that begins with a dash goes after --" : `did you mean --${near}?`;
  return `there is no option ${rawName.slice(0, 40)}: ${remedy}`;
}
