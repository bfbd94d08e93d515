import { parseDay } from "../../catalog/day.ts";
import type {
  Pathway,
  PathwayAccompaniment,
  PathwayOption,
  PathwayQuestion,
  PathwayStep,
} from "../../selection/pathway.ts";
import { SourceFormatError } from "./source-format-error.ts";

/**
 * Reads a pathway of `data/pathways/`; the file's name without its ending is the pathway's. A field that is none of the
 * format's is refused: it would be a slip that goes unseen. What the pathway says is not looked at here (`checks/pathways.ts`).
 *
 * @returns the pathway as its file has it: its `next` may name questions of other files (`linkPathways`)
 * @throws SourceFormatError naming the place in the document (line 1 where only the document as a whole is known)
 */
export function parsePathway(text: string, file: string): Pathway {
  const fail = (expected: string): SourceFormatError => new SourceFormatError(file, 1, expected);
  const fields = objectAt(parseJson(text, file), "pathway", pathwayFields, fail);
  const { from, to } = daysOf(fields, "pathway", fail);
  if (from === undefined) throw fail("a date in pathway.from");
  return {
    name: file.replace(/\.json$/, ""),
    title: textAt(fields, "title", "pathway", fail),
    words: listAt(fields.words, "words", 0, fail).map((word, i) => textOf(word, `words[${i}]`, fail)),
    from,
    ...(to === undefined ? {} : { to }),
    questions: listAt(fields.questions, "questions", 1, fail).map((one, i) => questionAt(one, `questions[${i}]`, fail)),
  };
}

const pathwayFields = ["title", "words", "from", "to", "questions"];
const questionFields = ["name", "text", "asks", "authority", "options", "notDocumented"];
const stepFields = ["code", "also", "sequencedFirst", "settles", "next", "ask", "authority"];
const optionFields = ["answer", "short", "from", "to", ...stepFields];
const accompanimentFields = ["code", "order", "because"];

type Fail = (expected: string) => SourceFormatError;
type Fields = Readonly<Record<string, unknown>>;

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
  const fields = objectAt(value, place, questionFields, fail);
  const name = textAt(fields, "name", place, fail);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw fail(`small letters, digits and hyphens in ${place}.name`);
  return {
    name,
    text: textAt(fields, "text", place, fail),
    asks: textAt(fields, "asks", place, fail),
    authority: textAt(fields, "authority", place, fail),
    options: listAt(fields.options, `${place}.options`, 2, fail).map((one, i) =>
      optionAt(one, `${place}.options[${i}]`, fail),
    ),
    notDocumented: stepOf(
      objectAt(fields.notDocumented, `${place}.notDocumented`, stepFields, fail),
      `${place}.notDocumented`,
      fail,
    ),
  };
}

function optionAt(value: unknown, place: string, fail: Fail): PathwayOption {
  const fields = objectAt(value, place, optionFields, fail);
  const answer = textAt(fields, "answer", place, fail);
  const short = fields.short === undefined ? answer : textAt(fields, "short", place, fail);
  return { answer, short, ...daysOf(fields, place, fail), ...stepOf(fields, place, fail) };
}

function daysOf(fields: Fields, place: string, fail: Fail): { readonly from?: string; readonly to?: string } {
  const { from, to } = fields;
  if (from !== undefined && !isDate(from)) throw fail(`a date in ${place}.from`);
  if (to !== undefined && !isDate(to)) throw fail(`a date in ${place}.to`);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function settledAt(value: unknown, place: string, fail: Fail): Readonly<Record<string, readonly string[]>> {
  const fields = Object.entries(objectAt(value, place, undefined, fail));
  const saidAt = (said: unknown, at: string): readonly string[] =>
    listAt(said, at, 1, fail).map((one, i) => textOf(one, `${at}[${i}]`, fail));
  return Object.fromEntries(fields.map(([axis, said]) => [axis, saidAt(said, `${place}.${axis}`)]));
}

function startsAt(value: unknown, place: string, fail: Fail): readonly string[] {
  const starts = listAt(value, `${place}.sequencedFirst`, 1, fail);
  return starts.map((start, i) => {
    const text = textOf(start, `${place}.sequencedFirst[${i}]`, fail);
    if (!/^[A-Z][0-9A-Z.]*$/.test(text)) throw fail(`the beginning of codes in ${place}.sequencedFirst[${i}]`);
    return text;
  });
}

function stepOf(fields: Fields, place: string, fail: Fail): PathwayStep {
  const optional = (name: "next" | "ask"): Partial<PathwayStep> =>
    fields[name] === undefined ? {} : { [name]: textAt(fields, name, place, fail) };
  if (fields.ask !== undefined && (fields.next ?? fields.code ?? fields.also) !== undefined)
    throw fail(`nothing beside ask and authority in ${place}: where something is asked for, the way ends`);
  return {
    ...(fields.code === undefined ? {} : { code: codeAt(fields, place, fail) }),
    ...(fields.also === undefined
      ? {}
      : {
          also: listAt(fields.also, `${place}.also`, 1, fail).map((one, i) =>
            accompanimentAt(one, `${place}.also[${i}]`, fail),
          ),
        }),
    ...(fields.sequencedFirst === undefined ? {} : { sequencedFirst: startsAt(fields.sequencedFirst, place, fail) }),
    ...(fields.settles === undefined ? {} : { settles: settledAt(fields.settles, `${place}.settles`, fail) }),
    ...optional("next"),
    ...optional("ask"),
    authority: textAt(fields, "authority", place, fail),
  };
}

function accompanimentAt(value: unknown, place: string, fail: Fail): PathwayAccompaniment {
  const fields = objectAt(value, place, accompanimentFields, fail);
  const { order } = fields;
  if (order !== "before" && order !== "after") throw fail(`"before" or "after" in ${place}.order`);
  return { code: codeAt(fields, place, fail), order, because: textAt(fields, "because", place, fail) };
}

function codeAt(fields: Fields, place: string, fail: Fail): string {
  const code = textAt(fields, "code", place, fail);
  if (!/^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/.test(code)) throw fail(`a dotted code in ${place}.code`);
  return code;
}

function objectAt(value: unknown, place: string, known: readonly string[] | undefined, fail: Fail): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fail(`an object at ${place}`);
  const unknown = Object.keys(value).find((name) => known?.includes(name) === false);
  if (unknown !== undefined) throw fail(`only ${known?.join(", ")} at ${place}, not ${unknown}`);
  return value as Fields;
}

function listAt(value: unknown, place: string, least: 0 | 1 | 2, fail: Fail): readonly unknown[] {
  if (!Array.isArray(value)) throw fail(`a list at ${place}`);
  if (value.length < least) throw fail(`at least ${least === 1 ? "one" : "two"} in ${place}`);
  return value;
}

function textAt(fields: Fields, name: string, place: string, fail: Fail): string {
  return textOf(fields[name], `${place}.${name}`, fail);
}

function textOf(value: unknown, place: string, fail: Fail): string {
  if (typeof value !== "string" || value.trim() === "" || value !== value.trim())
    throw fail(`text without blanks around it in ${place}`);
  return value;
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && parseDay(value) !== undefined;
}
