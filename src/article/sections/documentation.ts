import type { ChoiceStep } from "../choice-steps.ts";
import { spanOf, spansOfMany } from "../code-span.ts";
import type { ListItem, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines, tabularListAt } from "../guidelines.ts";
import { isStem } from "../standing.ts";

/** What the record must say for the code, and what the classification gives where it does not. */
export function documentation(subject: GuideSubject): Section | undefined {
  const items = subject.isValid ? [...steps(subject), ...etiology(subject)] : headerItems(subject);
  if (items.length === 0) return undefined;
  return { id: "documentation", heading: "What the record must say", blocks: [{ kind: "list", items }] };
}

function steps(subject: GuideSubject): readonly ListItem[] {
  return asked(subject.steps).map(({ first, last }) => {
    const isUnsaid = last.answer === last.question.notDocumented;
    const needed = isUnsaid ? "nothing more is said." : `“${last.answer.answer}”.`;
    const text: Text = [`${first.question.text} For this code: ${needed}`, ...otherwise(subject, first)];
    return { text, source: first.question.why ?? tabularListAt(subject.catalog, first.question.at) };
  });
}

/** A question with many answers is asked in two steps, group and answer: said once. */
function asked(all: readonly ChoiceStep[]): readonly { readonly first: ChoiceStep; readonly last: ChoiceStep }[] {
  const found: { first: ChoiceStep; last: ChoiceStep }[] = [];
  for (const step of all) {
    const before = found.at(-1);
    if (before !== undefined && before.last.question.text === step.question.text) before.last = step;
    else found.push({ first: step, last: step });
  }
  return found;
}

/** What is reported, or asked, where the record says nothing of it. */
function otherwise({ catalog }: GuideSubject, { question, answer }: ChoiceStep): Text {
  const { notDocumented } = question;
  if (answer === notDocumented) return [];
  const codes = notDocumented.codes.map((ordinal) => catalog.entry(ordinal));
  if (codes.length === 0)
    return [" The classification has no code for a record that does not say it: ask the provider."];
  const isSame = codes.length === answer.codes.length && codes.every(({ ordinal }, at) => ordinal === answer.codes[at]);
  if (isSame) return [" Where the record does not say it, the classification takes the same."];
  return [" Where the record does not say it: ", ...spansOfMany(codes, 1), "."];
}

function etiology({ notes, entry }: GuideSubject): readonly ListItem[] {
  const hasFirst = notes.some(({ kind, from }) => kind === "codeFirst" && !/^\d/.test(from));
  if (!hasFirst) return [];
  const text: Text = ["The condition that a “code first” note asks for, and that ", spanOf(entry), " goes with it."];
  return [{ text, source: guidelines.etiology }];
}

function headerItems({ status, desk, entry, catalog }: GuideSubject): readonly ListItem[] {
  if (status !== "incomplete") return [];
  const choice = desk.choices.from(entry.ordinal);
  if (choice.kind !== "question") return [];
  const answers = choice.options.map(({ answer }) => `“${answer}”`).join(", ");
  const missing = isStem(entry) ? "The 7th character" : "What is missing";
  return [
    {
      text: [`${missing}: ${choice.text} One of ${answers}.`],
      source: choice.why ?? tabularListAt(catalog, choice.at),
    },
  ];
}
