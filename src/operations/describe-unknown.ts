import type { Catalog } from "../catalog/catalog.ts";
import { knownCodesOf } from "../catalog/catalog-known-codes.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { explainUnknown } from "../catalog/code-format/explain-unknown.ts";
import { nearestCodes } from "../catalog/code-format/near-misses.ts";
import { looksLike, type OtherSystem } from "../catalog/code-format/other-systems.ts";
import type { Classification } from "../classification.ts";
import type { CodeAnswer, SuggestedCode, TitledCode } from "./code-answer.ts";
import { emptyNotes } from "./describe-code.ts";

/** What an answer echoes of an input that is no code. */
const longestEcho = 40;

/** Why what was typed is no code, what is near it, and what it looks to be instead. */
export function describeUnknown({ whoOnlyCodes }: Classification, catalog: Catalog, typed: string): CodeAnswer {
  const known = knownCodesOf(catalog);
  const read = readCode(typed);
  const other = looksLike(typed, whoOnlyCodes);
  const replaced = other.flatMap(({ instead = [] }) =>
    instead.map((code) => ({ code, why: "ICD-10-CM's code for it" })),
  );
  // What another system's code is called here is no guess; where that is known, typing mistakes are none.
  const near = replaced.length > 0 ? replaced : nearestCodes(typed, known);
  const suggestions = near.flatMap(({ code, why }) => suggested(catalog, code, why));
  const range = read.kind === "range" ? blocksAt(catalog, read.from) : [];
  // "W21.9A" is W21.9XXA without its placeholders: characters are missing, nothing is wrong.
  const completions = read.kind === "code" ? suggestions.filter(({ code }) => isCompletion(typed, code)) : [];
  const unknown = read.kind === "malformed" ? "malformed" : "unknown";
  return {
    code: read.kind === "code" ? read.code : typed.trim().slice(0, longestEcho),
    status: completions.length > 0 ? "incomplete" : unknown,
    validForSubmission: false,
    why: explainUnknown(typed, known),
    ...(completions.length > 0 ? { completions: completions.map(toTitled) } : {}),
    ancestors: [],
    children: [],
    notes: emptyNotes,
    referencedBy: [],
    history: { replacedBy: [], replaces: [], retitled: [] },
    suggestions: [...suggestions, ...range],
    ...(other.length === 0 ? {} : { looksLike: other satisfies readonly OtherSystem[] }),
    release: catalog.release,
  };
}

function suggested(catalog: Catalog, code: string, why: string): readonly SuggestedCode[] {
  const entry = catalog.find(code);
  // A range ("T36-T50") has no entry of its own; what "looks like" says of it is enough.
  if (entry === undefined) return [];
  const { title, status } = entry;
  return [{ code: entry.code, ...(title === undefined ? {} : { title }), status, why }];
}

/** The blocks that hold a range's first code, innermost first. */
function blocksAt(catalog: Catalog, code: string): readonly SuggestedCode[] {
  const blocks = catalog.find(code)?.divisions.filter(({ kind }) => kind === "block") ?? [];
  return blocks
    .toReversed()
    .map(({ range, title }) => ({ code: range, title, status: "block", why: `the block that holds ${code}` }));
}

function toTitled({ code, title }: SuggestedCode): TitledCode {
  return title === undefined ? { code } : { code, title };
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
