import type { Classification } from "../classification.ts";
import type { CodeAnswer } from "./code-answer.ts";
import { spanTyped } from "./code-span.ts";
import { describeCode, describeDivision } from "./describe-code.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { dateOf, type Operation, requiredText } from "./operation.ts";

export interface CodeInput {
  readonly code: string;
  readonly date: string;
}

/** What a code, block or chapter is on a date. */
export const code: Operation<CodeInput, CodeAnswer> = {
  name: "code",
  read: (fields, defaults) => ({ code: requiredText(fields, "code"), date: dateOf(fields, defaults) }),
  run: (classification, input) => answer(classification, input),
  isClean: ({ status }) => status === "valid" || status === "block" || status === "chapter",
};

function answer(classification: Classification, input: CodeInput): CodeAnswer {
  const catalog = classification.catalogs.on(input.date);
  const span = spanTyped(catalog, input.code);
  if (span?.isCode === true) return describeCode(catalog.entry(span.from));
  if (span?.division !== undefined) return describeDivision(catalog, span.division);
  return describeUnknown(classification, catalog, input.code);
}
