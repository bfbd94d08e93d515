import { type RowAnswer, rowAnswer } from "../../../operations/code-list/list-row.ts";
import type { CodeChange } from "../../../operations/diff.ts";
import { type Ask, AskError } from "../../ask.ts";
import type { CheckedItem, CheckedList } from "./checked-list.ts";
import type { CodeItem, ListItem } from "./list-item.ts";
import { nextOctober } from "./next-october.ts";
import { readList } from "./read-list.ts";

/** How far the work on a list is. */
export interface Progress {
  readonly stage: "reading" | "asking" | "changes";
  readonly done: number;
  readonly of: number;
}

/** What checking a list needs. */
export interface Checker {
  /** Must answer in this browser. */
  readonly ask: Ask;
  /** The date of rows that have none of their own. */
  readonly date: string;
  readonly tell: (progress: Progress) => void;
  /** Another list has come: stop. */
  readonly isStopped: () => boolean;
  /** Lets others have their turn. */
  readonly rest: () => Promise<void>;
}

/** So many questions are on their way at once. */
const atOnce = 64;
/** So many codes are compared between two releases at once. */
const comparedAtOnce = 2000;
/** Codes and dates answered before: a list that is edited asks only what is new. */
const mostKept = 50_000;
const answers = new Map<string, RowAnswer>();
const changes = new Map<string, CodeChange | "none">();

/**
 * Reads a list and asks each distinct code once for each date.
 *
 * @returns undefined where it was stopped
 * @throws AskError where nothing can be asked: the catalogue has not arrived
 */
export async function checkList(text: string, checker: Checker): Promise<CheckedList | undefined> {
  const { ask, date, isStopped } = checker;
  const read = await finished(readList(text), checker);
  if (read === undefined) return undefined;
  const { lastKnownDay } = (await ask("about", {})).record;
  if (answers.size > mostKept) answers.clear();
  if (changes.size > mostKept) changes.clear();
  const codes = read.items.filter(isCodeItem);
  const distinct = new Map(codes.map((item) => [keyOf(item, date), item]));
  const wanted = [...distinct].filter(([key]) => !answers.has(key));
  for (let at = 0; at < wanted.length; at += atOnce) {
    if (isStopped()) return undefined;
    checker.tell({ stage: "asking", done: at, of: wanted.length });
    await Promise.all(
      wanted.slice(at, at + atOnce).map(async ([key, item]) => answers.set(key, await answerTo(item, checker))),
    );
  }
  const items = keptItems(read.items, date);
  if (!(await findChanges(items, lastKnownDay, checker))) return undefined;
  const day = nextOctober(date) ?? date;
  return {
    ...read,
    text,
    date,
    items: items.map((item) => withChange(item, date, lastKnownDay)),
    distinct: distinct.size,
    next: { day, isKnown: day <= lastKnownDay, lastKnownDay },
  };
}

async function finished<Result>(
  work: Generator<undefined, Result>,
  { rest, isStopped, tell }: Checker,
): Promise<Result | undefined> {
  for (let step = work.next(), count = 1; ; step = work.next(), count++) {
    if (step.done === true) return step.value;
    // A short list needs no rest.
    if (count % 2 !== 0) continue;
    tell({ stage: "reading", done: count, of: 0 });
    await rest();
    if (isStopped()) return undefined;
  }
}

const isCodeItem = (item: ListItem): item is CodeItem => !("noCode" in item);
const dateOf = (item: ListItem, date: string): string => ("date" in item ? (item.date ?? date) : date);
const keyOf = (item: ListItem, date: string): string => `${dateOf(item, date)} ${item.typed}`;

async function answerTo(item: CodeItem, { ask, date }: Checker): Promise<RowAnswer> {
  try {
    return rowAnswer(await ask("code", { code: item.typed, date: dateOf(item, date) }));
  } catch (error) {
    // A date without a release, or what cannot be asked: said at the row, the others are answered.
    if (error instanceof AskError && error.code !== "no-catalog")
      return { status: "unreadable", validForSubmission: false, todo: error.message };
    throw error;
  }
}

/** Every item with its answer; without what stood among words and is no code, unless the row would be lost with it. */
function keptItems(items: readonly ListItem[], date: string): readonly CheckedItem[] {
  const answered = items.map((item) => ({
    item,
    answer: isCodeItem(item) ? answers.get(keyOf(item, date)) : undefined,
  }));
  const isNone = ({ answer }: (typeof answered)[number]): boolean =>
    answer?.status === "unknown" || answer?.status === "malformed";
  const told = new Set(
    answered.flatMap((one) => (isCodeItem(one.item) && isNone(one) && one.item.isDoubtful ? [] : [one.item.line])),
  );
  const kept: CheckedItem[] = [];
  for (const one of answered) {
    const { item, answer } = one;
    if (isCodeItem(item) && item.isDoubtful && isNone(one)) {
      if (told.has(item.line)) continue;
      told.add(item.line);
    }
    kept.push({ order: kept.length, item, ...(answer === undefined ? {} : { answer }) });
  }
  return kept;
}

/** Asks what is different on the October 1 after each date. @returns false where it was stopped */
async function findChanges(items: readonly CheckedItem[], lastKnownDay: string, checker: Checker): Promise<boolean> {
  const byDate = new Map<string, Set<string>>();
  for (const { item, answer } of items) {
    const from = dateOf(item, checker.date);
    if (answer?.code === undefined || changes.has(`${from} ${answer.code}`)) continue;
    if ((nextOctober(from) ?? "") > lastKnownDay) continue;
    byDate.set(from, (byDate.get(from) ?? new Set()).add(answer.code));
  }
  let done = 0;
  for (const [from, codes] of byDate) {
    const to = nextOctober(from) ?? from;
    const list = [...codes];
    for (let at = 0; at < list.length; at += comparedAtOnce) {
      if (checker.isStopped()) return false;
      checker.tell({ stage: "changes", done, of: byDate.size });
      const part = list.slice(at, at + comparedAtOnce);
      const found = await checker.ask("diff", { from, to, codes: part });
      // Only what was answered is known: another list may be looking here while the answer is on its way.
      for (const code of part) changes.set(`${from} ${code}`, "none");
      for (const change of found.changes) changes.set(`${from} ${change.code}`, change);
    }
    done += 1;
  }
  return true;
}

function withChange(checked: CheckedItem, date: string, lastKnownDay: string): CheckedItem {
  const from = dateOf(checked.item, date);
  const october = nextOctober(from);
  if (checked.answer?.code === undefined || october === undefined || october > lastKnownDay) return checked;
  const change = changes.get(`${from} ${checked.answer.code}`);
  return { ...checked, october, ...(change === undefined || change === "none" ? {} : { change }) };
}
