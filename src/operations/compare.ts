import { type ComparedThing, compareCodes } from "../article/comparison/compare-codes.ts";
import type { Comparison } from "../article/comparison/comparison.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { historyOf, successorsOn } from "../catalog/code-history.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Classification } from "../classification.ts";
import { titled } from "./describe-code.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { dateOf, type InputFields, InvalidInput, type Operation } from "./operation.ts";
import { whyAnswer } from "./why-answer.ts";

export interface CompareInput {
  /** As typed, each once. */
  readonly codes: readonly string[];
  readonly date: string;
}

/** What `compare` answers: the codes side by side. Contract §2. */
export interface CompareAnswer extends Comparison {
  readonly date: string;
  readonly release: ReleaseInForce;
}

const fewest = 2;
const most = 12;
/** Of something that is no code this much is echoed by the answer. */
const mostSuggestions = 3;

/** Codes side by side. What is no code is shown as such, with the nearest ones. */
export const compare: Operation<CompareInput, CompareAnswer> = {
  name: "compare",
  read: (fields, defaults) => ({ codes: readCodes(fields), date: dateOf(fields, defaults) }),
  run: (classification, { codes, date }) => {
    const catalog = classification.catalogs.on(date);
    const things = withoutRepeats(codes.map((typed) => thingTyped(classification, catalog, typed)));
    if (things.length < fewest)
      throw new InvalidInput(`"codes" names the same code several times: give 2 to ${most} different ones`);
    return { ...compareCodes(catalog, things), date, release: catalog.release };
  },
  isClean: ({ codes }) => codes.every(({ validForSubmission }) => validForSubmission),
};

function readCodes({ codes }: InputFields): readonly string[] {
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === "string"))
    throw new InvalidInput(`"codes" must be a list of ${fewest} to ${most} codes`);
  if (codes.length < fewest || codes.length > most)
    throw new InvalidInput(`"codes" must name ${fewest} to ${most} codes, not ${codes.length}`);
  return codes;
}

function thingTyped(classification: Classification, catalog: Catalog, typed: string): ComparedThing {
  const read = readCode(typed);
  const entry = read.kind === "code" ? catalog.find(read.code) : undefined;
  if (entry !== undefined) {
    const history = historyOf(catalog.data, entry.ordinal);
    const completions = entry.status === "incomplete" ? entry.completions.map(titled) : [];
    const successors = entry.status === "retired" ? successorsOn(catalog.data, entry.ordinal, catalog.day) : [];
    const useInstead = successors.map((ordinal) => titled(catalog.entry(ordinal)));
    const why = whyAnswer(entry, { history, completions, useInstead });
    return why === undefined ? { entry } : { entry, why };
  }
  const { code, status, why, suggestions = [] } = describeUnknown(classification, catalog, typed);
  const near = suggestions.filter((one) => one.status !== "block").slice(0, mostSuggestions);
  return {
    unknown: {
      code,
      status: status === "malformed" ? "malformed" : "unknown",
      ...(why === undefined ? {} : { why }),
      suggestions: near.map(({ code: name, title }) => (title === undefined ? { code: name } : { code: name, title })),
    },
  };
}

function withoutRepeats(things: readonly ComparedThing[]): readonly ComparedThing[] {
  const nameOf = (thing: ComparedThing): string => ("entry" in thing ? thing.entry.code : thing.unknown.code);
  return things.filter((thing, at) => things.findIndex((other) => nameOf(other) === nameOf(thing)) === at);
}
