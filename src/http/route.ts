import type { z } from "@hono/zod-openapi";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { InputFields, Operation } from "../operations/operation.ts";

/** What every answer carries. */
export interface ReleasedAnswer {
  readonly release: ReleaseInForce | readonly ReleaseInForce[];
}

/**
 * An operation as HTTP offers it: the operation reads and answers, the schemas tell what it takes and gives. They are what
 * the API's description is made from; tests hold them to what the operation does.
 */
export interface Route<Input = unknown, Output extends ReleasedAnswer = ReleasedAnswer> {
  readonly operation: Operation<Input, Output>;
  readonly summary: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  /** The fields that GET takes in its query; absent: POST alone. */
  readonly query?: readonly string[];
  /** The field that can stand in the path of a GET instead: /api/code/M54.6. */
  readonly subject?: string;
  /** The same object is posted again and again: its answer is remembered, as that of every GET is. */
  readonly isAskedAgain?: boolean;
  /** The field whose text may be as long as a body. */
  readonly longText?: string;
  /** Inputs with a date of their own, so that their answers stay what they are. The answers are the app's. */
  readonly examples: readonly RouteExample[];
}

export interface RouteExample {
  /** Unique within the route, fit for a key. */
  readonly name: string;
  readonly summary: string;
  readonly input: InputFields;
}
