import { complaintsFirst, type RankedAnswer } from "./complaints-first.ts";
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
  /** The query is still being typed: its last word may be the beginning of one. */
  readonly isTyped?: boolean;
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
export function rank(index: SearchIndex, query: string, { limit, accept, ...rest }: RankOptions): readonly SearchHit[] {
  return rankEach(index, query, { ...rest, lists: [{ limit, accept }] })[0] ?? [];
}

export interface RankEachOptions extends Pick<RankOptions, "releases" | "isTyped"> {
  /** The first decides how far is looked; the others have what is found on the way. */
  readonly lists: readonly Pick<RankOptions, "limit" | "accept">[];
}

/** Several lists of codes for one query, each of the codes that it accepts: the query is read and its texts are scored once. */
export function rankEach(
  index: SearchIndex,
  query: string,
  { releases, lists, isTyped }: RankEachOptions,
): readonly (readonly SearchHit[])[] {
  const plan = planQuery(index, query, isTyped);
  if (plan.total === 0 || plan.readings.length === 0) return lists.map(() => []);
  const scorer = new EntryScorer(index, plan);
  const agreement = orderAgreement(index, plan);
  const better = (a: RankedAnswer, b: RankedAnswer): number =>
    b.score - a.score || agreement(b.entry) - agreement(a.entry) || a.ordinal - b.ordinal;
  const { limit = 0 } = lists[0] ?? {};
  for (let most = Math.max(firstCandidates, limit * 8); ; most *= widening) {
    const candidates = findCandidates(index, plan, most);
    const scored = scoreEntries(index, scorer, candidates.entries, releases);
    const answers = lists.map(({ accept }) => bestAnswers(index, scored, accept));
    if ((answers[0]?.length ?? 0) < limit && !candidates.all) continue;
    return answers.map((found, list) =>
      complaintsFirst(index, plan, scorer, found.sort(better))
        .toSorted(better)
        .slice(0, lists[list]?.limit)
        .filter(({ score }) => score >= scoring.leastScore)
        .map((answer) => explain(index, plan, scorer, answer))
        .filter(isProof),
    );
  }
}

/** A word that no text has, taken for a typing mistake of another, proves little alone: "urosepsis" is not "sepsis". */
function isProof({ score, matched }: SearchHit): boolean {
  return score >= scoring.leastByMistake || matched.some(({ how }) => how !== "spelling");
}

interface ScoredEntry {
  readonly entry: number;
  readonly score: number;
}

/** The candidates of the releases, with their scores. */
function scoreEntries(
  { columns }: SearchIndex,
  scorer: EntryScorer,
  candidates: readonly number[],
  releases: number,
): readonly ScoredEntry[] {
  const entries = candidates.filter((entry) => ((columns.entryReleases[entry] ?? 0) & releases) !== 0);
  const scores = scorer.scores(entries);
  return entries.map((entry, at) => ({ entry, score: scores[at] ?? 0 }));
}

/** Each code that may be answered with its best entry. */
function bestAnswers(
  { columns }: SearchIndex,
  scored: readonly ScoredEntry[],
  accept: (ordinal: number) => boolean,
): RankedAnswer[] {
  const { entryOrdinals, defaultCodes } = columns;
  const best = new Map<number, RankedAnswer>();
  for (const { entry, score: full } of scored) {
    if (full === 0) continue;
    const own = entryOrdinals[entry] ?? 0;
    const isOwn = accept(own);
    const ordinal = isOwn ? own : (defaultCodes[own] ?? own);
    if (!isOwn && (ordinal === own || !accept(ordinal))) continue;
    // Sums in another order differ in the last digits: what fits alike must count alike.
    const score = Math.round(full * (isOwn ? 1 : scoring.byDefault) * 1e6) / 1e6;
    if (score > (best.get(ordinal)?.score ?? 0)) best.set(ordinal, { ordinal, entry, score });
  }
  return [...best.values()];
}

function explain(
  index: SearchIndex,
  plan: QueryPlan,
  scorer: EntryScorer,
  { ordinal, entry, score }: RankedAnswer,
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
