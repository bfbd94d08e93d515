import type { ListCounts } from "../../catalog/release.ts";
import { expandCodes } from "../expand-codes.ts";
import type { ExpectedCounts } from "../parsers/expected-counts.ts";
import type { TabularList } from "../parsers/tabular-list.ts";

/** What every ICD-10-CM has: the chapters of ICD-10. */
const chapterCount = 22;
/** From year to year at most one code in two hundred comes or goes within the codes known for a day. */
const mostDiffering = 0.005;
/** A year has taken away 294 codes of 73,639 at most, and added 1,949. */
const continuity = { kept: 0.98, growth: 1.05 } as const;

/** No code that ended has come back since 2015. */
const mostReturned = 5;

/** The codes a Tabular List makes valid for submission. */
export function billableCodes(list: TabularList): ReadonlySet<string> {
  return new Set(expandCodes(list).flatMap(({ code, billable }) => (billable ? [code] : [])));
}

/**
 * Why a Tabular List is not whole by itself: chapters, or blocks of a chapter's own index, that are missing.
 *
 * @returns undefined for a list in which nothing is missing
 */
export function missingPart({ chapters }: TabularList): string | undefined {
  const numbers = chapters.map(({ number }) => Number(number));
  const wanted = Array.from({ length: chapterCount }, (_, i) => i + 1);
  const missing = wanted.filter((number) => !numbers.includes(number));
  if (missing.length > 0) {
    const named = missing.length > 5 ? `${missing.length} are missing` : `missing: ${missing.join(", ")}`;
    return `it has ${numbers.length} of ${chapterCount} chapters (${named})`;
  }
  for (const { number, sectionIndex, sections } of chapters) {
    const lost = sectionIndex.find((named) => !sections.some(({ id }) => id === named.id));
    if (lost !== undefined) return `block ${lost.id} of chapter ${number} is missing`;
    // An umbrella over other blocks has no categories of its own, and does not stand in the chapter's index.
    const empty = sections.find(
      ({ id, entries }) =>
        entries.length === 0 && sectionIndex.some((named) => named.id === id) && !isUmbrella(id, sections),
    );
    if (empty !== undefined) return `block ${empty.id} of chapter ${number} has no categories`;
  }
  return undefined;
}

function isUmbrella(id: string, sections: TabularList["chapters"][number]["sections"]): boolean {
  const [first = "", last = first] = id.split("-");
  return sections.some((other) => other.id !== id && other.entries.some(({ code }) => code >= first && code <= last));
}

/** Why a list's counts are not the official ones; undefined where they are. */
export function wrongCount(counts: ListCounts, official: ExpectedCounts): string | undefined {
  const kinds = ["chapters", "blocks", "categories", "headers", "billable"] as const;
  const wrong = kinds.find((kind) => counts[kind] !== official[kind]);
  if (wrong === undefined) return undefined;
  const say = (count: number): string => count.toLocaleString("en-US");
  return `it has ${say(counts[wrong])} ${wrong === "billable" ? "codes valid for submission" : wrong}, the official list ${say(official[wrong])}`;
}

/** Counts the parts of a list as the catalogue does. */
export function countList(list: TabularList): ListCounts {
  const rows = expandCodes(list);
  const billable = rows.filter((row) => row.billable).length;
  const sections = list.chapters.flatMap((chapter) => chapter.sections);
  return {
    chapters: list.chapters.length,
    blocks: sections.length,
    categories: sections.reduce((sum, { entries }) => sum + entries.length, 0),
    headers: rows.length - billable,
    billable,
  };
}

/** How the codes of a list and those known to be valid differ. */
export interface CodeDifference {
  /** Valid by the list alone. */
  readonly onlyListed: readonly string[];
  /** Known to be valid, and not in the list. */
  readonly onlyKnown: readonly string[];
}

export function differenceOf(listed: ReadonlySet<string>, known: ReadonlySet<string>): CodeDifference {
  return {
    onlyListed: [...listed].filter((code) => !known.has(code)),
    onlyKnown: [...known].filter((code) => !listed.has(code)),
  };
}

/** Why a list cannot be of the day it claims, on which the valid codes are known. */
export function notOfThatDay({ onlyListed, onlyKnown }: CodeDifference, known: number): string | undefined {
  const differing = onlyListed.length + onlyKnown.length;
  if (differing <= known * mostDiffering) return undefined;
  return `${differing.toLocaleString("en-US")} of its codes are not those valid then (${example(onlyKnown, onlyListed)}): it is not whole, or of another year`;
}

/**
 * Why a list cannot be the next after the codes known last.
 *
 * @param returned its codes that had ended
 */
export function notNext(
  { onlyListed, onlyKnown }: CodeDifference,
  known: number,
  returned: readonly string[],
): string | undefined {
  if (returned.length > mostReturned)
    return `${returned.length} codes that have ended stand in it (${returned.slice(0, 3).join(", ")}): it is a list of an earlier year`;
  const kept = known - onlyKnown.length;
  const isNext = kept >= known * continuity.kept && kept + onlyListed.length <= known * continuity.growth;
  return isNext
    ? undefined
    : `${onlyKnown.length.toLocaleString("en-US")} codes valid before are missing and ${onlyListed.length.toLocaleString("en-US")} are new (${example(onlyKnown, onlyListed)}): it is not whole, or not of a next year`;
}

function example([missing]: readonly string[], [added]: readonly string[]): string {
  return [missing === undefined ? [] : `${missing} is missing`, added === undefined ? [] : `${added} is new`]
    .flat()
    .join(", ");
}
