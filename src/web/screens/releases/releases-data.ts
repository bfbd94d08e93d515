import type { CodeChange, CodeChangeKind, DiffAnswer } from "../../../operations/diff.ts";
import { type Ask, AskError } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { byChapter, type Chapter, type ChapterChanges, changeKinds, totalOf } from "./by-chapter.ts";
import { type ReleaseDay, releaseDays, type Span, spanAsked } from "./release-days.ts";

/** What the page of releases shows. */
export interface ReleasesData {
  readonly days: readonly ReleaseDay[];
  readonly asked: Asked;
  readonly comparison?: Comparison;
  /** Why nothing can be compared: the library's words. */
  readonly problem?: string;
}

/** What an address asks for. */
export interface Asked extends Span {
  readonly within?: string;
  readonly kind?: CodeChangeKind;
}

export interface Comparison extends Pick<DiffAnswer, "from" | "to" | "counts" | "release"> {
  readonly total: number;
  /** Of `within`. */
  readonly title?: string;
  /** All of it, by chapter, each with its first changes. */
  readonly chapters?: readonly ChapterChanges[];
  /** A page of the changes within a range, or of one kind. */
  readonly list?: ChangesPage;
}

export interface ChangesPage {
  readonly changes: readonly CodeChange[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Up to how many changes in all each chapter has all of its own: those of a year. */
export const mostInAll = 600;
/** How many changes of a chapter are shown where there are more in all, and how many on a page of a list. */
export const mostOfChapter = 40;
export const mostOfPage = 100;

export async function loadReleases(ask: Ask, { query }: Place): Promise<ReleasesData> {
  const { record, fiscalYears } = await ask("about", {});
  const days = releaseDays(record);
  const within = (query.get("within") ?? "").trim();
  const kind = changeKinds.find((one) => one === query.get("kind"));
  const asked: Asked = {
    ...spanAsked(query, fiscalYears, days),
    ...(within === "" ? {} : { within }),
    ...(kind === undefined ? {} : { kind }),
  };
  try {
    return { days, asked, comparison: await compare(ask, asked, Number(query.get("page") ?? 1)) };
  } catch (error) {
    if (!(error instanceof AskError) || error.code === "no-catalog") throw error;
    return { days, asked, problem: error.message };
  }
}

async function compare(ask: Ask, asked: Asked, page: number): Promise<Comparison> {
  const { from, to, within, kind } = asked;
  const answer = await ask("diff", { from, to, ...(within === undefined ? {} : { within }) });
  const { changes, counts, release } = answer;
  const base = { from: answer.from, to: answer.to, counts, release, total: totalOf(counts) };
  if (within !== undefined || kind !== undefined) {
    const title = within === undefined ? undefined : (await ask("code", { code: within, date: answer.to })).title;
    const shown = kind === undefined ? changes : changes.filter(({ change }) => change === kind);
    return { ...base, list: pageOf(shown, page), ...(title === undefined ? {} : { title }) };
  }
  const ended = new Set(changes.filter(({ change }) => change === "ended").map(({ code }) => code));
  const chapterOf = async (code: string): Promise<Chapter | undefined> =>
    (await ask("code", { code, date: ended.has(code) ? answer.from : answer.to })).chapter;
  const chapters = await byChapter(changes, chapterOf);
  if (changes.length <= mostInAll) return { ...base, chapters };
  return { ...base, chapters: chapters.map((one) => ({ ...one, changes: one.changes.slice(0, mostOfChapter) })) };
}

/** A page that is none is the nearest. */
export function pageOf(changes: readonly CodeChange[], asked: number): ChangesPage {
  const pages = Math.max(1, Math.ceil(changes.length / mostOfPage));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  return { changes: changes.slice((page - 1) * mostOfPage, page * mostOfPage), total: changes.length, page, pages };
}
