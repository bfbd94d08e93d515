import type { Catalog } from "../src/catalog/catalog.ts";
import type { Choice, ChoiceOption, ChoiceQuestion } from "../src/selection/choice.ts";
import { choiceFrom } from "../src/selection/derive-choice.ts";

/** What walking the guided choices of headers showed. */
export interface ChoiceWalk {
  /** What must not be, with the header where it is. */
  readonly problems: readonly string[];
  /** How often each axis is asked; "" where a question has none. */
  readonly axes: ReadonlyMap<string, number>;
  /** How many questions lead to a code, and for how many codes. */
  readonly lengths: ReadonlyMap<number, number>;
  readonly questions: number;
  /** How many questions have so many options. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Questions at which "not documented" ends without a code. */
  readonly withoutDefault: number;
}

interface Place {
  /** How many questions were answered. */
  readonly length: number;
  /** The codes that can still be reached. */
  readonly within: ReadonlySet<number>;
}

const mostOptions = 9;

/** Walks every answer of the choices from some headers: each valid code below must be reached in exactly one way. */
export function walkChoices(catalog: Catalog, headers: Iterable<number>): ChoiceWalk {
  const problems: string[] = [];
  const axes = new Map<string, number>();
  const lengths = new Map<number, number>();
  const sizes = new Map<number, number>();
  const totals = { questions: 0, withoutDefault: 0 };
  const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

  function walk(choice: Choice, { length, within }: Place, reached: number[]): void {
    if (choice.kind === "code") {
      reached.push(choice.ordinal);
      count(lengths, length);
    } else if (choice.kind === "incomplete") problems.push(`${choice.at}: a documented answer leads to no code`);
    else walkQuestion(choice, { length, within }, reached);
  }

  function walkQuestion(question: ChoiceQuestion, { length, within }: Place, reached: number[]): void {
    totals.questions++;
    count(axes, question.axis ?? "");
    count(sizes, question.options.length);
    problems.push(...faultsOf(question));
    for (const option of question.options) {
      const own: number[] = [];
      walk(option.next(), { length: length + 1, within: new Set(option.codes) }, own);
      if (
        !sameNumbers(
          own.toSorted((a, b) => a - b),
          option.codes,
        )
      )
        problems.push(
          `${question.at}: “${option.answer}” says it leads to ${option.codes.length} codes, and leads to ${own.length}`,
        );
      for (const ordinal of own) reached.push(ordinal);
    }
    const { notDocumented } = question;
    const listed = new Set(question.options.flatMap(({ codes }) => codes));
    // Codes that no documented answer leads to; within a group of answers the default is that of the whole question.
    if (notDocumented.codes.some((ordinal) => !listed.has(ordinal) && within.has(ordinal)))
      walk(notDocumented.next(), { length: length + 1, within: new Set(notDocumented.codes) }, reached);
    if (endsWithoutCode(notDocumented)) totals.withoutDefault++;
  }

  function endsWithoutCode(option: ChoiceOption): boolean {
    let choice = option.next();
    for (let steps = 0; choice.kind === "question"; steps++) {
      if (steps > 20) problems.push(`${choice.at}: “not documented” does not end`);
      if (steps > 20) return true;
      choice = choice.notDocumented.next();
    }
    if (choice.kind === "code" && !catalog.data.codes.isValid(choice.ordinal, catalog.day))
      problems.push(`${catalog.data.codes.code(choice.ordinal)}: the default is not valid`);
    return choice.kind === "incomplete";
  }

  for (const header of headers) {
    const reached: number[] = [];
    const all = catalog.entry(header).completions.map(({ ordinal }) => ordinal);
    try {
      walk(choiceFrom(catalog, header), { length: 0, within: new Set(all) }, reached);
    } catch (error) {
      problems.push(String(error));
    }
    if (
      !sameNumbers(
        reached.toSorted((a, b) => a - b),
        all,
      )
    )
      problems.push(`${catalog.entry(header).code}: ${reached.length} codes are reached, ${all.length} are valid`);
  }
  return { problems, axes, lengths, sizes, ...totals };
}

function faultsOf({ at, text, options }: ChoiceQuestion): readonly string[] {
  const answers = new Set(options.map(({ answer }) => answer.trim().toLowerCase()));
  return [
    ...(options.length > mostOptions ? [`${at}: ${options.length} options`] : []),
    ...(options.length === 0 ? [`${at}: no options`] : []),
    ...(answers.size < options.length
      ? [`${at}: an answer twice in “${text}”: ${options.map(({ answer }) => answer).join("|")}`]
      : []),
    ...(answers.has("") || answers.has("not documented") ? [`${at}: an answer says nothing`] : []),
  ];
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, at) => number === other[at]);
}
