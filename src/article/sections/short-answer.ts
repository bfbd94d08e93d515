import { spanOf, spansOfMany, titledHeader, titledSpan } from "../code-span.ts";
import { meaningOfSeventh } from "../comparison/compare-axes.ts";
import type { Block, Facts, Paragraph, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines } from "../guidelines.ts";
import { orderRule } from "../order.ts";
import { isStem, statusInWords } from "../standing.ts";

/** How many codes are named one by one. */
const mostNamed = 6;

/** What the code is and whether it may be reported, in two or three sentences. */
export function shortAnswer(subject: GuideSubject): Section {
  const remarks = [unspecifiedRemark(subject), causeRemark(subject), sequelaRemark(subject), orderRemark(subject)];
  const blocks: Block[] = [opening(subject), ...remarks.filter((remark) => remark !== undefined), facts(subject)];
  return { id: "short-answer", heading: "Short answer", blocks };
}

function opening(subject: GuideSubject): Paragraph {
  const { entry, catalog, status } = subject;
  const { fiscalYear } = catalog.release;
  const on = `on ${catalog.date} (FY${fiscalYear})`;
  if (status === "valid") {
    const name: Text = entry.title === undefined ? ["."] : [` is the ICD-10-CM code for “${entry.title}”.`];
    return { kind: "paragraph", text: [spanOf(entry), ...name, ` It is valid for submission ${on}.`] };
  }
  if (status === "incomplete")
    return { kind: "paragraph", text: [...headerAnswer(subject, on)], source: sourceOfHeader(subject) };
  if (status === "retired") return { kind: "paragraph", text: retiredAnswer(subject, on) };
  const { firstDay, header } = subject.history;
  const first = firstDay ?? header?.firstDay;
  const since = first === undefined ? "" : ` It takes effect on ${first}.`;
  return {
    kind: "paragraph",
    text: [...titledSpan(entry), ` is not yet effective: it is not valid for submission ${on}.${since}`],
  };
}

function sourceOfHeader(subject: GuideSubject): string {
  return isStem(subject.entry) ? guidelines.seventhCharacter : guidelines.levelOfDetail;
}

function headerAnswer(subject: GuideSubject, on: string): Text {
  const { entry, completions } = subject;
  const missing = isStem(entry) ? "lacks its 7th character" : "is a header";
  const said: Text = [...titledSpan(entry), ` ${missing}: it is not valid for submission ${on}. `];
  const [first] = completions;
  if (first === undefined) return said;
  if (completions.length === 1) return [...said, "Report ", spanOf(first), ", the only valid code below it."];
  return [
    ...said,
    `Report one of the ${completions.length} valid codes below it: `,
    ...spansOfMany(completions, mostNamed),
    ".",
  ];
}

function retiredAnswer({ entry, history, successors }: GuideSubject, on: string): Text {
  const last = history.lastDay ?? history.header?.lastDay;
  const ended = last === undefined ? "" : ` Its last day was ${last}.`;
  const called = entry.title === undefined ? "" : ` Its title was “${entry.title}”.`;
  const said: Text = [spanOf(entry), ` is retired: it is not valid for submission ${on}.${ended}${called} `];
  if (successors.length === 0) return [...said, "The official conversion tables name no code that took its place."];
  return [...said, "In its place report ", ...spansOfMany(successors, mostNamed), "."];
}

function unspecifiedRemark({ isUnspecified, isValid, siblings }: GuideSubject): Paragraph | undefined {
  if (!isUnspecified || !isValid || siblings.length === 0) return undefined;
  const text =
    "It is the code for a record that says no more. It is right when nothing more is known at the encounter.";
  return { kind: "paragraph", text: [text], source: guidelines.unspecified };
}

function causeRemark({ chapter, isValid }: GuideSubject): Paragraph | undefined {
  if (chapter !== "20" || !isValid) return undefined;
  const text =
    "It is an external cause code: it tells how or where an injury or other condition came about, and is never the first-listed or principal diagnosis.";
  return { kind: "paragraph", text: [text], source: guidelines.externalCauseNeverFirst };
}

function sequelaRemark({ seventhCharacter, chapter }: GuideSubject): Paragraph | undefined {
  if (seventhCharacter !== "S" || chapter !== "19") return undefined;
  const text =
    "The 7th character S marks the injury that left a sequela: the code for the sequela itself is sequenced first.";
  return { kind: "paragraph", text: [text], source: guidelines.injuryCharacters };
}

function orderRemark(subject: GuideSubject): Paragraph | undefined {
  const rule = orderRule(subject);
  return rule === undefined ? undefined : { kind: "paragraph", text: [rule.text], source: rule.source };
}

function facts(subject: GuideSubject): Facts {
  const { entry, title, parent, category, status, history } = subject;
  const [chapter, ...blocks] = entry.divisions;
  const block = blocks.at(-1);
  const { shortTitle } = entry;
  const meaning = meaningOfSeventh(entry);
  const row = (name: string, value: Text | undefined): Facts["facts"] => (value === undefined ? [] : [{ name, value }]);
  const isCategory = category.ordinal === entry.ordinal;
  return {
    kind: "facts",
    facts: [
      ...row("Short title", shortTitle === undefined || shortTitle === title ? undefined : [shortTitle]),
      ...row("Status", [statusInWords(entry)]),
      ...row("Valid since", status === "valid" && history.firstDay !== undefined ? [history.firstDay] : undefined),
      ...row("7th character", meaning === undefined ? undefined : [`${entry.code.slice(-1)}: ${meaning}`]),
      ...row(
        "Stands under",
        status === "retired" || parent === undefined || parent.ordinal === category.ordinal
          ? undefined
          : titledHeader(parent),
      ),
      ...row("Category", isCategory ? undefined : titledHeader(category)),
      ...row(
        "Block",
        block === undefined || block.range === entry.code ? undefined : [`${block.range} ${block.title}`],
      ),
      ...row("Chapter", chapter === undefined ? undefined : [`${chapter.chapter}: ${chapter.title}`]),
    ],
  };
}
