import { findCandidates } from "./find-candidates.ts";
import type { SearchIndex } from "./open-search-index.ts";
import { orderAgreement } from "./order-agreement.ts";
import { type MatchKind, planQuery, type QueryPlan } from "./query-plan.ts";
import { EntryScorer, type MetReading } from "./score-entry.ts";
import { scoring } from "./scoring.ts";
import { type EntryKind, entryKinds } from "./search-entry.ts";

export interface RankOptions {
  /** How many codes at most. */
  readonly limit: number;
  /** Texts of these releases answer: bit i for release i. */
  readonly releases: number;
  /** Whether a code may be answered: valid on the date, within a chapter, or a header where headers are asked for. */
  accept(ordinal: number): boolean;
}

/** Words of the query that stand for words of the text. */
export interface WordMatch {
  /** UTF-16 offsets in the query. */
  readonly start: number;
  readonly end: number;
  readonly how: MatchKind;
  /** The stems of the text they stand for; `locateStems` finds them there. */
  readonly stems: readonly string[];
}

/** A code and the text that leads to it. */
export interface SearchHit {
  readonly ordinal: number;
  /** 0 to 1; 1 where the text says what the query says. */
  readonly score: number;
  readonly kind: EntryKind;
  readonly textId: number;
  /** Where the text stands: at the code, or at a header above it whose default code it is. */
  readonly entryOrdinal: number;
  readonly matched: readonly WordMatch[];
}

/** Scored exactly at first, and how many times more when too few of them may be answered. */
const firstCandidates = 120;
const widening = 12;

/** The codes whose texts fit the query best, best first. A query without words, or with joining words only, has none. */
export function rank(index: SearchIndex, query: string, options: RankOptions): readonly SearchHit[] {
  const plan = planQuery(index, query);
  if (plan.total === 0 || plan.readings.length === 0) return [];
  const scorer = new EntryScorer(index, plan);
  for (let most = Math.max(firstCandidates, options.limit * 8); ; most *= widening) {
    const candidates = findCandidates(index, plan, most);
    const answers = bestAnswers(index, scorer, candidates.entries, options);
    if (answers.length < options.limit && !candidates.all) continue;
    const agreement = orderAgreement(index, plan);
    return answers
      .sort((a, b) => b.score - a.score || agreement(b.entry) - agreement(a.entry) || a.ordinal - b.ordinal)
      .slice(0, options.limit)
      .map((answer) => explain(index, plan, scorer, answer));
  }
}

interface Answer {
  readonly ordinal: number;
  readonly entry: number;
  readonly score: number;
}

/** Each code that may be answered with its best entry. */
function bestAnswers(
  index: SearchIndex,
  scorer: EntryScorer,
  candidates: readonly number[],
  { releases, accept }: RankOptions,
): Answer[] {
  const { entryOrdinals, entryReleases, defaultCodes } = index.columns;
  const entries: number[] = [];
  const ordinals: number[] = [];
  for (const entry of candidates) {
    if (((entryReleases[entry] ?? 0) & releases) === 0) continue;
    const own = entryOrdinals[entry] ?? 0;
    const byDefault = defaultCodes[own] ?? own;
    if (accept(own)) ordinals.push(own);
    else if (byDefault !== own && accept(byDefault)) ordinals.push(byDefault);
    else continue;
    entries.push(entry);
  }
  const scores = scorer.scores(entries);
  const best = new Map<number, Answer>();
  for (const [at, entry] of entries.entries()) {
    const ordinal = ordinals[at] ?? 0;
    const exact = (scores[at] ?? 0) * (ordinal === entryOrdinals[entry] ? 1 : scoring.byDefault);
    // Sums in another order differ in the last digits: what fits alike must count alike.
    const score = Math.round(exact * 1e6) / 1e6;
    if (score > (best.get(ordinal)?.score ?? 0)) best.set(ordinal, { ordinal, entry, score });
  }
  return [...best.values()];
}

function explain(
  index: SearchIndex,
  plan: QueryPlan,
  scorer: EntryScorer,
  { ordinal, entry, score }: Answer,
): SearchHit {
  const { entryKinds: kinds, entryTexts, entryOrdinals } = index.columns;
  return {
    ordinal,
    score,
    kind: entryKinds[kinds[entry] ?? 0] ?? "title",
    textId: entryTexts[entry] ?? 0,
    entryOrdinal: entryOrdinals[entry] ?? 0,
    matched: scorer.readings(entry).map((reading) => matchOf(index, plan, reading)),
  };
}

function matchOf(index: SearchIndex, plan: QueryPlan, { reading, met }: MetReading): WordMatch {
  return {
    start: plan.words[reading.from]?.word.start ?? 0,
    end: plan.words[reading.to - 1]?.word.end ?? 0,
    how: reading.how,
    stems: met.map((term) => index.terms.at(term)),
  };
}
