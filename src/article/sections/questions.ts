import type { CodeEntry } from "../../catalog/code-entry.ts";
import { spanNamed, spanOf, spansOfMany, titledSpan } from "../code-span.ts";
import { axesOf, differencesOf, namedByTitle } from "../comparison/compare-axes.ts";
import type { Question, Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { guidelines, tabularListAt } from "../guidelines.ts";
import { isStem } from "../standing.ts";
import { isUnspecifiedTitle } from "../title-words.ts";
import { firstListed } from "./first-listed.ts";

const mostDifferences = 2;

/** Questions as they are asked of a code, and their computed answers. */
export function questions(subject: GuideSubject): Section {
  const blocks = [
    billable(subject),
    ...codeFor(subject),
    ...meaning(subject),
    ...differences(subject),
    ...together(subject),
    ...firstListed(subject),
    ...notDocumented(subject),
    ...replacement(subject),
  ];
  return { id: "questions", heading: "Questions and answers", blocks };
}

function billable(subject: GuideSubject): Question {
  const { entry, catalog, status, code, history, completions, successors } = subject;
  const question = `Is ${status === "retired" ? "the retired code " : ""}${code} billable?`;
  const on = `on ${catalog.date}`;
  if (status === "valid") {
    const since = history.firstDay === undefined ? "" : `, and has been since ${history.firstDay}`;
    return { kind: "question", question, answer: ["Yes. ", spanOf(entry), ` is valid for submission ${on}${since}.`] };
  }
  if (status === "incomplete") {
    const why = isStem(entry) ? " lacks its 7th character" : " is a header";
    const report: Text =
      completions.length === 0 ? [] : [" Report a valid code below it: ", ...spansOfMany(completions), "."];
    return {
      kind: "question",
      question,
      answer: ["No. ", spanOf(entry), `${why}: it is not valid for submission ${on}.`, ...report],
      source: isStem(entry) ? guidelines.seventhCharacter : guidelines.levelOfDetail,
    };
  }
  const instead: Text = successors.length === 0 ? [] : [" Report ", ...spansOfMany(successors), "."];
  const why =
    status === "retired"
      ? ` is retired${history.lastDay === undefined ? "" : `, its last day was ${history.lastDay}`}`
      : " is not yet effective";
  return {
    kind: "question",
    question,
    answer: ["No. ", spanOf(entry), `${why}: it is not valid for submission ${on}.`, ...instead],
  };
}

/** The code of a wording that is not its title. */
function codeFor({ entry, isValid, wordings, notes }: GuideSubject): readonly Question[] {
  if (!isValid) return [];
  const own = (wanted: "inclusionTerms" | "includes"): string | undefined =>
    notes.find(({ kind, isOwn, text }) => kind === wanted && isOwn && !/[:(]/.test(text))?.text.trimEnd();
  const [term, included] = [own("inclusionTerms"), own("includes")];
  const wording = term ?? included ?? wordings.synonyms[0];
  if (wording === undefined) return [];
  const official = term === undefined ? "Tabular List, includes note" : "Tabular List, inclusion term";
  const source = term === undefined && included === undefined ? "lexicon of this project" : official;
  return [
    {
      kind: "question",
      question: `What is the ICD-10-CM code for “${wording}”?`,
      answer: [...titledSpan(entry), "."],
      source,
    },
  ];
}

function meaning({ entry, notes, catalog, status }: GuideSubject): readonly Question[] {
  const terms = notes
    .filter(({ kind, isOwn }) => kind === "inclusionTerms" && isOwn)
    .map(({ text }) => `“${text.trimEnd()}”`);
  if (entry.title === undefined || terms.length === 0 || (status !== "valid" && status !== "incomplete")) return [];
  const also = ` The Tabular List includes ${terms.slice(0, 5).join(", ")}.`;
  const release = catalog.releaseOf(entry.ordinal);
  return [
    {
      kind: "question",
      question: `What does ${entry.code} stand for?`,
      answer: [spanOf(entry), ` stands for “${entry.title}”.${also}`],
      source: `Tabular List, FY${release.notesFrom?.fiscalYear ?? release.fiscalYear}`,
    },
  ];
}

function differences(subject: GuideSubject): readonly Question[] {
  if (!subject.isValid) return [];
  return subject.neighbours.slice(0, mostDifferences).map((other) => difference(subject, other));
}

function difference({ entry, code }: GuideSubject, other: CodeEntry): Question {
  const both = [entry, other];
  const [own = "", theirs = ""] = differencesOf(both, axesOf(both));
  return {
    kind: "question",
    question: `What is the difference between ${code} and ${other.code}?`,
    answer: [...titledSpan(entry), inParentheses(own), "; ", ...titledSpan(other), inParentheses(theirs), "."],
    source: "Tabular List",
  };
}

const inParentheses = (said: string): string => (said === namedByTitle ? "" : ` (${said})`);

function together(subject: GuideSubject): readonly Question[] {
  const [forbidden] = subject.isValid ? subject.forbidden : [];
  if (forbidden === undefined) return [];
  const { entry, catalog, code } = subject;
  const { entry: other, from } = forbidden;
  return [
    {
      kind: "question",
      question: `Can ${code} be coded with ${other.code}?`,
      answer: [
        "No, unless the two conditions are unrelated: ",
        spanOf(entry),
        " is not reported together with ",
        ...titledSpan(other),
        ". The Excludes1 note at ",
        spanNamed(catalog, from),
        " forbids it.",
      ],
      source: guidelines.excludes1,
    },
  ];
}

function notDocumented({ steps, catalog }: GuideSubject): readonly Question[] {
  const step = steps.findLast(
    ({ question, answer }) =>
      answer !== question.notDocumented &&
      !isUnspecifiedTitle(answer.answer) &&
      question.notDocumented.codes.length > 0 &&
      question.axis !== "type",
  );
  if (step === undefined) return [];
  const { question } = step;
  const codes = question.notDocumented.codes.map((ordinal) => catalog.entry(ordinal));
  return [
    {
      kind: "question",
      question: `What is reported where the record does not answer “${question.text}”`,
      answer: [...spansOfMany(codes, 1), ". Where the provider can say more, ask."],
      source: question.why ?? tabularListAt(catalog, question.at),
    },
  ];
}

function replacement({ status, code, successors, history }: GuideSubject): readonly Question[] {
  if (status !== "retired" || successors.length === 0) return [];
  return [
    {
      kind: "question",
      question: `What replaced the retired code ${code}?`,
      answer: [`After ${history.lastDay ?? "its last day"}: `, ...spansOfMany(successors), "."],
      source: "Conversion Table of ICD-10-CM codes",
    },
  ];
}
