import type { Classification } from "../classification.ts";
import { type InputDefaults, type InputFields, InvalidInput } from "../operations/operation.ts";
import type { AnswerMemory } from "./answer-memory.ts";
import type { Limits } from "./limits.ts";
import { describeProblem, RequestProblem } from "./problem.ts";
import type { Route } from "./route.ts";

/** A route, what it answers from, and what stands in where an object is silent. */
export interface Answering {
  readonly route: Route;
  readonly classification: Classification;
  readonly defaults: InputDefaults;
  readonly limits: Limits;
}

/** An object of unknown content. @throws RequestProblem for what is none */
export function asObject(value: unknown): InputFields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as InputFields;
  throw new RequestProblem("not-an-object", 'give one object, {"code": "M54.6"}, or an array of them');
}

/** The input as the operation reads it. */
export function readInput({ route, defaults, limits }: Answering, fields: InputFields): unknown {
  requireShort(route, fields, limits);
  return route.operation.read(fields, defaults);
}

/** What an operation works on at one go keeps everyone else waiting. */
function requireShort({ longText, input }: Route, fields: InputFields, { textLength }: Limits): void {
  for (const name of Object.keys(input.shape)) {
    if (name === longText || name === "id") continue;
    for (const value of [fields[name]].flat())
      if (typeof value === "string" && value.length > textLength)
        throw new InvalidInput(`"${name}" has a text longer than ${textLength} characters`);
  }
}

/** Answers an object: the bytes of every other door. */
export function answerObject(answering: Answering, fields: InputFields): string {
  const { id, ...own } = fields;
  requireShallow(id);
  const { route, classification } = answering;
  const output = route.operation.run(classification, readInput(answering, own));
  return JSON.stringify(id === undefined ? output : { id, ...output });
}

/** Answers an object as `answerObject` does, from memory where it was asked before: with the id of this time. */
export function answerAgain(answering: Answering, fields: InputFields, memory: AnswerMemory): string {
  const { id, ...own } = fields;
  requireShallow(id);
  const { route, classification, defaults } = answering;
  const input = readInput(answering, own);
  // The date stands in the input; what the operation does not read of the object is not in it.
  const question = `${route.operation.name} ${JSON.stringify(input)}`;
  let body = memory.get(question, defaults.date)?.body;
  if (body === undefined) {
    body = JSON.stringify(route.operation.run(classification, input));
    memory.set(question, { body, byteLength: Buffer.byteLength(body), route: route.operation.name });
  }
  return id === undefined ? body : `{"id":${JSON.stringify(id)},${body.slice(1)}`;
}

/** Between the objects of an array others are served when one has worked so long. */
const turnMs = 10;

/**
 * Answers an array, one answer an object, in the same order; one that cannot be answered is told in its place, as in a
 * batch of the command line. Contract §1.
 */
export async function answerArray(answering: Answering, items: readonly unknown[]): Promise<string> {
  const { objects, answerMs, answerLength } = answering.limits;
  if (items.length > objects)
    throw new RequestProblem("too-many-objects", `${items.length} objects: give at most ${objects} at once`);
  const begun = performance.now();
  let turn = begun;
  let length = 0;
  const answers: string[] = [];
  for (const [at, item] of items.entries()) {
    const now = performance.now();
    const over =
      now - begun > answerMs
        ? new RequestProblem("time-limit", `not begun within ${answerMs / 1000} s: send it again with fewer objects`)
        : length > answerLength
          ? new RequestProblem("answer-limit", `${length} characters were answered before: send it in another request`)
          : undefined;
    const answer = over === undefined ? answerItem(answering, item, at) : failedItem(item, at, over);
    length += answer.length;
    answers.push(answer);
    if (now - turn < turnMs) continue;
    await new Promise(setImmediate);
    turn = performance.now();
  }
  return `[${answers.join(",")}]`;
}

function answerItem(answering: Answering, item: unknown, at: number): string {
  try {
    return answerObject(answering, asObject(item));
  } catch (error) {
    return failedItem(item, at, error);
  }
}

function failedItem(item: unknown, at: number, error: unknown): string {
  const { code, detail } = describeProblem(error);
  return JSON.stringify({ id: idOf(item) ?? null, error: { code, message: detail, item: at + 1 } });
}

/** The id of an object, where it can be echoed. */
export function idOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const { id } = value as InputFields;
  return isShallow(id, deepestId) ? id : undefined;
}

/** An id is echoed; what is nested deeper could not be written again. */
const deepestId = 20;

function requireShallow(id: unknown): void {
  if (!isShallow(id, deepestId)) throw new InvalidInput(`"id" is nested deeper than ${deepestId} levels`);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1));
}
