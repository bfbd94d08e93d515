import type { CatalogData } from "./catalog-data.ts";
import type { Ordinal } from "./code-table.ts";
import { type Day, formatDay } from "./day.ts";
import { foldAccents } from "./fold-accents.ts";

/** A change of a code's title: its day where it is known, else the last day of the old and the first of the new title. */
export interface Retitling {
  readonly day?: string;
  readonly after?: string;
  readonly before?: string;
  readonly from: string;
  readonly to: string;
}

/** What became of a code over the years. Days are ISO. */
export interface CodeHistory {
  /** First day of validity for submission. */
  readonly firstDay?: string;
  /** Last day of validity; absent while it lasts. */
  readonly lastDay?: string;
  /** The codes that took an ended code's place. */
  readonly replacedBy: readonly string[];
  /** Where the cases it takes were coded before it came. */
  readonly replaces: readonly string[];
  readonly retitled: readonly Retitling[];
  /** Days from which on it was a header over valid codes, and until when. */
  readonly header?: { readonly firstDay: string; readonly lastDay?: string };
}

/** A code's history, worked out over all releases. */
export function historyOf(data: CatalogData, ordinal: Ordinal): CodeHistory {
  const { codes, successions } = data;
  const firstDay = codes.firstDay(ordinal);
  const lastDay = codes.lastDay(ordinal);
  const header = headerDays(data, ordinal);
  const name = (other: Ordinal): string => codes.code(other);
  return {
    ...(firstDay === undefined ? {} : { firstDay: formatDay(firstDay) }),
    ...(lastDay === undefined ? {} : { lastDay: formatDay(lastDay) }),
    replacedBy: successions.successors(ordinal).map((successor) => name(successor.ordinal)),
    replaces: successions.predecessors(ordinal).map((predecessor) => name(predecessor.ordinal)),
    retitled: retitlings(data, ordinal),
    ...(header === undefined ? {} : { header }),
  };
}

/**
 * The codes valid on a day that stand for an ended code: its successors, or theirs where they have ended too.
 *
 * @returns none where the official tables name none
 */
export function successorsOn(data: CatalogData, ordinal: Ordinal, day: Day): readonly Ordinal[] {
  const found = new Set<Ordinal>();
  const seen = new Set<Ordinal>();
  const follow = (at: Ordinal): void => {
    if (seen.has(at)) return;
    seen.add(at);
    for (const successor of data.successions.successors(at)) {
      if (data.codes.isValid(successor.ordinal, day)) found.add(successor.ordinal);
      else follow(successor.ordinal);
    }
  };
  follow(ordinal);
  return [...found].toSorted((a, b) => a - b);
}

function retitlings(data: CatalogData, ordinal: Ordinal): readonly Retitling[] {
  const runs = data.titles.runs(ordinal);
  const changes: Retitling[] = [];
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    // A title whose accents alone changed is the same title.
    if (next === undefined || foldAccents(run.title) === foldAccents(next.title)) continue;
    const when =
      next.first === run.last + 1
        ? { day: formatDay(next.first) }
        : { after: formatDay(run.last), before: formatDay(next.first) };
    changes.push({ ...when, from: run.title, to: next.title });
  }
  return changes;
}

/** A header is a code that is not valid itself and leads to codes that are: derived from their days, for every year. */
function headerDays(data: CatalogData, ordinal: Ordinal): CodeHistory["header"] {
  const { codes } = data;
  let first = Number.POSITIVE_INFINITY;
  let last: number | undefined = -1;
  for (let below = ordinal + 1; below < codes.end(ordinal); below++) {
    const begins = codes.firstDay(below);
    if (begins === undefined) continue;
    const ends = codes.lastDay(below);
    first = Math.min(first, begins);
    last = last === undefined || ends === undefined ? undefined : Math.max(last, ends);
  }
  if (first === Number.POSITIVE_INFINITY) return undefined;
  return { firstDay: formatDay(first), ...(last === undefined ? {} : { lastDay: formatDay(last) }) };
}
