import type { RowAnswer } from "../../../operations/code-list/list-row.ts";
import type { CodeChange } from "../../../operations/diff.ts";
import type { ListItem, ReadList } from "./list-item.ts";

/** A code of a list, answered; or a row without one. */
export interface CheckedItem {
  /** Where it stands in the list, from 0. */
  readonly order: number;
  readonly item: ListItem;
  /** Absent where there is no code to ask about. */
  readonly answer?: RowAnswer;
  /** The October 1 after the date it is answered on; absent where it is not known what that day brings, and of no code. */
  readonly october?: string;
  /** What is different on that October 1; absent where nothing is. */
  readonly change?: CodeChange;
}

/** A list, answered on a date of service. */
export interface CheckedList extends Pick<ReadList, "table" | "comments"> {
  readonly text: string;
  readonly date: string;
  readonly items: readonly CheckedItem[];
  /** Distinct codes as typed. */
  readonly distinct: number;
  readonly next: NextRelease;
}

/** The October 1 after the date of service, and whether it is known what it brings. */
export interface NextRelease {
  readonly day: string;
  readonly isKnown: boolean;
  readonly lastKnownDay: string;
}

export const kinds = ["valid", "header", "retired", "later", "division", "none", "unread"] as const;

/** How an item stands, as a coder sorts them. */
export type Kind = (typeof kinds)[number];

export function kindOf({ answer }: Pick<CheckedItem, "answer">): Kind {
  switch (answer?.status) {
    case "valid":
      return "valid";
    case "incomplete":
      return "header";
    case "retired":
      return "retired";
    case "not-yet-effective":
      return "later";
    case "block":
    case "chapter":
      return "division";
    case "unknown":
    case "malformed":
      return "none";
    default:
      return "unread";
  }
}

/** Whether rows have dates of their own: each has its own next October 1 then. */
export function hasOwnDates({ items }: Pick<CheckedList, "items">): boolean {
  return items.some(({ item }) => "date" in item && item.date !== undefined);
}

/** Whether there is anything to say of the next October 1. */
export function hasOctober({ items, next }: Pick<CheckedList, "items" | "next">): boolean {
  return next.isKnown || items.some(({ october }) => october !== undefined);
}

/** How many there are of each kind, and how many change. */
export type Tally = Readonly<Record<Kind | "changing" | "all", number>>;

export function tallyOf(items: readonly CheckedItem[]): Tally {
  const tally: Record<Kind | "changing" | "all", number> = {
    valid: 0,
    header: 0,
    retired: 0,
    later: 0,
    division: 0,
    none: 0,
    unread: 0,
    changing: 0,
    all: items.length,
  };
  for (const item of items) {
    tally[kindOf(item)] += 1;
    if (item.change !== undefined) tally.changing += 1;
  }
  return tally;
}

export type Filter = keyof Tally;
export type Sorting = "given" | "status" | "code";

/** The items of one kind, in the order wanted. What is equal stays as it was given. */
export function sifted(items: readonly CheckedItem[], filter: Filter, sorting: Sorting): readonly CheckedItem[] {
  const shown = items.filter(
    (item) => filter === "all" || (filter === "changing" ? item.change !== undefined : kindOf(item) === filter),
  );
  if (sorting === "given") return shown;
  if (sorting === "status") return shown.toSorted((a, b) => urgency(a) - urgency(b) || a.order - b.order);
  return shown.toSorted((a, b) => compared(codeOf(a), codeOf(b)) || a.order - b.order);
}

/** What needs work stands first. */
function urgency(item: CheckedItem): number {
  return byUrgency.indexOf(kindOf(item));
}
const byUrgency: readonly Kind[] = ["unread", "none", "retired", "header", "division", "later", "valid"];

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** With its dot; what is no code as it was typed. */
export function codeOf({ answer, item }: CheckedItem): string {
  return answer?.code ?? item.typed;
}

/** The distinct valid codes, as given. */
export function validCodes(items: readonly CheckedItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ answer }) => (answer?.status === "valid" ? (answer.code ?? []) : [])))];
}
