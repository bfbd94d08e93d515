import type { InputFields } from "../../operations/operation.ts";
import type { EngineState } from "../app-context.ts";
import type { Question } from "../ask.ts";

/** What a page asks of the worker. */
export interface WorkerQuestion {
  readonly id: number;
  readonly name: Question;
  readonly input: InputFields;
  readonly today: string;
}

/** What the worker tells: how far it has come, and its answers. */
export type WorkerMessage =
  | { readonly kind: "state"; readonly state: EngineState }
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "error"; readonly id: number; readonly code: string; readonly message: string };
