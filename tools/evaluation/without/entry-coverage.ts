import { ReadingChoice as Original, presence } from "../../../src/search/reading-choice.ts";

export { presence };

/** How much of the entry the query covers does not count: one-way coverage. */
export class ReadingChoice extends Original {
  override choose(total: number, entryWeight: number): void {
    super.choose(total, entryWeight, 0);
  }

  override get entryEarned(): number {
    return Number.POSITIVE_INFINITY;
  }
}
