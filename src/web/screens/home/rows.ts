import type { SearchResult } from "../../../operations/search.ts";
import type { Found, TypedCode } from "./ask-words.ts";

/** A line of the results: a code that can be opened. */
export interface Row {
  readonly code: string;
  readonly title: string;
  readonly status: string;
  /** The first three characters, for what is a code. */
  readonly category?: string;
  /** What was typed itself, what is near it or took its place, or what the words found. */
  readonly kind: "typed" | "near" | "result";
  /** Why it stands here, in the operation's words. */
  readonly why?: string;
  readonly result?: SearchResult;
}

/** Words that fit at least so well count, where what was typed is no code after all ("B12"). */
const fitsWell = 0.5;
const mostNear = 4;

/** The lines, in their order: the code that was typed, what is near it, what the words found. */
export function rowsOf(found: Found): readonly Row[] {
  const { typed } = found;
  const first = typed === undefined ? [] : [rowOf(typed)];
  const results = resultsShown(found);
  const near = typed === undefined ? [] : nearRows(typed, results.length > 0);
  const known = new Set([...first, ...near].map(({ code }) => code));
  return [...first, ...near, ...results.filter(({ code }) => !known.has(code)).map((result) => resultRow(result))];
}

/** What the words found. Of what was meant as a code and is none, only what fits well: the rest shares a letter or two. */
export function resultsShown({ typed, answer: { results } }: Found): readonly SearchResult[] {
  const isNone = typed?.status === "unknown" || typed?.status === "malformed";
  return isNone && (results[0]?.score ?? 0) < fitsWell ? [] : results;
}

function rowOf({ code, status, title = "", why }: TypedCode): Row {
  return { code, title, status, kind: "typed", ...categoryOf(code, status), ...(why === undefined ? {} : { why }) };
}

function nearRows({ suggestions = [], useInstead = [] }: TypedCode, haveWordsFound: boolean): readonly Row[] {
  const successors = useInstead.map(({ code, title = "" }): Row => ({ code, title, status: "valid", kind: "near" }));
  const near = suggestions.map(
    ({ code, title = "", status, why }): Row => ({
      code,
      title,
      status,
      kind: "near",
      why,
      ...categoryOf(code, status),
    }),
  );
  return [...successors, ...(haveWordsFound ? [] : near.slice(0, mostNear))];
}

function resultRow(result: SearchResult): Row {
  const { code, title = "" } = result;
  return { code, title, status: "valid", kind: "result", result, ...categoryOf(code, "valid") };
}

const areCodes: ReadonlySet<string> = new Set(["valid", "incomplete", "retired", "not-yet-effective"]);

/** ICD-10-CM's category is a code's first three characters; what is one itself needs it not said. */
function categoryOf(code: string, status: string): Pick<Row, "category"> {
  return areCodes.has(status) && code.length > 3 ? { category: code.slice(0, 3) } : {};
}
