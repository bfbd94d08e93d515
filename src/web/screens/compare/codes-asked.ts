import { readCode } from "../../../catalog/code-format/code-text.ts";

/** How many codes are compared at most: the operation's own bound. */
export const mostCodes = 12;
/** A code is never longer; what is longer is cut before it is looked at. */
const longestCode = 40;

/** The article's example: back pain by region. */
export const exampleCodes = ["M54.6", "M54.50", "M54.9", "M54.2"] as const;

/** What the form takes where there is no script: codes, and no words, for words stand in no address. */
export const codesPattern = "[\\s,;]*[A-Za-z][0-9][0-9A-Za-z.]*([\\s,;]+[A-Za-z][0-9][0-9A-Za-z.]*)*[\\s,;]*";

/** The codes an address asks for, as typed, each once: "?codes=M54.6,M54.50", or a field for each. */
export function codesAsked(query: URLSearchParams): readonly string[] {
  const typed = query.getAll("codes").flatMap((field) => field.split(/[\s,;]+/));
  return eachOnce(typed.filter((code) => code !== "").map((code) => code.slice(0, longestCode)));
}

/** Codes with others added, each once. */
export function withCodes(codes: readonly string[], added: readonly string[]): readonly string[] {
  return eachOnce([...codes, ...added]);
}

/** Codes without one. */
export function without(codes: readonly string[], code: string): readonly string[] {
  return codes.filter((one) => one !== code);
}

/** What somebody typed or pasted, where all of it is codes: "M54.6, m5450"; else undefined, for it is words. */
export function codesWritten(text: string): readonly string[] | undefined {
  const whole = readCode(text.trim());
  if (whole.kind === "code") return [whole.code];
  const parts = text.split(/[\s,;]+/).filter((part) => part !== "");
  const codes = parts.flatMap((part) => {
    const read = readCode(part);
    return read.kind === "code" ? [read.code] : [];
  });
  return parts.length > 0 && codes.length === parts.length ? eachOnce(codes) : undefined;
}

function eachOnce(codes: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return codes.filter((code) => seen.size < seen.add(code.toUpperCase()).size);
}
