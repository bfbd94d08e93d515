import type { SelectAnswer } from "../../../operations/select.ts";
import { type AboutCatalog, type Ask, AskError } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { type Titles, titlesFor } from "./titles.ts";

/** What the screens of choices show. */
export interface ChooseData {
  /** As the address names it; absent on the landing. */
  readonly start?: string;
  /** Where the choice stands; absent on the landing, and where the start is none. */
  readonly choice?: { readonly answer: SelectAnswer; readonly titles: Titles };
  /** In the library's words: the start is none, or an answer of the address is no option. */
  readonly problem?: string;
  /** On the landing, and where the start is none. */
  readonly pathways: readonly PathwayCard[];
}

/** A pathway, and what it asks first. */
export interface PathwayCard {
  readonly name: string;
  readonly title: string;
  readonly asks?: string;
}

/** @throws AskError what is wrong with the date or the asking itself */
export async function loadChoose(ask: Ask, { params, query, date }: Place): Promise<ChooseData> {
  const start = params.start ?? query.get("start") ?? "";
  if (start.trim() === "") return { pathways: await pathwayCards(ask, date) };
  const { answer, problem } = await standing(ask, { start, answers: query.getAll("a"), date });
  const told = problem === undefined ? {} : { problem };
  if (answer === undefined) return { start, ...told, pathways: await pathwayCards(ask, date) };
  return { start, choice: { answer, titles: await titlesFor(ask, answer, date) }, ...told, pathways: [] };
}

interface Asked {
  readonly start: string;
  readonly answers: readonly string[];
  readonly date: string;
}

interface Standing {
  readonly answer?: SelectAnswer;
  readonly problem?: string;
}

/** More than any choice asks. */
const mostAnswers = 50;

/** As far as the answers go: after a release has changed, an old link may hold one that is offered no more. */
async function standing(ask: Ask, { start, answers, date }: Asked): Promise<Standing> {
  let problem: string | undefined;
  for (let count = answers.length; count >= 0; count = Math.min(count, mostAnswers + 1) - 1) {
    try {
      const answer = await ask("select", { start, answers: answers.slice(0, count), date });
      return { answer, ...(problem === undefined ? {} : { problem }) };
    } catch (error) {
      if (!(error instanceof AskError) || error.code !== "invalid-input") throw error;
      problem = error.message;
    }
  }
  return problem === undefined ? {} : { problem };
}

async function pathwayCards(ask: Ask, date: string): Promise<readonly PathwayCard[]> {
  const { pathways }: AboutCatalog = await ask("about", {});
  const cards = await Promise.all(
    pathways.map(async ({ name, title }) => ({ name, title, ...(await firstQuestion(ask, name, date)) })),
  );
  return cards.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

/** @returns nothing where the pathway is not written for the date, and the name leads elsewhere or nowhere */
async function firstQuestion(ask: Ask, name: string, date: string): Promise<{ readonly asks?: string }> {
  try {
    const { start, question } = await ask("select", { start: name, date });
    return start.kind !== "pathway" || question === undefined ? {} : { asks: question.text };
  } catch (error) {
    if (error instanceof AskError) return {};
    throw error;
  }
}
