import type { SelectAnswer } from "../../../operations/select.ts";
import { type Ask, AskError } from "../../ask.ts";

/** A guided choice that the words lead to. */
export interface Guide {
  readonly kind: "pathway" | "header";
  /** Of a pathway its name, of a header its code: what the address of the choice is made of. */
  readonly start: string;
  /** What the words have answered already. */
  readonly answers: readonly string[];
  readonly title: string;
  /** The first question; absent where only the pathway is known. */
  readonly question?: { readonly text: string; readonly answers: readonly string[] };
}

/** The guided choice that words begin. @returns undefined where nothing is asked */
export async function guideTo(ask: Ask, words: string, date: string): Promise<Guide | undefined> {
  const answer = await ask("select", { start: words, answers: [], date }).catch(nothingFits);
  if (answer?.question === undefined) return undefined;
  const { start, question } = answer;
  return {
    kind: start.kind === "pathway" ? "pathway" : "header",
    start: start.name,
    answers: start.kind === "pathway" ? await answersUpTo(ask, answer, date) : [],
    title: start.title ?? start.name,
    question: { text: question.text, answers: question.options.map((option) => option.answer) },
  };
}

/** Words that no guided choice fits are no failure: the results stand. */
function nothingFits(error: unknown): undefined {
  if (error instanceof AskError && error.code === "invalid-input") return undefined;
  throw error;
}

/**
 * What the words answered of a pathway ("upper back hurts": where it is). A link cannot carry the words, and begins at
 * the pathway's first question: the answers that lead from there to the question asked stand in it instead.
 */
async function answersUpTo(
  ask: Ask,
  { start, path, question }: SelectAnswer,
  date: string,
): Promise<readonly string[]> {
  if (path.length > 0) return path.map(({ answer }) => answer);
  const first = await ask("select", { start: start.name, answers: [], date });
  if (isSame(first, question)) return [];
  for (const { answer } of first.question?.options ?? []) {
    const next = await ask("select", { start: start.name, answers: [answer], date }).catch(nothingFits);
    if (next !== undefined && isSame(next, question)) return [answer];
  }
  return [];
}

function isSame({ question }: SelectAnswer, other: SelectAnswer["question"]): boolean {
  return JSON.stringify(question) === JSON.stringify(other);
}
