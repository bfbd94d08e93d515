import type { CodeAnswer, TitledCode } from "../../../operations/code-answer.ts";
import type { SearchAnswer } from "../../../operations/search.ts";
import { type Ask, AskError } from "../../ask.ts";
import { type Guide, guideTo } from "./guide-to.ts";
import { looksLikeCode } from "./looks-like-code.ts";

/** A code that was typed: of what `code` answers of it, what is shown. */
export type TypedCode = Pick<CodeAnswer, "code" | "status" | "title" | "why" | "suggestions" | "useInstead">;

/** A code beside the first result that stands for a record that does not say which. */
export interface Unspecified extends TitledCode {
  /** The first result that it stands beside. */
  readonly beside: string;
  /** The header over both. */
  readonly under: string;
}

/** What the words led to. */
export interface Found {
  readonly words: string;
  readonly answer: SearchAnswer;
  readonly typed?: TypedCode;
  /** What comes after a rest from typing; absent before. */
  readonly more?: FoundMore;
}

export interface FoundMore {
  readonly guide?: Guide;
  readonly unspecified?: Unspecified;
}

/** Why nothing was found out. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

const mostResults = 12;

/** Asks what every key that is struck asks. @throws AskError */
export async function askAtOnce(ask: Ask, words: string, date: string, isTyping = true): Promise<Found> {
  const [answer, typed] = await Promise.all([
    ask("search", { query: words, date, limit: mostResults, typing: isTyping }),
    looksLikeCode(words) ? ask("code", { code: words.trim(), date }) : undefined,
  ]);
  return { words, answer, ...(typed === undefined ? {} : { typed: shownOf(typed) }) };
}

/** Asks everything, when the typing rests. @throws AskError */
export async function askInFull(ask: Ask, words: string, date: string): Promise<Found> {
  const [found, guide] = await Promise.all([askAtOnce(ask, words, date, false), guideTo(ask, words, date)]);
  const unspecified = await unspecifiedBeside(ask, found.answer.results[0], date);
  return {
    ...found,
    more: { ...(guide === undefined ? {} : { guide }), ...(unspecified === undefined ? {} : { unspecified }) },
  };
}

function shownOf({ code, status, title, why, suggestions, useInstead }: CodeAnswer): TypedCode {
  return {
    code,
    status,
    ...(title === undefined ? {} : { title }),
    ...(why === undefined ? {} : { why }),
    ...(suggestions === undefined ? {} : { suggestions }),
    ...(useInstead === undefined ? {} : { useInstead }),
  };
}

const headersAbove = 3;
const leavesOpen = /\bunspecified\b|\bNOS\b/i;

/** The nearest code beside one, under the same header, whose title says "unspecified" where the one's own does not. */
async function unspecifiedBeside(
  ask: Ask,
  result: TitledCode | undefined,
  date: string,
): Promise<Unspecified | undefined> {
  if (result === undefined || leavesOpen.test(result.title ?? "")) return undefined;
  const { ancestors } = await ask("code", { code: result.code, date });
  const line = new Set([result.code, ...ancestors.map(({ code }) => code)]);
  for (const { code } of ancestors.toReversed().slice(0, headersAbove)) {
    const { children } = await ask("code", { code, date });
    const beside = children.find((child) => !line.has(child.code) && leavesOpen.test(child.title ?? ""));
    if (beside !== undefined) return { ...beside, beside: result.code, under: code };
  }
  return undefined;
}

/** The titles of categories. A code typed into `search` finds its title at less cost than all that `code` tells. */
export async function askTitles(
  ask: Ask,
  codes: readonly string[],
  date: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(codes.map((code) => titleOf(ask, code, date).catch(() => undefined)));
  return new Map(codes.flatMap((code, at) => [[code, found[at] ?? ""] as const]));
}

async function titleOf(ask: Ask, code: string, date: string): Promise<string | undefined> {
  const { results } = await ask("search", { query: code, date, limit: 1, headers: true });
  // What is not in force on the date, only `code` tells of.
  return results[0]?.title ?? (await ask("code", { code, date })).title;
}

/** An error as the page tells it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AskError) return { code: error.code, message: error.message };
  return { code: "internal-error", message: "" };
}
