import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { Choice, ChoiceOption, ChoiceQuestion } from "../selection/choice.ts";
import { choiceFrom } from "../selection/derive-choice.ts";
import { isInForce, type Pathway } from "../selection/pathway.ts";
import { pathwayChoice } from "../selection/pathway-choice.ts";

/** A question on the way to a code, and the answer that leads to it. */
export interface ChoiceStep {
  readonly question: ChoiceQuestion;
  readonly answer: ChoiceOption;
}

/** Guided choices of one day, each step worked out once: neighbouring codes share most of their way. */
export class ChoiceBook {
  readonly #catalog: Catalog;
  readonly #pathways: readonly Pathway[];
  readonly #next = new WeakMap<ChoiceOption, Choice>();
  /** The choices from headers of one category: guides are mostly written one after the other. */
  #ofCategory: { readonly category: Ordinal; readonly choices: Map<Ordinal, Choice> } | undefined;
  #openings:
    | readonly { readonly pathway: Pathway; readonly choice: Choice; readonly codes: ReadonlySet<Ordinal> }[]
    | undefined;

  constructor(catalog: Catalog, pathways: readonly Pathway[]) {
    this.#catalog = catalog;
    this.#pathways = pathways;
  }

  /** The choice from a header. */
  from(ordinal: Ordinal): Choice {
    const { codes } = this.#catalog.data;
    let category = ordinal;
    for (let above = ordinal; above !== -1; above = codes.parent(above)) category = above;
    if (this.#ofCategory?.category !== category) this.#ofCategory = { category, choices: new Map() };
    const { choices } = this.#ofCategory;
    const choice = choices.get(ordinal) ?? this.#within(category, ordinal) ?? choiceFrom(this.#catalog, ordinal);
    choices.set(ordinal, choice);
    return choice;
  }

  /** A header's choice as a part of its category's: what has been worked out for one serves the other. */
  #within(category: Ordinal, header: Ordinal): Choice | undefined {
    if (category === header) return undefined;
    const { codes } = this.#catalog.data;
    let first = header;
    while (first < codes.end(header) && !codes.isValid(first, this.#catalog.day)) first++;
    const code = codes.code(header);
    return this.stepsTo(this.from(category), first).find(({ question }) => question.at === code)?.question;
  }

  /** The narrowest pathway in force that leads to a code. */
  pathwayTo(ordinal: Ordinal): { readonly pathway: Pathway; readonly choice: Choice } | undefined {
    this.#openings ??= this.#pathways
      .filter((pathway) => isInForce(pathway, this.#catalog.date))
      .map((pathway) => ({ pathway, choice: pathwayChoice(pathway, this.#catalog) }))
      .map((opening) => ({ ...opening, codes: new Set(answersOf(opening.choice).flatMap(({ codes }) => codes)) }))
      .toSorted((a, b) => a.codes.size - b.codes.size);
    const leading = this.#openings.filter(({ codes }) => codes.has(ordinal));
    const narrowest = leading.filter(({ codes }) => codes.size === leading[0]?.codes.size);
    const code = this.#catalog.data.codes.code(ordinal);
    // Where one pathway goes on to another's questions, the one that asks them itself is meant.
    return narrowest.find(({ pathway }) => namesItself(pathway, code)) ?? narrowest[0];
  }

  next(option: ChoiceOption): Choice {
    const known = this.#next.get(option);
    if (known !== undefined) return known;
    const choice = option.next();
    this.#next.set(option, choice);
    return choice;
  }

  /** The questions from a choice to a code, in order; none where it does not lead there. */
  stepsTo(start: Choice, ordinal: Ordinal): readonly ChoiceStep[] {
    const steps: ChoiceStep[] = [];
    for (let choice = start; choice.kind === "question"; ) {
      const answer = answersOf(choice).find(({ codes }) => codes.includes(ordinal));
      if (answer === undefined) return steps;
      steps.push({ question: choice, answer });
      choice = this.next(answer);
    }
    return steps;
  }
}

/** The answers to a question, "not documented" last. */
export function answersOf(choice: Choice): readonly ChoiceOption[] {
  return choice.kind === "question" ? [...choice.options, choice.notDocumented] : [];
}

/** Whether a question of the pathway's own, not one it goes on to, has the code for an answer. */
export function namesItself({ questions }: Pathway, code: string): boolean {
  return questions.some(({ name, options }) => !name.includes("#") && options.some((option) => option.code === code));
}
