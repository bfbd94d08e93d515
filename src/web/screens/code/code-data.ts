import { blocksHtml } from "../../../article/render/html.ts";
import { jsonLd } from "../../../article/render/json-ld.ts";
import type { ArticleAnswer } from "../../../operations/article.ts";
import type { CodeAnswer, TitledCode } from "../../../operations/code-answer.ts";
import type { SelectAnswer } from "../../../operations/select.ts";
import { addressesFrom } from "../../address.ts";
import { type Ask, AskError } from "../../ask.ts";
import type { Place } from "../../screen.ts";

/** What the page of a code shows. */
export interface CodeData {
  readonly answer: CodeHead;
  /** Absent where a block or chapter was named, or what is no code. */
  readonly guide?: PageGuide;
  /** The codes beside it: what its parent divides into; of a category, its block. */
  readonly beside: readonly TitledCode[];
  /** The guided choice's first question: of a header, from it; of a code, from its category. */
  readonly choice?: SelectAnswer;
}

/** Of the operation's answer what the page shows; the guide has the rest. */
export type CodeHead = Pick<
  CodeAnswer,
  | "code"
  | "status"
  | "title"
  | "shortTitle"
  | "why"
  | "chapter"
  | "block"
  | "blocks"
  | "ancestors"
  | "children"
  | "history"
  | "referencedBy"
  | "suggestions"
  | "looksLike"
  | "useInstead"
  | "release"
> & { readonly notes?: CodeAnswer["notes"] };

export interface PageGuide {
  readonly title: string;
  readonly sections: readonly PageSection[];
  /** For search engines. */
  readonly jsonLd: string;
}

export interface PageSection {
  readonly id: string;
  readonly heading: string;
  /** As the guide's own renderer writes it, escaped. */
  readonly html: string;
}

/** Asks for all that the page shows, in one go. @throws AskError */
export async function loadCode(ask: Ask, place: Place): Promise<CodeData> {
  const { date } = place;
  const typed = place.params.code ?? "";
  const answer = await ask("code", { code: typed, date });
  const { code, status } = answer;
  if (status === "block" || status === "chapter")
    return { answer: { ...headOf(answer), notes: answer.notes }, beside: [], ...(await choiceAt(ask, code, date)) };
  if (status === "unknown" || status === "malformed") return { answer: headOf(answer), beside: [] };
  const category = answer.ancestors[0]?.code ?? code;
  const [guide, beside, choice] = await Promise.all([
    ask("article", { code, date }),
    besideOf(ask, answer, date),
    choiceAt(ask, status === "incomplete" ? code : category, date),
  ]);
  return { answer: headOf(answer), guide: pageGuide(guide, place), beside, ...choice };
}

function headOf(answer: CodeAnswer): CodeHead {
  const {
    notes: _,
    validForSubmission: __,
    completions: ___,
    seventhCharacters: ____,
    category: _____,
    ...head
  } = answer;
  return head;
}

function pageGuide(guide: ArticleAnswer, place: Place): PageGuide {
  const addresses = addressesFrom(place);
  const linkTo = (code: string): string => addresses.code(code);
  const sections = guide.sections.map((section) => ({
    id: section.id,
    heading: section.heading,
    html: blocksHtml(section, linkTo),
  }));
  return { title: guide.title, sections, jsonLd: jsonLd(guide, undefined) };
}

async function besideOf(ask: Ask, { ancestors, block }: CodeAnswer, date: string): Promise<readonly TitledCode[]> {
  const parent = ancestors.at(-1)?.code ?? block?.range;
  return parent === undefined ? [] : (await ask("code", { code: parent, date })).children;
}

/** @returns nothing where there is no choice to make: a code that has ended, say */
async function choiceAt(ask: Ask, start: string, date: string): Promise<{ readonly choice?: SelectAnswer }> {
  try {
    const choice = await ask("select", { start, date });
    return choice.question === undefined ? {} : { choice };
  } catch (error) {
    if (error instanceof AskError) return {};
    throw error;
  }
}
