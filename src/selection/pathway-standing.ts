import {
  isInForce,
  type Pathway,
  type PathwayAccompaniment,
  type PathwayOption,
  type PathwayQuestion,
  type PathwayStep,
} from "./pathway.ts";

/** What the answers given so far have gathered. */
export interface Standing {
  /** The code of the last step that had one. */
  readonly code?: string;
  /** The authority of that step. */
  readonly authority?: string;
  readonly also: readonly PathwayAccompaniment[];
  /** "cause: a current injury". */
  readonly answers: readonly string[];
  /** Answers of the header's own choice; what was settled first stands. */
  readonly settled: Readonly<Record<string, readonly string[]>>;
}

/** Before the first answer. */
export const nothingKnown: Standing = { also: [], answers: [], settled: {} };

/** What is known after a step; an answer that is "not documented" has no words. */
export function after(standing: Standing, step: PathwayStep, answer?: string): Standing {
  const also = [...standing.also, ...(step.also ?? [])].map((one) => sequenced(one, step));
  return {
    ...(step.code === undefined ? codeOf(standing) : { code: step.code, authority: step.authority }),
    also: also.filter(({ code }, at) => also.findIndex((other) => other.code === code) === at),
    answers: answer === undefined ? standing.answers : [...standing.answers, answer],
    settled: { ...step.settles, ...standing.settled },
  };
}

/** The answers of a question that are offered on a date of service, ISO. */
export function optionsOn({ options }: PathwayQuestion, date: string): readonly PathwayOption[] {
  return options.filter((option) => isInForce(option, date));
}

/**
 * The question a step goes on to.
 *
 * @returns undefined for the last step of a way
 */
export function questionAfter(pathway: Pathway, step: PathwayStep): PathwayQuestion | undefined {
  return step.next === undefined ? undefined : pathway.questions.find(({ name }) => name === step.next);
}

function codeOf({ code, authority }: Standing): Pick<Standing, "code" | "authority"> {
  return { ...(code === undefined ? {} : { code }), ...(authority === undefined ? {} : { authority }) };
}

function sequenced(one: PathwayAccompaniment, { sequencedFirst = [], authority }: PathwayStep): PathwayAccompaniment {
  if (one.order === "before" || !sequencedFirst.some((start) => one.code.startsWith(start))) return one;
  return { ...one, order: "before", because: `${one.because}; ${authority}` };
}
