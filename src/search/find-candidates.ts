import type { SearchIndex } from "./open-search-index.ts";
import type { QueryPlan } from "./query-plan.ts";
import { weightUnit } from "./search-columns.ts";

/** Entries worth scoring exactly. */
export interface Candidates {
  readonly entries: readonly number[];
  /** Whether these are all entries that have a term of the query. */
  readonly all: boolean;
}

const steps = 1024;

/**
 * The `most` entries that earn most of what the query and they could earn, give or take those that earn alike: the
 * postings of each term of any reading are walked once.
 */
export function findCandidates(index: SearchIndex, plan: QueryPlan, most: number): Candidates {
  const { entryWeights } = index.columns;
  const { earned, touched } = index.scratch;
  const count = earn(index, plan);
  const counts = new Uint32Array(steps + 1);
  const { ranks } = index.scratch;
  for (let at = 0; at < count; at++) {
    const entry = touched[at] ?? 0;
    const share = (earned[entry] ?? 0) / (plan.total + (entryWeights[entry] ?? 0) * weightUnit + 1);
    earned[entry] = 0;
    const rank = Math.min(steps, Math.floor(share * steps));
    ranks[at] = rank;
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
  let least = steps;
  let kept = counts[least] ?? 0;
  while (least > 0 && (kept === 0 || kept + (counts[least - 1] ?? 0) <= most)) {
    least--;
    kept += counts[least] ?? 0;
  }
  const entries: number[] = [];
  for (let at = 0; at < count; at++) if ((ranks[at] ?? 0) >= least) entries.push(touched[at] ?? 0);
  return { entries, all: entries.length === count };
}

/** Adds up what each entry's terms can earn; returns how many entries it touched. */
function earn(index: SearchIndex, plan: QueryPlan): number {
  const { postingBytes, postingOffsets } = index.columns;
  const { earned, touched } = index.scratch;
  let count = 0;
  for (const [term, worth] of worthOfTerms(index, plan)) {
    const end = postingOffsets[term + 1] ?? 0;
    let entry = 0;
    for (let at = postingOffsets[term] ?? 0; at < end; at++) {
      let byte = postingBytes[at] ?? 0;
      let difference = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postingBytes[++at] ?? 0;
        difference |= (byte & 127) << shift;
      }
      entry += difference;
      const before = earned[entry] ?? 0;
      if (before === 0) touched[count++] = entry;
      earned[entry] = before + worth;
    }
  }
  return count;
}

/** The most that a term can earn in any reading; above 0, so that no entry is touched unseen. */
function worthOfTerms(index: SearchIndex, plan: QueryPlan): ReadonlyMap<number, number> {
  const worth = new Map<number, number>();
  for (const { terms, weight, credit, span } of plan.readings) {
    for (const term of terms) {
      const share = (index.columns.termWeights[term] ?? 0) / (weight || 1);
      worth.set(term, Math.max(worth.get(term) ?? 0, credit * share * span + 1));
    }
  }
  return worth;
}
