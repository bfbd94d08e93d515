import type { CodeEntry } from "../catalog/code-entry.ts";
import type { CodeHistory } from "../catalog/code-history.ts";
import type { TitledCode } from "./code-answer.ts";

/** What the answer has worked out of the code already. */
export interface WorkedOut {
  readonly history: CodeHistory;
  /** Of a header: the valid codes it leads to. */
  readonly completions: readonly TitledCode[];
  /** Of an ended code: the codes that stand for it on the date. */
  readonly useInstead: readonly TitledCode[];
}

/** How many codes a sentence names before it counts the rest. */
const mostNamed = 4;

/** In words: why a code cannot be reported on the date, and what to do; or why its title is not known. */
export function whyAnswer(entry: CodeEntry, { history, completions, useInstead }: WorkedOut): string | undefined {
  const { catalog, code, status } = entry;
  if (status === "valid") return withoutTitle(entry);
  if (status === "not-yet-effective") return whyNotYet(entry, history);
  if (status === "retired") return whyRetired(entry, history, useInstead);
  const below = completions.map((completion) => completion.code);
  const was = history.lastDay === undefined ? "" : ` (a valid code until ${history.lastDay})`;
  const seventh = entry.children.every((child) => catalog.data.codes.isExtended(child.ordinal));
  if (seventh) {
    const characters = entry.seventhCharacters?.map(({ character, meaning }) => `${character} ${meaning}`) ?? [];
    return `${code} lacks its 7th character: ${characters.join("; ")}`;
  }
  return `${code} is a header${was}, not a code to report: ${below.length === 1 ? "one valid code" : `${below.length} valid codes`} below it, ${named(below)}`;
}

function whyNotYet({ catalog, code }: CodeEntry, history: CodeHistory): string {
  if (history.firstDay !== undefined) return `${code} is valid from ${history.firstDay} on, not yet on ${catalog.date}`;
  const header = history.header?.firstDay;
  return header !== undefined && header > catalog.date
    ? `${code} is a header from ${header} on; nothing below it is valid yet on ${catalog.date}`
    : `${code} is a header of later lists only: the list in force on ${catalog.date} does not have it`;
}

function whyRetired({ catalog, code }: CodeEntry, history: CodeHistory, useInstead: readonly TitledCode[]): string {
  if (history.lastDay === undefined) {
    return `${code} was a header until ${history.header?.lastDay}; nothing below it is valid on ${catalog.date}`;
  }
  const instead =
    useInstead.length === 0
      ? "the official tables name no code that took its place"
      : `now ${named(useInstead.map((successor) => successor.code))}`;
  return `${code} ended: its last day was ${history.lastDay}; ${instead}`;
}

function withoutTitle(entry: CodeEntry): string | undefined {
  if (entry.title !== undefined) return undefined;
  const { lists } = entry.catalog.data.record;
  return `no official list in the catalogue has its title: it ended before the first of them (FY${lists[0]?.fiscalYear})`;
}

function named(codes: readonly string[]): string {
  const rest = codes.length - mostNamed;
  return rest > 0 ? `${codes.slice(0, mostNamed).join(", ")} and ${rest} more` : codes.join(", ");
}
