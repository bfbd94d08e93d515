import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { successorsOn } from "../catalog/code-history.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { formatDay } from "../catalog/day.ts";
import type { Classification } from "../classification.ts";
import { rank, type SearchHit } from "../search/rank.ts";
import { causeQuestionFor } from "../selection/cause-question.ts";
import type { Choice, ChoiceOption } from "../selection/choice.ts";
import { choiceFrom } from "../selection/derive-choice.ts";
import { choiceFromDivision } from "../selection/division-choice.ts";
import { isInForce } from "../selection/pathway.ts";
import { pathwayChoice } from "../selection/pathway-choice.ts";
import { predecessorsOn } from "../selection/pathway-codes.ts";
import { findPathway } from "../selection/pathway-words.ts";
import { spanTyped } from "./code-span.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { InvalidInput } from "./operation.ts";

/** Where a guided choice begins. */
export interface SelectStart {
  readonly kind: "code" | "block" | "chapter" | "pathway";
  /** "M25.51", "M50-M54", "13", "neck-pain". */
  readonly name: string;
  readonly title?: string;
  /** Why it begins there, where something else was typed. */
  readonly why?: string;
}

/** A choice, and where it begins. */
export interface StartedChoice {
  readonly start: SelectStart;
  readonly choice: Choice;
}

/**
 * Begins a guided choice at what was typed: a code in any spelling, a block, a chapter, a pathway's name, or words.
 *
 * @throws InvalidInput for what is none of them, naming what is near
 */
export function startChoice(classification: Classification, catalog: Catalog, typed: string): StartedChoice {
  if (typed.trim() === "") throw new InvalidInput('"start" is blank: give a code, a block, or a condition in words');
  const span = spanTyped(catalog, typed);
  if (span?.isCode === true) return startAtCode(catalog, span.from);
  if (span?.division !== undefined) {
    const { division } = span;
    const name = division.kind === "chapter" ? division.chapter : division.range;
    return {
      start: { kind: division.kind, name, title: division.title },
      choice: choiceFromDivision(catalog, division),
    };
  }
  return startAtPathway(classification, catalog, typed) ?? startAtWords(classification, catalog, typed);
}

function startAtCode(catalog: Catalog, ordinal: Ordinal, because?: string): StartedChoice {
  const entry = catalog.entry(ordinal);
  const { code, title, status } = entry;
  const start = (why?: string): SelectStart => ({
    kind: "code",
    name: code,
    ...(title === undefined ? {} : { title }),
    ...(why === undefined ? {} : { why }),
  });
  if (status === "valid" || status === "incomplete")
    return { start: start(because), choice: choiceFrom(catalog, ordinal) };
  const { codes } = catalog.data;
  if (status === "not-yet-effective") {
    const first = codes.firstDay(ordinal);
    const then = predecessorsOn(catalog, ordinal).map((before) => {
      const { code: name, title: said } = catalog.entry(before);
      return said === undefined ? name : `${name} (${said})`;
    });
    const notYet = `${code} is not valid before ${first === undefined ? "a later date" : formatDay(first)}`;
    const why = then.length === 0 ? notYet : `${notYet}; on ${catalog.date} its cases were coded ${then.join(" or ")}`;
    const ask = `Which code was valid on ${catalog.date}${then.length === 0 ? "" : `: ${then.join(" or ")}`}?`;
    return { start: start(why), choice: { kind: "incomplete", at: code, ask, why } };
  }
  return startAtRetired(catalog, ordinal, start);
}

/** An ended code: what took its place, chosen where that is more than one code. */
function startAtRetired(catalog: Catalog, ordinal: Ordinal, start: (why: string) => SelectStart): StartedChoice {
  const { codes } = catalog.data;
  const code = codes.code(ordinal);
  const last = codes.lastDay(ordinal);
  const ended = `${code} ended${last === undefined ? "" : ` on ${formatDay(last)}`}`;
  const successors = successorsOn(catalog.data, ordinal, catalog.day);
  const [only] = successors;
  if (only === undefined) {
    const why = `${ended}, and no code is named that took its place`;
    return { start: start(why), choice: { kind: "incomplete", at: code, ask: "Which condition is documented?", why } };
  }
  const why = `${ended}; ${successors.map((one) => codes.code(one)).join(", ")} took its place`;
  if (successors.length === 1) return startAtCode(catalog, only, why);
  const options = successors.map((successor): ChoiceOption => {
    const entry = catalog.entry(successor);
    return {
      answer: entry.title ?? entry.code,
      saidAs: [entry.code],
      codes: entry.completions.map(({ ordinal: below }) => below),
      next: () => choiceFrom(catalog, successor),
    };
  });
  const text = `Which of the codes that took the place of ${code}?`;
  const missing = (): Choice => ({ kind: "incomplete", at: code, ask: text, why });
  const notDocumented = { answer: "not documented", codes: [], next: missing };
  return {
    start: start(why),
    choice: { kind: "question", text, axis: "successor", at: code, why, options, notDocumented },
  };
}

function startAtPathway(classification: Classification, catalog: Catalog, typed: string): StartedChoice | undefined {
  const inForce = classification.pathways.filter((pathway) => isInForce(pathway, catalog.date));
  const pathway = findPathway(inForce, typed);
  if (pathway === undefined) return undefined;
  const { name, title } = pathway;
  return { start: { kind: "pathway", name, title }, choice: pathwayChoice(pathway, catalog) };
}

/** Below it the words have little to do with the text found. */
const leastScore = 0.25;
/** A complaint is told with its story ("… since lifting boxes last week"), most of which is in no text. */
const leastComplaint = 0.08;
const considered = 10;

function startAtWords(classification: Classification, catalog: Catalog, typed: string): StartedChoice {
  if (readCode(typed).kind !== "malformed") throw new InvalidInput(noSuchCode(classification, catalog, typed));
  const { codes } = catalog.data;
  const accept = (ordinal: Ordinal): boolean =>
    codes.isValid(ordinal, catalog.day) || catalog.statusOf(ordinal) === "incomplete";
  const hits = rank(classification.searchIndex, typed, { limit: considered, releases: catalog.textReleases, accept });
  const best = hits[0]?.score ?? 0;
  // Where a header fits as well as a code, the header asks.
  const [hit] = hits
    .filter(({ score }) => score === best)
    .toSorted((a, b) => breadth(catalog, b.ordinal) - breadth(catalog, a.ordinal));
  const complaint =
    hit === undefined || best < leastComplaint ? undefined : startAtCause(classification, catalog, hit, typed);
  if (complaint !== undefined) return complaint;
  if (hit === undefined || best < leastScore) {
    throw new InvalidInput(`nothing in ICD-10-CM fits “${shown(typed)}”: try fewer or other words, or a code`);
  }
  return startAtCode(catalog, hit.ordinal, `${fitOf(catalog, hit, typed)}${pathwayOutOfForce(classification, typed)}`);
}

function fitOf(catalog: Catalog, { kind, entryOrdinal }: SearchHit, typed: string): string {
  const at = catalog.data.codes.code(entryOrdinal);
  return `“${shown(typed)}” fits ${kind === "title" ? "the title" : "a text"} of ${at}`;
}

/** Words that say a complaint begin at its pathway, where what is known of the cause decides the code. */
function startAtCause(
  classification: Classification,
  catalog: Catalog,
  hit: SearchHit,
  typed: string,
): StartedChoice | undefined {
  const inForce = classification.pathways.filter((pathway) => isInForce(pathway, catalog.date));
  const code = catalog.data.codes.code(hit.ordinal);
  const found = causeQuestionFor(inForce, code);
  if (found === undefined) return undefined;
  const { name, title } = found.pathway;
  const why = `${fitOf(catalog, hit, typed)}; ${code} where nothing more than the complaint is documented`;
  return {
    start: { kind: "pathway", name, title, why },
    choice: pathwayChoice(found.pathway, catalog, found.question),
  };
}

/** Reached only where no pathway of the date is meant: one of other days is named, not passed over. */
function pathwayOutOfForce({ pathways }: Classification, typed: string): string {
  const pathway = findPathway(pathways, typed);
  if (pathway === undefined) return "";
  const { title, from, to } = pathway;
  return `; the pathway “${title}” is written for ${to === undefined ? `dates from ${from}` : `${from} to ${to}`}`;
}

function breadth({ data: { codes } }: Catalog, ordinal: Ordinal): number {
  return codes.end(ordinal) - ordinal;
}

function noSuchCode(classification: Classification, catalog: Catalog, typed: string): string {
  const { why, suggestions = [] } = describeUnknown(classification, catalog, typed);
  const near = suggestions.map(({ code }) => code).slice(0, 3);
  const remedy = near.length === 0 ? "" : `; near it: ${near.join(", ")}`;
  return `${why ?? `${shown(typed)} is no code`}${remedy}`;
}

const longestShown = 40;

function shown(typed: string): string {
  return [...typed.trim()].slice(0, longestShown).join("");
}
