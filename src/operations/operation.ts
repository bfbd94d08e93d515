import type { Classification } from "../classification.ts";

/**
 * A command of the contract, the same through every door (command line, HTTP, MCP): what it reads, and the library
 * call that answers. No I/O, no error handling: each door translates errors once.
 */
export interface Operation<Input, Output> {
  readonly name: string;
  /**
   * Reads an input object; fields it does not know are ignored.
   *
   * @param fields the object as it arrived, unchecked
   * @param defaults what the door supplies where the object is silent
   * @throws InvalidInput naming the field and the remedy
   */
  read(fields: InputFields, defaults: InputDefaults): Input;
  /** @throws NoReleaseForDate */
  run(classification: Classification, input: Input): Output;
  /** False when something was found that the caller must look at (an invalid code, no result): exit status 1. */
  isClean(output: Output): boolean;
}

/** An input object of unknown content. */
export type InputFields = Readonly<Record<string, unknown>>;

export interface InputDefaults {
  /** The date of service where the object gives none, "YYYY-MM-DD". The core has no clock: doors supply it. */
  readonly date: string;
}

/** An input object that cannot be used. `code` is the machine-readable kind. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  readonly code = "invalid-input";
}

/** The text in a field. @throws InvalidInput when it is missing or no text */
export function requiredText(fields: InputFields, name: string): string {
  const value = fields[name];
  if (typeof value === "string") return value;
  if (value === undefined) throw new InvalidInput(`"${name}" is missing: give it as text`);
  throw new InvalidInput(`"${name}" must be text, not ${Array.isArray(value) ? "a list" : typeof value}`);
}

/** The text in a field. @throws InvalidInput when it is there and no text */
export function optionalText(fields: InputFields, name: string): string | undefined {
  return fields[name] === undefined || fields[name] === null ? undefined : requiredText(fields, name);
}

/** A whole number from 1 up in a field. @throws InvalidInput when it is there and something else */
export function optionalCount(fields: InputFields, name: string, most: number): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new InvalidInput(`"${name}" must be a whole number from 1 to ${most}`);
}

/** Whether a field is true; false where it is not there. @throws InvalidInput when it is something else */
export function optionalFlag(fields: InputFields, name: string): boolean {
  const value = fields[name];
  if (value === undefined || value === null || typeof value === "boolean") return value === true;
  throw new InvalidInput(`"${name}" must be true or false`);
}

/** The texts in a field. @throws InvalidInput when it is there and no list of texts */
export function optionalTexts(fields: InputFields, name: string): readonly string[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new InvalidInput(`"${name}" must be a list of texts`);
}

/** The date in a field, or the door's. What is no date is found out when a release is asked for it. */
export function dateOf(fields: InputFields, { date }: InputDefaults): string {
  return optionalText(fields, "date") ?? date;
}
