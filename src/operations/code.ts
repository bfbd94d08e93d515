import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { explainUnknown } from "../catalog/code-format/explain-unknown.ts";
import { nearestCodes } from "../catalog/code-format/near-misses.ts";
import { looksLike } from "../catalog/code-format/other-systems.ts";
import type { Classification } from "../classification.ts";
import type { CodeAnswer } from "./code-answer.ts";
import { describeCode, describeDivision } from "./describe-code.ts";
import { knownCodesOf } from "./known-codes.ts";
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
  const read = readCode(input.code);
  if (read.kind === "code") {
    const entry = catalog.find(read.code);
    if (entry !== undefined) return describeCode(entry);
  }
  const division =
    read.kind === "chapter"
      ? catalog.division("chapter", String(read.number))
      : read.kind === "range"
        ? catalog.division("block", `${read.from}-${read.to}`)
        : undefined;
  if (division !== undefined) return describeDivision(catalog, division);
  return describeUnknown(classification, catalog, input.code, read.kind === "malformed" ? "malformed" : "unknown");
}

/** What an answer echoes of an input that is no code. */
const longestEcho = 40;

function describeUnknown(
  { whoOnlyCodes }: Classification,
  catalog: Catalog,
  typed: string,
  status: "malformed" | "unknown",
): CodeAnswer {
  const known = knownCodesOf(catalog);
  const near = nearestCodes(typed, known);
  // "W21.9A" is W21.9XXA without its placeholders: characters are missing, nothing is wrong.
  const completed = near.filter(({ code: found }) => isCompletion(typed, found));
  const suggestions = near.map(({ code: found, why }) => {
    const title = catalog.find(found)?.title;
    return { code: found, ...(title === undefined ? {} : { title }), why };
  });
  const other = looksLike(typed, whoOnlyCodes);
  const read = readCode(typed);
  return {
    code: read.kind === "code" ? read.code : typed.trim().slice(0, longestEcho),
    status: completed.length > 0 && status === "unknown" ? "incomplete" : status,
    validForSubmission: false,
    why: explainUnknown(typed, known),
    ...(completed.length > 0 && status === "unknown"
      ? {
          completions: suggestions
            .filter(({ code: found }) => isCompletion(typed, found))
            .map(({ why: _, ...rest }) => rest),
        }
      : {}),
    suggestions,
    ...(other.length === 0 ? {} : { looksLike: other }),
    release: catalog.release,
  };
}

/** The same characters with placeholders X put in before the last one. */
function isCompletion(typed: string, found: string): boolean {
  const short = typed.trim().toUpperCase().replace(".", "");
  const long = found.replace(".", "");
  const last = short.slice(-1);
  return (
    long.length === 7 && short.length < 7 && short.length > 3 && `${short.slice(0, -1).padEnd(6, "X")}${last}` === long
  );
}
