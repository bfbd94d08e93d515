import { classOfWord, wordClasses } from "../language/word-classes.ts";
import type { SearchIndex } from "./open-search-index.ts";
import type { QueryPlan, Reading } from "./query-plan.ts";
import { presence, ReadingChoice } from "./reading-choice.ts";
import { scoring } from "./scoring.ts";
import { termsOfEntry } from "./search-columns.ts";
import { entryKinds } from "./search-entry.ts";
import { negate } from "./terms.ts";

const numberClass = wordClasses.indexOf("number");
const variantClass = wordClasses.indexOf("variant");
const circumstanceClass = wordClasses.indexOf("circumstance");

/** Enough to tell readings apart that cover the query alike. */
const literalBias = 0.01;

/** A reading, and which of its terms an entry has. */
export interface MetReading {
  readonly reading: Reading;
  readonly met: readonly number[];
}

/**
 * How well entries fit one query: how much of the query an entry covers and how much of the entry the query covers, both
 * by weight; less where the entry adds a circumstance, says the opposite or another number.
 */
export class EntryScorer {
  readonly #index: SearchIndex;
  readonly #plan: QueryPlan;
  /** The terms that matter; a term's place is its place here. */
  readonly #terms: number[] = [];
  readonly #choice: ReadingChoice;
  readonly #contrary: readonly { readonly word: number; readonly place: number }[];
  readonly #numbers: readonly number[];

  constructor(index: SearchIndex, plan: QueryPlan) {
    this.#index = index;
    this.#plan = plan;
    const placed = plan.readings.map((reading) => ({
      reading,
      places: reading.terms.map((term) => this.#placeOf(term)),
      weights: reading.terms.map((term) => index.columns.termWeights[term] ?? 0),
    }));
    this.#contrary = plan.words.flatMap(({ term }, word) =>
      contraryTerms(index, term).map((other) => ({ word, place: this.#placeOf(other) })),
    );
    this.#numbers = plan.words.flatMap(({ term }, word) => (classOfWord(term) === "number" ? [word] : []));
    this.#choice = new ReadingChoice(plan.words.length, this.#terms.length, placed);
  }

  /** The scores, 0 to 1, of entries. */
  scores(entries: readonly number[]): Float64Array {
    const { places } = this.#index.scratch;
    for (const [place, term] of this.#terms.entries()) places[term] = place + 1;
    const scores = Float64Array.from(entries, (entry) => this.#score(entry));
    for (const term of this.#terms) places[term] = 0;
    return scores;
  }

  /** The readings by which an entry covers the query, in the order of the query. */
  readings(entry: number): readonly MetReading[] {
    this.scores([entry]);
    return this.#choice.used.map(({ reading, places }) => ({
      reading,
      met: reading.terms.filter((_, at) => this.#choice.present[places[at] ?? 0] !== presence.absent),
    }));
  }

  #placeOf(term: number): number {
    const known = this.#terms.indexOf(term);
    return known >= 0 ? known : this.#terms.push(term) - 1;
  }

  #score(entry: number): number {
    const { columns } = this.#index;
    const { entryTerms, entryRequired, entryKinds: kinds, termClasses, termWeights } = columns;
    const { places } = this.#index.scratch;
    const present = this.#choice.present.fill(0);
    let weight = 0;
    let hasNumber = false;
    let circumstances = 0;
    let named = false;
    let score: number = scoring.kind[entryKinds[kinds[entry] ?? 0] ?? "title"];
    const { start, end } = termsOfEntry(columns, entry);
    const said = start + (entryRequired[entry] ?? 0);
    for (let at = start; at < end; at++) {
      const term = entryTerms[at] ?? 0;
      const place = places[term] ?? 0;
      if (place > 0) present[place - 1] = at < said ? presence.said : presence.optional;
      // What need not be said tells nothing of what the entry adds.
      if (at >= said) continue;
      weight += termWeights[term] ?? 0;
      const termClass = termClasses[term];
      if (termClass === numberClass) hasNumber = true;
      else if (termClass === variantClass && place === 0) score *= scoring.variant;
      else if (termClass === circumstanceClass) {
        circumstances++;
        if (place > 0) named = true;
      }
    }
    if (circumstances > 0 && !named) score *= scoring.circumstance;
    score *= this.#bestFit(Math.max(1, weight));
    const unmet = (word: number): boolean => !this.#choice.covers(word);
    if (this.#contrary.some(({ word, place }) => present[place] === presence.said && unmet(word)))
      score *= scoring.opposite;
    if (hasNumber && this.#numbers.length > 0 && this.#numbers.every(unmet)) score *= scoring.otherNumber;
    return score;
  }

  /**
   * The better of two ways to read the query: the one that covers most of query and entry together, which an equal phrase may
   * do, and the one that covers most of the query, which keeps to the words as they are. Leaves the better one chosen.
   */
  #bestFit(weight: number): number {
    const together = this.#fitOf(weight, 1);
    if (this.#choice.isLiteral) return together;
    const asSaid = this.#fitOf(weight, literalBias);
    return together > asSaid ? this.#fitOf(weight, 1) : asSaid;
  }

  #fitOf(weight: number, entryShare: number): number {
    this.#choice.choose(this.#plan.total, weight, entryShare);
    const queryCover = Math.min(1, this.#choice.queryEarned / this.#plan.total);
    return combine(queryCover, Math.min(1, this.#choice.entryEarned / weight));
  }
}

/**
 * Query coverage to the power 3/2, entry coverage to 3/4: an entry that leaves out what was asked is worse than one that says
 * more. By square roots, which every machine rounds alike; powers it need not.
 */
function combine(queryCover: number, entryCover: number): number {
  const root = Math.sqrt(entryCover);
  return queryCover * Math.sqrt(queryCover) * root * Math.sqrt(root);
}

/** What an entry must not say beside the word: its negation, and what excludes it. */
function contraryTerms(index: SearchIndex, term: string): readonly number[] {
  const { opposites } = index.columns;
  const negation = index.terms.find(negate(term));
  const found = negation >= 0 ? [negation] : [];
  const known = index.terms.find(term);
  for (let at = 0; at < opposites.length; at += 2) if (opposites[at] === known) found.push(opposites[at + 1] ?? 0);
  return found;
}
