import type { Ordinal } from "../../catalog/code-table.ts";
import type { Choice } from "../../selection/choice.ts";
import { namesItself } from "../choice-steps.ts";
import { decisionFrom } from "../decision-flow.ts";
import type { DecisionNode, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** A header that leads to so few codes is unfolded by two levels. */
const fewCompletions = 30;

/** A pathway that has the code for no answer of its own may ask so many questions more than the code's category. */
const mostBeyond = 1;

/** The questions that lead to the code, as a tree. */
export function decision(subject: GuideSubject): Section | undefined {
  const flow = flowOf(subject);
  if (flow === undefined) return undefined;
  const { root, about, to } = flow;
  const caption = `The questions that lead to ${to}, from ${about}`;
  const text: Text = [
    `From ${about}. A branch that does not lead to the code is folded: it names its codes, or the first and the last of them.`,
  ];
  return {
    id: "decision",
    heading: "Decision flow",
    blocks: [
      { kind: "paragraph", text },
      { kind: "tree", caption, root },
    ],
  };
}

interface Flow {
  readonly root: DecisionNode;
  /** Where it starts: "category M54", "the pathway “Upper back pain”". */
  readonly about: string;
  /** The code it leads to: of one that has ended, its successor. */
  readonly to: string;
}

function flowOf(subject: GuideSubject): Flow | undefined {
  const { catalog, desk, entry, isValid, category, status, successors, completions } = subject;
  const { choices } = desk;
  const toward = isValid ? entry.ordinal : status === "retired" ? onlyOne(successors) : undefined;
  if (toward !== undefined) {
    const start = catalog.entry(toward).ancestors[0]?.ordinal ?? toward;
    const written = choices.pathwayTo(toward);
    const asked = (choice: Choice): number => choices.stepsTo(choice, toward).length;
    // A pathway that asks much that the code does not depend on (the exact week) is a long way round.
    const isRoundabout =
      written !== undefined &&
      !namesItself(written.pathway, catalog.data.codes.code(toward)) &&
      asked(written.choice) > asked(choices.from(start)) + mostBeyond;
    const found = isRoundabout ? undefined : written;
    const about =
      found === undefined ? `category ${catalog.data.codes.code(start)}` : `the pathway “${found.pathway.title}”`;
    const root = decisionFrom(found?.choice ?? choices.from(start), { choices, catalog, toward, levels: 0 });
    return root === undefined ? undefined : { root, about, to: catalog.data.codes.code(toward) };
  }
  if (status !== "incomplete") return undefined;
  const levels = completions.length <= fewCompletions ? 2 : 1;
  const root = decisionFrom(choices.from(entry.ordinal), { choices, catalog, levels });
  const about = category.ordinal === entry.ordinal ? `category ${entry.code}` : entry.code;
  return root === undefined ? undefined : { root, about, to: `the codes of ${entry.code}` };
}

function onlyOne(entries: readonly { readonly ordinal: Ordinal }[]): Ordinal | undefined {
  return entries.length === 1 ? entries[0]?.ordinal : undefined;
}
