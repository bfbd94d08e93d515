import type { Pathway, PathwayOption, PathwayQuestion } from "../../selection/pathway.ts";
import { SourceFormatError } from "./source-format-error.ts";

/**
 * Reads a pathway of `data/pathways/`; the file's name without its ending is the pathway's.
 *
 * @throws SourceFormatError naming the place in the document (line 1 where only the document as a whole is known)
 */
export function parsePathway(text: string, file: string): Pathway {
  const fail = (expected: string): SourceFormatError => new SourceFormatError(file, 1, expected);
  const document = parseJson(text, file);
  const fields = objectAt(document, "pathway", fail);
  const to = fields.to;
  if (to !== undefined && !isDate(to)) throw fail("a date in to");
  if (!isDate(fields.from)) throw fail("a date in from");
  return {
    name: file.replace(/\.json$/, ""),
    title: textAt(fields, "title", "pathway", fail),
    from: fields.from,
    ...(to === undefined ? {} : { to }),
    question: questionAt(fields.question, "question", fail),
  };
}

type Fail = (expected: string) => SourceFormatError;

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = text.slice(0, Number(position ?? 0)).split("\n").length;
    throw new SourceFormatError(file, line, "a JSON document");
  }
}

function questionAt(value: unknown, place: string, fail: Fail): PathwayQuestion {
  const fields = objectAt(value, place, fail);
  const options = fields.options;
  if (!Array.isArray(options) || options.length < 2) throw fail(`at least two options in ${place}`);
  return {
    text: textAt(fields, "text", place, fail),
    authority: textAt(fields, "authority", place, fail),
    options: options.map((option, i) => optionAt(option, `${place}.options[${i}]`, fail)),
  };
}

function optionAt(value: unknown, place: string, fail: Fail): PathwayOption {
  const fields = objectAt(value, place, fail);
  const code = textAt(fields, "code", place, fail);
  if (!/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(code)) throw fail(`a dotted code in ${place}.code`);
  return {
    answer: textAt(fields, "answer", place, fail),
    short: textAt(fields, "short", place, fail),
    code,
    authority: textAt(fields, "authority", place, fail),
    ...(fields.question === undefined ? {} : { question: questionAt(fields.question, `${place}.question`, fail) }),
  };
}

function objectAt(value: unknown, place: string, fail: Fail): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fail(`an object at ${place}`);
  return value as Readonly<Record<string, unknown>>;
}

function textAt(fields: Readonly<Record<string, unknown>>, name: string, place: string, fail: Fail): string {
  const value = fields[name];
  if (typeof value !== "string" || value.trim() === "") throw fail(`text in ${place}.${name}`);
  return value;
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
}
