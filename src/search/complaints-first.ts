import { stemOf } from "../language/words.ts";
import type { SearchIndex } from "./open-search-index.ts";
import type { QueryPlan } from "./query-plan.ts";
import type { EntryScorer } from "./score-entry.ts";
import { scoring } from "./scoring.ts";

/** A code, the entry that leads to it, and its score. */
export interface RankedAnswer {
  readonly ordinal: number;
  readonly entry: number;
  readonly score: number;
}

/** What is felt, seen or found in a patient, and never how it came about. */
const complaints: ReadonlySet<string> = new Set(
  `pain painful ache aching hurt hurting sore soreness tender tenderness stiff stiffness swelling swollen numb numbness tingling
headache backache neckache earache dizzy dizziness spasm cramp weakness limping bruise bruising sprain sprained strain strained
fracture fractured laceration contusion concussion whiplash dislocation dislocated bleeding`
    .split(/\s+/)
    .map((word) => stemOf(word)),
);

/** Among so many of the best answers a circumstance, and the complaint's own code, are looked for. */
const lookedThrough = 40;

/**
 * An external cause code can never be first-listed or principal (Guidelines I.C.20.a.6), and an examination after an accident
 * is for one in whom nothing is found (Z04). A query that names a complaint besides ("upper back hurts since lifting
 * boxes") is answered with the complaint's code first, whatever of its words say how it came about.
 *
 * @param answers best first
 * @returns the answers, in any order; those that speak of the circumstance alone score less than the complaint's best code
 */
export function complaintsFirst(
  index: SearchIndex,
  plan: QueryPlan,
  scorer: EntryScorer,
  answers: readonly RankedAnswer[],
): readonly RankedAnswer[] {
  const named = plan.words.flatMap(({ term }, at) => (complaints.has(term) ? [at] : []));
  if (named.length === 0) return answers;
  const wordsOf = ({ entry }: RankedAnswer): ReadonlySet<number> =>
    new Set(
      scorer
        .readings(entry)
        .flatMap(({ reading: { from, to } }) => Array.from({ length: to - from }, (_, more) => from + more)),
    );
  const first = answers.slice(0, lookedThrough);
  const circumstance = first.find(({ ordinal }) => isCircumstance(index, ordinal));
  if (circumstance === undefined) return answers;
  const told = wordsOf(circumstance);
  const open = named.filter((word) => !told.has(word));
  if (open.length === 0) return answers;
  const before: RankedAnswer[] = [];
  for (const answer of first) {
    const words = wordsOf(answer);
    if (isCircumstance(index, answer.ordinal) || [...words].every((word) => told.has(word))) before.push(answer);
    else if (open.some((word) => words.has(word))) return behind(answers, before, answer.score);
  }
  return answers;
}

function behind(
  answers: readonly RankedAnswer[],
  moved: readonly RankedAnswer[],
  complaint: number,
): readonly RankedAnswer[] {
  const [best] = moved;
  if (best === undefined) return answers;
  const share = Math.min(1, (complaint / best.score) * scoring.behindComplaint);
  const less = new Map(moved.map((answer) => [answer, { ...answer, score: answer.score * share }]));
  return answers.map((answer) => less.get(answer) ?? answer);
}

function isCircumstance({ columns: { circumstances } }: SearchIndex, ordinal: number): boolean {
  for (let at = 0; at < circumstances.length; at += 2)
    if (ordinal >= (circumstances[at] ?? 0) && ordinal < (circumstances[at + 1] ?? 0)) return true;
  return false;
}
