import type { Catalog } from "../catalog/catalog.ts";
import type { Choice, ChoiceOption } from "../selection/choice.ts";
import { answersOf, type ChoiceBook } from "./choice-steps.ts";
import { spanBelow, spanOf } from "./code-span.ts";
import { asksOn, type CodeSpan, type DecisionBranch, type DecisionEnd, type DecisionNode } from "./document.ts";

/** What is unfolded of a choice: the way to one code, or its first levels. */
export interface Unfolding {
  readonly choices: ChoiceBook;
  readonly catalog: Catalog;
  /** The code whose way is unfolded; every other branch is folded. */
  readonly toward?: number;
  /** How many levels are unfolded without one. */
  readonly levels: number;
}

/** A choice as a tree. @returns undefined where nothing is asked */
export function decisionFrom(choice: Choice, unfolding: Unfolding): DecisionNode | undefined {
  return choice.kind === "question" ? nodeOf(choice, unfolding) : undefined;
}

function nodeOf(choice: Choice & { readonly kind: "question" }, unfolding: Unfolding): DecisionNode {
  const { toward } = unfolding;
  const answers = answersOf(choice);
  const onPath = toward === undefined ? undefined : answers.find(({ codes }) => codes.includes(toward));
  const unfolded = answers.map((answer) => branchOf(answer, answer === onPath, unfolding));
  return {
    question: choice.text,
    ...(choice.why === undefined ? {} : { why: choice.why }),
    branches: joined(unfolded),
  };
}

/** Neighbouring answers that lead to the same code are one branch; "not documented" stays by itself. */
function joined(branches: readonly DecisionBranch[]): readonly DecisionBranch[] {
  const found: DecisionBranch[] = [];
  for (const [at, branch] of branches.entries()) {
    const before = found.at(-1);
    const isSame =
      before !== undefined &&
      at < branches.length - 1 &&
      !before.isOnPath &&
      !branch.isOnPath &&
      endsAtOne(branch) &&
      sameEnd(before, branch);
    if (isSame) found.splice(-1, 1, { ...before, answer: `${before.answer}; ${branch.answer}` });
    else found.push(branch);
  }
  return found;
}

function endsAtOne({ leadsTo }: DecisionBranch): boolean {
  return !asksOn(leadsTo) && leadsTo.count === 1;
}

function sameEnd({ leadsTo: one }: DecisionBranch, { leadsTo: other }: DecisionBranch): boolean {
  return !asksOn(one) && JSON.stringify(one) === JSON.stringify(other);
}

function branchOf(answer: ChoiceOption, isOnPath: boolean, unfolding: Unfolding): DecisionBranch {
  const unfolds = unfolding.toward === undefined ? unfolding.levels > 1 : isOnPath;
  const below = unfolds ? unfolding.choices.next(answer) : undefined;
  const node = below?.kind === "question" ? nodeOf(below, { ...unfolding, levels: unfolding.levels - 1 }) : undefined;
  return {
    answer: answer.answer,
    isOnPath,
    leadsTo: node === undefined ? endOf(answer, unfolding, below) : folded(node),
  };
}

/** A question whose answers all lead to the same code need not be asked. */
function folded(node: DecisionNode): DecisionNode | DecisionEnd {
  const [first, ...others] = node.branches;
  if (first === undefined || asksOn(first.leadsTo) || !endsAtOne(first)) return node;
  return others.every((other) => sameEnd(first, other)) ? first.leadsTo : node;
}

/** @param below where the answer leads: what was answered before may leave one code of several */
function endOf(answer: ChoiceOption, { catalog, choices }: Unfolding, below?: Choice): DecisionEnd {
  const codes = below?.kind === "code" ? [below.ordinal] : answer.codes;
  const [first] = codes;
  const last = codes.at(-1);
  if (first === undefined || last === undefined) {
    const end = choices.next(answer);
    return { codes: [], count: 0, ...(end.kind === "incomplete" ? { ask: end.ask } : {}) };
  }
  if (first === last)
    return { ...besides(choices.next(answer), catalog), codes: [spanOf(catalog.entry(first))], count: 1 };
  const named = [first, last];
  return { codes: named.map((ordinal) => spanOf(catalog.entry(ordinal))), count: codes.length };
}

/** What is reported before and after the code at an end; more than a few are left to the notes. */
const mostBesides = 3;

function besides(end: Choice, catalog: Catalog): Pick<DecisionEnd, "before" | "after"> {
  const also = end.kind === "code" ? (end.also ?? []) : [];
  if (also.length === 0 || also.length > mostBesides) return {};
  const of = (order: "before" | "after"): readonly CodeSpan[] =>
    also
      .filter((one) => one.order === order)
      .flatMap(({ code }) => spanBelow(catalog.require(code.replace(/\.?-$/, ""))));
  const [before, after] = [of("before"), of("after")];
  return { ...(before.length === 0 ? {} : { before }), ...(after.length === 0 ? {} : { after }) };
}
