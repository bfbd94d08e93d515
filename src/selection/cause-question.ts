import type { Pathway, PathwayQuestion } from "./pathway.ts";

/** A pathway, and the question at which words enter it. */
export interface CauseQuestion {
  readonly pathway: Pathway;
  readonly question: PathwayQuestion;
}

/**
 * The pathway that asks for the cause of a complaint: the one whose question after the cause gives this code where no more
 * than the complaint is documented (Guidelines I.B.4). What it asks before, the site of the pain, words that lead to the
 * code have answered.
 */
export function causeQuestionFor(pathways: readonly Pathway[], code: string): CauseQuestion | undefined {
  for (const pathway of pathways) {
    // The questions of other pathways are named with them: "neck-pain#cause".
    const question = pathway.questions.find(
      ({ name, asks, notDocumented }) =>
        !name.includes("#") && name === "cause" && asks === "cause" && notDocumented.code === code,
    );
    if (question !== undefined) return { pathway, question };
  }
  return undefined;
}
