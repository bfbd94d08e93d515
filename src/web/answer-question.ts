import type { Classification } from "../classification.ts";
import { article } from "../operations/article.ts";
import { code } from "../operations/code.ts";
import { compare } from "../operations/compare.ts";
import { diff } from "../operations/diff.ts";
import { history } from "../operations/history.ts";
import { indexWalk } from "../operations/index-walk.ts";
import { dateOf, type InputDefaults, type InputFields, type Operation } from "../operations/operation.ts";
import { proofread } from "../operations/proofread.ts";
import { search } from "../operations/search.ts";
import { select } from "../operations/select.ts";
import { type AboutCatalog, type Answers, type Ask, AskError, type Question } from "./ask.ts";

/** What questions are answered from. */
export interface AnswerSource {
  readonly classification: Classification;
  readonly about: AboutCatalog;
  /** The date of service where a question names none. */
  readonly today: string;
}

type Answer<Name extends Question> = (source: AnswerSource, input: InputFields) => Answers[Name];

const answers: { readonly [Name in Question]: Answer<Name> } = {
  code: by(code),
  search: by(search),
  select: by(select),
  index: by(indexWalk),
  history: by(history),
  diff: by(diff),
  compare: by(compare),
  article: by(article),
  proofread: by(proofread),
  release: ({ classification, today }, input) => classification.catalogs.on(dateOf(input, { date: today })).release,
  about: ({ about }) => about,
};

function by<Input, Output>(operation: Operation<Input, Output>) {
  return ({ classification, today }: AnswerSource, input: InputFields): Output => {
    const defaults: InputDefaults = { date: today };
    return operation.run(classification, operation.read(input, defaults));
  };
}

/** Answers a question at once. @throws AskError */
export function answerQuestion<Name extends Question>(
  source: AnswerSource,
  name: Name,
  input: InputFields,
): Answers[Name] {
  try {
    return answers[name](source, input);
  } catch (error) {
    throw askErrorOf(error);
  }
}

/** Asks what is at hand: on the server, and in the tests. */
export function askingDirectly(source: AnswerSource): Ask {
  return async (name, input) => answerQuestion(source, name, input);
}

/** An error as the contract tells it; one that nobody foresaw tells nothing of itself, for it may quote what was typed. */
export function askErrorOf(error: unknown): AskError {
  if (error instanceof AskError) return error;
  if (error instanceof Error && "code" in error && typeof error.code === "string")
    return new AskError(error.code, error.message);
  return new AskError("internal-error", "this could not be answered: an error of dxproof, not of yours");
}
