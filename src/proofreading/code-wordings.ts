import type { Catalog } from "../catalog/catalog.ts";
import type { SearchIndex } from "../search/open-search-index.ts";
import { planQuery, type QueryPlan } from "../search/query-plan.ts";
import { rank, type SearchHit } from "../search/rank.ts";
import { EntryScorer } from "../search/score-entry.ts";
import { scoring } from "../search/scoring.ts";
import { termsOfEntry } from "../search/search-columns.ts";
import { classOfTerm } from "../search/terms.ts";

/** The wordings of codes: titles, inclusion terms, Index terms and the lexicon's synonyms, as the search index holds them. */
export class CodeWordings {
  readonly #catalog: Catalog;
  readonly #index: SearchIndex;
  readonly #byOrdinal: EntriesByOrdinal;
  readonly #plans = new Map<string, QueryPlan>();
  readonly #terms = new Map<number, ReadonlySet<number>>();
  readonly #best = new Map<string, SearchHit | undefined>();

  constructor(catalog: Catalog, index: SearchIndex) {
    this.#catalog = catalog;
    this.#index = index;
    this.#byOrdinal = entriesByOrdinal(index);
  }

  /** The part of the words, by weight, 0 to 1, that some text of the code, of what stands above it or below it, says. */
  cover(words: string, ordinal: number): number {
    const plan = this.#planOf(words);
    return plan.total === 0 ? 1 : this.#cover(plan, this.#termsOf(ordinal));
  }

  /** How well the best single one of these texts fits the words, 0 to 1 on the scale of `rank`. */
  own(words: string, ordinal: number): number {
    const plan = this.#planOf(words);
    if (plan.total === 0) return 1;
    const scores = new EntryScorer(this.#index, plan).scores(this.#familyOf(ordinal));
    return scores.reduce((most, score) => Math.max(most, score), 0);
  }

  /** The code that words fit best, headers too. */
  best(words: string): SearchHit | undefined {
    if (!this.#best.has(words)) this.#best.set(words, this.#rank(words));
    return this.#best.get(words);
  }

  /** Whether the words hold nothing that could be told of a code. */
  saysNothing(words: string): boolean {
    const plan = this.#planOf(words);
    return plan.total === 0;
  }

  /** Whether the words, two that tell something at least, are all words of the classification: nothing is known of a name that no text has. */
  isUnderstood(words: string): boolean {
    const plan = this.#planOf(words);
    const told = plan.words.filter(({ term }) => classOfTerm(term) === "content");
    return told.length >= 2 && plan.words.every(({ term }) => this.#index.terms.find(term) >= 0);
  }

  #rank(words: string): SearchHit | undefined {
    const catalog = this.#catalog;
    return rank(this.#index, words, {
      limit: 1,
      releases: catalog.textReleases,
      accept: (ordinal) => isAlive(catalog, ordinal),
    })[0];
  }

  #planOf(words: string): QueryPlan {
    const known = this.#plans.get(words);
    if (known !== undefined) return known;
    const plan = planQuery(this.#index, words);
    this.#plans.set(words, plan);
    return plan;
  }

  #familyOf(ordinal: number): readonly number[] {
    const { codes } = this.#catalog.data;
    const stem = codes.isExtended(ordinal) ? codes.parent(ordinal) : ordinal;
    const entries = [...this.#byOrdinal.of(stem, codes.end(stem))];
    for (let at = codes.parent(stem); at !== -1; at = codes.parent(at)) entries.push(...this.#byOrdinal.of(at, at + 1));
    return entries;
  }

  #termsOf(ordinal: number): ReadonlySet<number> {
    const before = this.#terms.get(ordinal);
    if (before !== undefined) return before;
    const { columns } = this.#index;
    const terms = new Set<number>();
    for (const entry of this.#familyOf(ordinal)) {
      const { start, end } = termsOfEntry(columns, entry);
      for (let at = start; at < end; at++) terms.add(columns.entryTerms[at] ?? 0);
    }
    this.#terms.set(ordinal, terms);
    return terms;
  }

  #cover(plan: QueryPlan, said: ReadonlySet<number>): number {
    let covered = 0;
    let total = 0;
    for (const [at, { term }] of plan.words.entries()) {
      const known = this.#index.terms.find(term);
      const weight = known < 0 ? scoring.unknownWeight : (this.#index.columns.termWeights[known] ?? 0);
      total += weight;
      covered += weight * this.#coverOf(plan, at, said);
    }
    return total === 0 ? 1 : covered / total;
  }

  #coverOf(plan: QueryPlan, word: number, said: ReadonlySet<number>): number {
    let most = 0;
    for (const { from, to, terms, credit } of plan.readings) {
      if (word < from || word >= to) continue;
      const met = terms.filter((term) => said.has(term)).length / Math.max(1, terms.length);
      most = Math.max(most, credit * met * met);
    }
    return most;
  }
}

const isAlive = (catalog: Catalog, ordinal: number): boolean => {
  const status = catalog.statusOf(ordinal);
  return status === "valid" || status === "incomplete";
};

interface EntriesByOrdinal {
  /** The entries of the codes `from … end - 1`. */
  of(from: number, end: number): Iterable<number>;
}

const known = new WeakMap<SearchIndex, EntriesByOrdinal>();

/** The entries of an index in the order of their codes: sorted once an index. */
function entriesByOrdinal(index: SearchIndex): EntriesByOrdinal {
  const before = known.get(index);
  if (before !== undefined) return before;
  const { entryOrdinals } = index.columns;
  let most = 0;
  for (const ordinal of entryOrdinals) most = Math.max(most, ordinal);
  const offsets = new Uint32Array(most + 2);
  for (const ordinal of entryOrdinals) offsets[ordinal + 1] = (offsets[ordinal + 1] ?? 0) + 1;
  for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const next = offsets.slice();
  const sorted = new Uint32Array(entryOrdinals.length);
  for (let entry = 0; entry < entryOrdinals.length; entry++) {
    const ordinal = entryOrdinals[entry] ?? 0;
    const place = next[ordinal] ?? 0;
    sorted[place] = entry;
    next[ordinal] = place + 1;
  }
  const table: EntriesByOrdinal = {
    of: (from, end) =>
      sorted.subarray(offsets[Math.min(from, most + 1)] ?? 0, offsets[Math.min(end, most + 1)] ?? sorted.length),
  };
  known.set(index, table);
  return table;
}
