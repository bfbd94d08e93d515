import type { Reading } from "./query-plan.ts";

/** A reading with its terms by their places among the terms of the query. */
export interface PlacedReading {
  readonly reading: Reading;
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

/** How an entry has a term. */
export const presence = { absent: 0, said: 1, optional: 2 } as const;

/**
 * Chooses, for one entry at a time, how the query's words are read: readings that do not overlap and together earn most. Word by
 * word it keeps the best that ends there.
 */
export class ReadingChoice {
  /** Place → `presence` of the term in the entry; set before `choose`. */
  readonly present: Uint8Array;
  readonly #byEnd: readonly (readonly PlacedReading[])[];
  readonly #value: Float64Array;
  readonly #queryEarned: Float64Array;
  readonly #chosen: (PlacedReading | undefined)[];
  readonly #counted: Float64Array;

  constructor(words: number, places: number, readings: readonly PlacedReading[]) {
    const byEnd: PlacedReading[][] = Array.from({ length: words + 1 }, () => []);
    for (const placed of readings) byEnd[placed.reading.to]?.push(placed);
    this.#byEnd = byEnd;
    this.present = new Uint8Array(places);
    this.#value = new Float64Array(words + 1);
    this.#queryEarned = new Float64Array(words + 1);
    this.#chosen = new Array(words + 1).fill(undefined);
    this.#counted = new Float64Array(places);
  }

  /**
   * @param total weight of the query
   * @param entryWeight weight of the entry
   * @param entryShare how much covering the entry counts beside covering the query
   */
  choose(total: number, entryWeight: number, entryShare: number): void {
    for (let end = 1; end < this.#value.length; end++) {
      let best = this.#value[end - 1] ?? 0;
      let queryEarned = this.#queryEarned[end - 1] ?? 0;
      let chosen: PlacedReading | undefined;
      for (const placed of this.#byEnd[end] ?? []) {
        const said = this.#weightOf(placed, presence.said);
        const met = said + this.#weightOf(placed, presence.optional);
        if (met === 0) continue;
        const { from, credit, span, weight } = placed.reading;
        const share = met / weight;
        // Half a phrase is less than half of what it means: "malignant" alone is no cancer.
        const earned = span * credit * share * share;
        const value = (this.#value[from] ?? 0) + earned / total + (entryShare * said * credit) / entryWeight;
        if (value > best) {
          best = value;
          queryEarned = (this.#queryEarned[from] ?? 0) + earned;
          chosen = placed;
        }
      }
      this.#value[end] = best;
      this.#queryEarned[end] = queryEarned;
      this.#chosen[end] = chosen;
    }
  }

  /** What the chosen readings earn of the query's weight. */
  get queryEarned(): number {
    return this.#queryEarned.at(-1) ?? 0;
  }

  /** … of the entry's weight: each term of the entry once, however many words of the query lead to it. */
  get entryEarned(): number {
    const counted = this.#counted.fill(0);
    let earned = 0;
    for (let end = this.#chosen.length - 1; end > 0; ) {
      const placed = this.#chosen[end];
      end = placed === undefined ? end - 1 : placed.reading.from;
      if (placed === undefined) continue;
      for (let at = 0; at < placed.places.length; at++) {
        const place = placed.places[at] ?? 0;
        const worth = this.present[place] === presence.said ? (placed.weights[at] ?? 0) * placed.reading.credit : 0;
        const before = counted[place] ?? 0;
        if (worth > before) {
          earned += worth - before;
          counted[place] = worth;
        }
      }
    }
    return earned;
  }

  /** Whether the chosen readings keep to the words as they are. */
  get isLiteral(): boolean {
    for (let end = this.#chosen.length - 1; end > 0; ) {
      const placed = this.#chosen[end];
      if (placed !== undefined && placed.reading.how !== "same") return false;
      end = placed === undefined ? end - 1 : placed.reading.from;
    }
    return true;
  }

  /** The chosen readings in the order of the query. */
  get used(): readonly PlacedReading[] {
    const used: PlacedReading[] = [];
    for (let end = this.#chosen.length - 1; end > 0; ) {
      const placed = this.#chosen[end];
      if (placed !== undefined) used.unshift(placed);
      end = placed === undefined ? end - 1 : placed.reading.from;
    }
    return used;
  }

  /** Whether a chosen reading reads the word. */
  covers(word: number): boolean {
    return this.used.some(({ reading }) => reading.from <= word && word < reading.to);
  }

  #weightOf({ places, weights }: PlacedReading, wanted: number): number {
    let weight = 0;
    for (let at = 0; at < places.length; at++) if (this.present[places[at] ?? 0] === wanted) weight += weights[at] ?? 0;
    return weight;
  }
}
