import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { readWords } from "../language/words.ts";
import { tellingParts } from "./answer-wording.ts";
import type { Choice } from "./choice.ts";
import { chosenCode, type Draft, incomplete, type Path, question } from "./choice-path.ts";
import { type AnswerText, defaultAnswer } from "./default-answer.ts";
import { type Distinction, distinctions } from "./distinctions.ts";
import { encounterAnswer } from "./encounter-answers.ts";
import { factorSiblings, type Sibling, type SiblingGroup } from "./factor-siblings.ts";
import { nameQuestion } from "./name-question.ts";
import { withinSentence } from "./proper-words.ts";

/**
 * The guided choice from a header (or a code, which is its own end) down to a valid code, derived from the Tabular List:
 * what the codes right below a header differ in is asked, one question at a time. Each step is worked out when it is
 * taken.
 *
 * @param ordinal of `CodeTable`
 */
export function choiceFrom(catalog: Catalog, ordinal: Ordinal): Choice {
  return choiceBelow({ catalog, trail: [], entered: [], isFirst: true }, ordinal);
}

/** The choice from a code on, within a walk that began further up. */
export function choiceBelow(path: Path, ordinal: Ordinal): Choice {
  const { catalog } = path;
  const entered = { ...path, entered: [...path.entered, ordinal] };
  const entry = catalog.entry(ordinal);
  if (entry.isValidForSubmission) return chosenCode(entered, ordinal);
  const children = catalog.children(ordinal);
  const [only] = children;
  if (only === undefined) {
    return incomplete(entered, ordinal, {
      ask: `Which code is valid on ${catalog.date}?`,
      why: `${entry.code} leads to no code that is valid on ${catalog.date}`,
    });
  }
  if (children.length === 1) return choiceBelow(entered, only.ordinal);
  const title = entry.title ?? entry.code;
  const groups = factorSiblings(
    children.map((child) => ({
      ordinal: child.ordinal,
      title: ownText(child.title ?? child.code, title, isExtended(catalog, child.ordinal)),
    })),
  );
  return askKind(entered, { ordinal, code: entry.code, title }, groups);
}

/** The header at which is asked. */
interface Header {
  readonly ordinal: Ordinal;
  readonly code: string;
  readonly title: string;
}

function isExtended(catalog: Catalog, ordinal: Ordinal): boolean {
  return catalog.data.codes.isExtended(ordinal);
}

/** Of a code made of a stem and a 7th character, the meaning of the character. */
function ownText(title: string, header: string, extended: boolean): string {
  return extended && title.startsWith(`${header}, `) ? title.slice(header.length + 2) : title;
}

/** What it is and where: the first question, where siblings differ in more than their distinctions. */
function askKind(path: Path, header: Header, groups: readonly SiblingGroup[]): Choice {
  const { catalog } = path;
  const [first] = groups;
  if (first !== undefined && groups.length === 1) return askDistinctions(path, header, first.members);
  const encounters = groups.map(({ rest }) => encounterAnswer(rest));
  const isEncounter = encounters.every((one) => one !== undefined);
  // The meaning of a 7th character follows the title.
  const lead = groups.every(({ members }) => members.every((one) => isExtended(catalog, one.ordinal)))
    ? `${header.title}, `
    : "";
  const texts = groups.map(
    ({ rest, members }): AnswerText => ({
      text: `${lead}${rest}`,
      ordinals: members.map(({ ordinal }) => ordinal),
    }),
  );
  const missing = isEncounter ? undefined : defaultAnswer(catalog, header, texts);
  // What is worded is what is listed: the answer that says nothing must not decide what the others share.
  const listed = groups.flatMap(({ rest: text }, at) =>
    missing?.isUnsaid === true && missing.at === at ? [] : [{ text, at }],
  );
  const worded = wordAnswers(
    listed.map(({ text }) => text),
    header.title,
  );
  const drafts = groups.map(({ rest, members }, at): Draft => {
    const encounter = isEncounter ? encounters[at] : undefined;
    const index = listed.findIndex((one) => one.at === at);
    return {
      answer: encounter?.answer ?? worded[index] ?? withinSentence(rest),
      saidAs: encounter?.saidAs ?? [rest],
      text: rest,
      ordinals: members.map(({ ordinal }) => ordinal),
      next: (further) => askDistinctions(further, header, members),
    };
  });
  const answers = drafts.filter((_, at) => listed.some((one) => one.at === at)).map(({ answer }) => answer);
  const sentence = withinSentence(header.title);
  return question(path, {
    at: header.code,
    title: header.title,
    naming: nameQuestion(answers, { code: header.code, title: sentence }),
    drafts,
    missing,
  });
}

/** Answers by what tells them apart; one that only repeats the header is what the others are not. */
function wordAnswers(texts: readonly string[], title: string): readonly string[] {
  const word = (those: readonly string[]): readonly string[] =>
    tellingParts(those, title).map((text) => withinSentence(text));
  const plain = texts.findIndex((text) => saysSame(text, title));
  if (plain < 0) return word(texts);
  const others = word(texts.filter((_, at) => at !== plain));
  if (/\bother\b/i.test(title) && !others.includes("other")) return others.toSpliced(plain, 0, "other");
  const [only = ""] = others;
  const isShort = others.length === 1 && only.split(" ").length <= longestDenied;
  const denial = only.startsWith("with ") ? `without ${only.slice(5)}` : `not ${only}`;
  return others.toSpliced(plain, 0, isShort ? denial : "none of these");
}

/** So many words can be denied at once: "not recurrent". */
const longestDenied = 4;

function saysSame(text: string, title: string): boolean {
  const said = (of: string): string =>
    readWords(of)
      .map(({ stem }) => stem)
      .join(" ");
  return said(text) === said(title);
}

/** The distinctions of siblings that are alike in all else, one after the other. */
function askDistinctions(path: Path, header: Header, members: readonly Sibling[]): Choice {
  const [only] = members;
  if (only !== undefined && members.length === 1) return choiceBelow(path, only.ordinal);
  const distinction = distinctions.find((one) => new Set(members.map(({ values }) => values.get(one))).size > 1);
  if (distinction === undefined) throw new RangeError(`the codes below ${header.code} cannot be told apart`);
  const values = [...new Set(members.map(({ values: own }) => own.get(distinction) ?? ""))];
  const drafts = values.map((value): Draft => {
    const having = members.filter(({ values: own }) => (own.get(distinction) ?? "") === value);
    return {
      answer: value,
      saidAs: distinction.values.find(({ answer }) => answer === value)?.saidAs ?? [],
      text: having[0]?.title ?? "",
      ordinals: having.map(({ ordinal }) => ordinal),
      next: (further) => askDistinctions(further, header, having),
    };
  });
  const { textWith } = distinction;
  const naming = {
    text: textWith !== undefined && values.includes(textWith.answer) ? textWith.text : distinction.text,
    axis: distinction.name,
    ...(distinction.why === undefined ? {} : { why: distinction.why }),
  };
  const missing = missingDistinction(path.catalog, { header, distinction, drafts, members });
  return question(path, { at: header.code, title: header.title, naming, drafts, missing });
}

/** The code for "unspecified", else what the guidelines take, else the code that says no more. */
function missingDistinction(
  catalog: Catalog,
  {
    header,
    distinction,
    drafts,
    members,
  }: {
    readonly header: Header;
    readonly distinction: Distinction;
    readonly drafts: readonly Draft[];
    readonly members: readonly Sibling[];
  },
): ReturnType<typeof defaultAnswer> {
  const unsaid = drafts.findIndex(({ answer }) => answer === "");
  if (unsaid >= 0) {
    const code = catalog.entry(drafts[unsaid]?.ordinals[0] ?? header.ordinal).code;
    return { at: unsaid, because: `${code} is for what is not specified`, isUnsaid: true };
  }
  for (const { answer, titles, authority } of distinction.defaults ?? []) {
    const at = drafts.findIndex((draft) => draft.answer === answer);
    if (at >= 0 && (titles === undefined || members.every(({ title }) => titles.test(title))))
      return { at, because: authority, isUnsaid: false };
  }
  return defaultAnswer(
    catalog,
    header,
    drafts.map(({ text, ordinals }) => ({ text, ordinals })),
  );
}
