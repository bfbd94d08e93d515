import type { Catalog } from "../catalog/catalog.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Choice, ChoiceNote, ChoiceOption, ChoiceQuestion, ChosenCode } from "../selection/choice.ts";
import { titled } from "./describe-code.ts";
import { dateOf, InvalidInput, type Operation, optionalTexts, requiredText } from "./operation.ts";
import { describeQuestion, type SelectQuestion } from "./select-question.ts";
import { type SelectStart, startChoice } from "./select-start.ts";

export interface SelectInput {
  /** A code in any spelling, a block, a chapter, a pathway's name, or a condition in words. */
  readonly start: string;
  /** One for each question so far. */
  readonly answers: readonly string[];
  readonly date: string;
}

/** A code to report, and why. */
export interface SelectedCode {
  readonly code: string;
  readonly title?: string;
  readonly because: string;
  /** Notes on what is reported before, besides or not together with it. */
  readonly notes?: readonly ChoiceNote[];
}

/** A header that stands for a further code, and where that is sequenced. */
export interface AlsoChoose {
  readonly code: string;
  readonly title?: string;
  readonly because: string;
  readonly order: "before" | "after";
}

/** What `select` answers. Contract §2. */
export interface SelectAnswer {
  readonly start: SelectStart;
  /** What was asked and answered. */
  readonly path: readonly { readonly question: string; readonly answer: string }[];
  readonly question?: SelectQuestion;
  /** In the order in which they are reported. */
  readonly codes?: readonly SelectedCode[];
  /** Headers of which a code is reported too, each a guided choice of its own: `codes` is not complete without them. */
  readonly alsoChoose?: readonly AlsoChoose[];
  /** What was documented does not suffice: the header where it stopped, what to ask for, and why. */
  readonly incomplete?: { readonly code: string; readonly ask: string; readonly why: string };
  readonly release: ReleaseInForce;
}

/** No choice asks so many questions. */
const mostAnswers = 50;

/** A guided choice down to a valid code, one question at a time. */
export const select: Operation<SelectInput, SelectAnswer> = {
  name: "select",
  read: (fields, defaults) => {
    const answers = optionalTexts(fields, "answers") ?? [];
    if (answers.length > mostAnswers) throw new InvalidInput(`"answers" must be at most ${mostAnswers} texts`);
    return { start: requiredText(fields, "start"), answers, date: dateOf(fields, defaults) };
  },
  run: (classification, input) => {
    const catalog = classification.catalogs.on(input.date);
    const { start, choice } = startChoice(classification, catalog, input.start);
    const path: { question: string; answer: string }[] = [];
    let at = choice;
    for (const answer of input.answers) {
      if (at.kind !== "question")
        throw new InvalidInput(`nothing is asked after ${path.length} answers: ${endOf(catalog, at)}`);
      const option = optionSaid(at, answer);
      path.push({ question: at.text, answer: option.answer });
      at = option.next();
    }
    return { start, path, ...standing(catalog, at), release: catalog.release };
  },
  isClean: ({ codes, alsoChoose }) => codes !== undefined && alsoChoose === undefined,
};

function standing(
  catalog: Catalog,
  choice: Choice,
): Pick<SelectAnswer, "question" | "codes" | "alsoChoose" | "incomplete"> {
  if (choice.kind === "question") return { question: describeQuestion(catalog, choice) };
  if (choice.kind === "code") {
    const headers = headersBeside(catalog, choice);
    return { codes: codesOf(catalog, choice), ...(headers.length === 0 ? {} : { alsoChoose: headers }) };
  }
  return { incomplete: { code: choice.at, ask: choice.ask, why: choice.why } };
}

function codesOf(catalog: Catalog, { ordinal, because, notes, also = [] }: ChosenCode): readonly SelectedCode[] {
  const accompanying = (order: "before" | "after"): readonly SelectedCode[] =>
    also
      .filter((other) => other.order === order && catalog.isValidForSubmission(other.code))
      .map((other) => ({ ...titled(catalog.require(other.code)), because: other.because }));
  const chosen = { ...titled(catalog.entry(ordinal)), because, ...(notes === undefined ? {} : { notes }) };
  return [...accompanying("before"), chosen, ...accompanying("after")];
}

/** What is reported too and is no code yet: "E11" with a pregnancy in type 2 diabetes. */
function headersBeside(catalog: Catalog, { also = [] }: ChosenCode): readonly AlsoChoose[] {
  return also
    .filter(({ code }) => !catalog.isValidForSubmission(code))
    .map(({ code, because, order }) => ({ ...titled(catalog.require(code)), because, order }));
}

/** @throws InvalidInput listing the options */
function optionSaid({ text, options, notDocumented }: ChoiceQuestion, answer: string): ChoiceOption {
  const said = plain(answer);
  const all = [...options, notDocumented];
  const exact = all.find((option) => plain(option.answer) === said);
  if (exact !== undefined) return exact;
  const other = options.filter(({ saidAs = [] }) => saidAs.some((words) => plain(words) === said));
  if (other.length === 1 && other[0] !== undefined) return other[0];
  if (unknown.has(said) || said === "0") return notDocumented;
  // As a menu numbers them, where no answer is a number itself.
  const numbered = /^[1-9]$/.test(said) ? options[Number(said) - 1] : undefined;
  if (numbered !== undefined) return numbered;
  const listed = all.map((option) => option.answer).join("; ");
  throw new InvalidInput(`“${[...answer.trim()].slice(0, 40).join("")}” does not answer “${text}”: ${listed}`);
}

const unknown = new Set(["unknown", "unspecified", "not known", "not specified", "not stated"]);

function plain(words: string): string {
  return words.trim().replace(/\s+/g, " ").toLowerCase();
}

function endOf(catalog: Catalog, end: Choice): string {
  return end.kind === "code" ? `${catalog.entry(end.ordinal).code} is reached` : "the choice has ended without a code";
}
