import type { ChoiceStep } from "../choice-steps.ts";
import { spanOf, spansOfMany } from "../code-span.ts";
import type { ListItem, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines, tabularListAt } from "../guidelines.ts";
import { codeFirstNotes } from "../order.ts";
import { isStem } from "../standing.ts";
import { isUnspecifiedTitle } from "../title-words.ts";

/** Answers of a question named one by one. */
const mostAnswers = 9;

/** What the record must say for the code, and what the classification gives where it does not. */
export function documentation(subject: GuideSubject): Section | undefined {
  const items = subject.isValid ? [...steps(subject), ...etiology(subject)] : headerItems(subject);
  if (items.length === 0) return undefined;
  return { id: "documentation", heading: "What the record must say", blocks: [{ kind: "list", items }] };
}

function steps(subject: GuideSubject): readonly ListItem[] {
  return asked(subject.steps).map(({ first, last }) => {
    const { answer, question } = last;
    // "Depression, unspecified" beside other unspecified codes: no record says so.
    const isUnsaid = answer === question.notDocumented || isUnspecifiedTitle(answer.answer);
    const text: Text = isUnsaid
      ? [`${first.question.text} The record says no more.`]
      : [`${first.question.text} ${needs(answer.answer)}`, ...otherwise(subject, first)];
    return { text, source: first.question.why ?? tabularListAt(subject.catalog, first.question.at) };
  });
}

/** No record says "other specified complications": that is what the Tabular List calls what it does. */
function needs(answer: string): string {
  return isOther(answer) ? `The answer is “${answer}”.` : `The record must say “${answer}”.`;
}

const isOther = (answer: string): boolean => /\bother\b/i.test(answer);

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
  if (isSame) return [" Where it is silent, the classification takes the same."];
  const without = isOther(answer.answer) ? " Where none is named: " : " If it does not: ";
  return [without, ...spansOfMany(codes, 1), "."];
}

function etiology(subject: GuideSubject): readonly ListItem[] {
  const { entry } = subject;
  if (codeFirstNotes(subject).length === 0) return [];
  const text: Text = ["The condition that a “code first” note asks for, and that ", spanOf(entry), " goes with it."];
  return [{ text, source: guidelines.etiology }];
}

/** The questions that a header leaves open: with the first answer of each, those that follow it. */
function headerItems({ status, desk, entry, catalog }: GuideSubject): readonly ListItem[] {
  if (status !== "incomplete") return [];
  const items: ListItem[] = [];
  const asked = new Set<string>();
  for (let choice = desk.choices.from(entry.ordinal); choice.kind === "question"; ) {
    const { options, text, why, at } = choice;
    if (!asked.has(text)) {
      const answers = options.slice(0, mostAnswers).map(({ answer }) => `“${answer}”`);
      const rest = options.length > mostAnswers ? " or another" : "";
      const lead = isStem(entry) && items.length === 0 ? "The 7th character: " : "";
      const source = why ?? tabularListAt(catalog, at);
      items.push({ text: [`${lead}${text} One of ${answers.join(", ")}${rest}.`], source });
    }
    asked.add(text);
    const [first] = options;
    if (first === undefined) break;
    choice = desk.choices.next(first);
  }
  return items;
}
