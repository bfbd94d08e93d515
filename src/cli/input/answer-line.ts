import type { ReleaseInForce } from "../../catalog/release.ts";
import type { Classification } from "../../classification.ts";
import type { InputDefaults, InputFields, Operation } from "../../operations/operation.ts";
import { describeFailure } from "../errors.ts";
import type { ExitStatus } from "../exit-status.ts";
import type { InputLine } from "./input-lines.ts";

/** An operation, what it answers from, and what stands in where a line is silent. */
export interface LineAnswering<Input, Output> {
  readonly operation: Operation<Input, Output>;
  readonly classification: Classification;
  readonly defaults: InputDefaults;
  /** Fields given as options on the command line. */
  readonly fields: InputFields;
}

/** The line written for a line read. */
export interface AnsweredLine {
  readonly json: string;
  readonly status: ExitStatus;
  readonly release?: ReleaseInForce | readonly ReleaseInForce[];
}

/** Answers a line of a batch. Never throws: what cannot be answered is told in its own line. Contract §1. */
export function answerLine<Input, Output extends { readonly release: AnsweredLine["release"] }>(
  line: InputLine,
  { operation, classification, defaults, fields }: LineAnswering<Input, Output>,
): AnsweredLine {
  const read = readObject(line);
  if ("code" in read) return failed(line, null, read);
  const { id, ...own } = read.object;
  try {
    const output = operation.run(classification, operation.read({ ...fields, ...own }, defaults));
    return {
      json: JSON.stringify(id === undefined ? output : { id, ...output }),
      status: operation.isClean(output) ? 0 : 1,
      ...(output.release === undefined ? {} : { release: output.release }),
    };
  } catch (error) {
    return failed(line, id, describeFailure(error));
  }
}

function failed(
  { number }: InputLine,
  id: unknown,
  { code, message }: { readonly code: string; readonly message: string },
): AnsweredLine {
  return { json: JSON.stringify({ id: id ?? null, error: { code, message, line: number } }), status: 2 };
}

type ReadObject = { readonly object: InputFields } | { readonly code: string; readonly message: string };

function readObject({ text, problem }: InputLine): ReadObject {
  if (problem === "too-long")
    return { code: "line-too-long", message: "the line is longer than 32 MB: give one object a line" };
  if (problem === "not-utf-8")
    return { code: "not-utf-8", message: "the line is not UTF-8: convert the file to UTF-8" };
  if (text.trim() === "") return { code: "empty-line", message: "the line is empty: give one JSON object a line" };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { object: value as InputFields };
    return { code: "not-an-object", message: 'the line is JSON, but no object: write {"id":1,…}' };
  } catch (error) {
    return { code: "invalid-json", message: `the line is not JSON${place(error)}: give one JSON object a line` };
  }
}

/** Node's message quotes the input; only the place is taken from it. */
function place(error: unknown): string {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? "" : ` from character ${Number(position) + 1} on`;
}
