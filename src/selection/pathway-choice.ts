import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { AccompanyingCode, Choice, ChoiceOption, ChosenCode } from "./choice.ts";
import { notesEntering } from "./choice-notes.ts";
import { choiceFrom } from "./derive-choice.ts";
import type { Pathway, PathwayOption, PathwayQuestion, PathwayStep } from "./pathway.ts";
import { accompanyingOnDay, codeOnDay } from "./pathway-codes.ts";
import { after, nothingKnown, optionsOn, questionAfter, type Standing } from "./pathway-standing.ts";

/**
 * A pathway as a guided choice on the catalogue's day. Its questions come first; where they end at a header, the
 * header's own choice follows. An answer whose codes cannot be named with certainty on the day is not offered.
 *
 * The caller sees to it that the pathway is in force on the date (`isInForce`).
 *
 * @param first the question to begin with, where words answer those before it
 */
export function pathwayChoice(
  pathway: Pathway,
  catalog: Catalog,
  first: PathwayQuestion | undefined = pathway.questions[0],
): Choice {
  if (first === undefined) throw new RangeError(`the pathway ${pathway.name} asks nothing`);
  return questionOf({ pathway, catalog, codes: new Map() }, first, nothingKnown);
}

/** A pathway as it is walked on one day. */
interface Walk {
  readonly pathway: Pathway;
  readonly catalog: Catalog;
  /** The codes a question leads to, by its name and the code known when it is asked. */
  readonly codes: Map<string, readonly Ordinal[]>;
}

function questionOf(walk: Walk, question: PathwayQuestion, standing: Standing): Choice {
  const options = offered(walk.catalog, question);
  const missing = question.notDocumented;
  return {
    kind: "question",
    text: question.text,
    axis: question.asks,
    at: walk.pathway.name,
    why: question.authority,
    options: options.map((option) =>
      optionOf(walk, option, after(standing, option, `${question.asks}: ${option.answer}`)),
    ),
    notDocumented: optionOf(walk, { ...missing, answer: "not documented" }, after(standing, missing)),
  };
}

/** An answer as it is offered; "not documented" has no short form. */
type OfferedStep = PathwayStep & Pick<PathwayOption, "answer"> & Partial<Pick<PathwayOption, "short">>;

function optionOf(walk: Walk, step: OfferedStep, standing: Standing): ChoiceOption {
  const { answer, short = answer } = step;
  return {
    answer,
    ...(short === answer ? {} : { saidAs: [short] }),
    codes: codesFrom(walk, step, standing.code),
    next: () => {
      const question = questionAfter(walk.pathway, step);
      return question === undefined ? endOf(walk, step, standing) : questionOf(walk, question, standing);
    },
  };
}

function offered(catalog: Catalog, question: PathwayQuestion): readonly PathwayOption[] {
  return optionsOn(question, catalog.date).filter((option) => canBeNamed(catalog, option));
}

function canBeNamed(catalog: Catalog, { code, also = [] }: PathwayStep): boolean {
  return [...(code === undefined ? [] : [code]), ...also.map((one) => one.code)].every(
    (one) => codeOnDay(catalog, one) !== undefined,
  );
}

function codesFrom(walk: Walk, step: PathwayStep, code: string | undefined): readonly Ordinal[] {
  if (step.ask !== undefined) return [];
  const question = questionAfter(walk.pathway, step);
  const key = `${question?.name ?? ""}|${code ?? ""}`;
  const known = walk.codes.get(key);
  if (known !== undefined) return known;
  const options = question === undefined ? undefined : offered(walk.catalog, question);
  const found =
    options === undefined
      ? (code === undefined ? [] : (codeOnDay(walk.catalog, code)?.completions ?? [])).map(({ ordinal }) => ordinal)
      : options.flatMap((option) => codesFrom(walk, option, option.code ?? code));
  const sorted = [...new Set(found)].toSorted((a, b) => a - b);
  walk.codes.set(key, sorted);
  return sorted;
}

function endOf({ pathway, catalog }: Walk, step: PathwayStep, standing: Standing): Choice {
  const { code } = standing;
  const entry = code === undefined ? undefined : codeOnDay(catalog, code);
  if (step.ask !== undefined || entry === undefined) {
    return {
      kind: "incomplete",
      at: entry?.code ?? pathway.name,
      ask: step.ask ?? `Which code stands for ${code ?? pathway.title} on ${catalog.date}?`,
      why: step.authority,
    };
  }
  const instead = entry.code === code ? "" : `; ${entry.code} stands for ${code} on ${catalog.date}`;
  const because = `${[pathway.title, ...standing.answers].join("; ")} (${standing.authority ?? step.authority}${instead})`;
  if (entry.isValidForSubmission) {
    const notes = notesEntering(catalog, [entry.ordinal], { inherited: true });
    return withAlso({ kind: "code", ordinal: entry.ordinal, because, notes }, standing, catalog);
  }
  return endingAs(choiceFrom(catalog, entry.ordinal), standing, (end) =>
    withAlso({ ...end, because: `${because}; ${end.because}` }, standing, catalog),
  );
}

/** A choice whose settled questions are answered, and whose codes are changed when they are reached. */
function endingAs(choice: Choice, standing: Standing, change: (end: ChosenCode) => ChosenCode): Choice {
  if (choice.kind === "code") return change(choice);
  if (choice.kind === "incomplete") return choice;
  const settled = standing.settled[choice.axis ?? ""] ?? [];
  const answer = choice.options.find((option) =>
    settled.some((said) => option.answer === said || option.saidAs?.includes(said)),
  );
  if (answer !== undefined) return endingAs(answer.next(), standing, change);
  // What is known and has no code of its own (eclampsia in the first trimester) is coded as not specified.
  if (settled.length > 0) return endingAs(choice.notDocumented.next(), standing, change);
  const changed = (option: ChoiceOption): ChoiceOption => ({
    ...option,
    next: () => endingAs(option.next(), standing, change),
  });
  return { ...choice, options: choice.options.map(changed), notDocumented: changed(choice.notDocumented) };
}

/** With the codes that the pathway adds, before those of the end itself. */
function withAlso(end: ChosenCode, standing: Standing, catalog: Catalog): ChosenCode {
  const own = standing.also.flatMap(({ code, because, order }): readonly AccompanyingCode[] => {
    const entry = accompanyingOnDay(catalog, code, end.ordinal);
    // What is the code already is not reported again (Guidelines I.B.12).
    return entry === undefined || entry.ordinal === end.ordinal ? [] : [{ code: entry.code, because, order }];
  });
  const others = (end.also ?? []).filter((other) => !own.some(({ code }) => covers(code, other.code)));
  const also = [...own.filter(({ code }, at) => own.findIndex((other) => other.code === code) === at), ...others];
  return also.length === 0 ? end : { ...end, also };
}

/** Whether a code is what a note names: the same, or one below the header it names. */
function covers(code: string, named: string): boolean {
  return code.startsWith(named.replace(/\.?-$/, ""));
}
