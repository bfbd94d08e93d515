import type { Catalogs } from "../catalog/catalogs.ts";
import type { CodeStatus } from "../catalog/code-entry.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { type CodeHistory, historyOf } from "../catalog/code-history.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { CodeAnswer, SuggestedCode, TitledCode } from "./code-answer.ts";
import { titled } from "./describe-code.ts";
import { describeUnknown } from "./describe-unknown.ts";
import { dateOf, type Operation, requiredText } from "./operation.ts";

export interface HistoryInput {
  readonly code: string;
  readonly date: string;
}

/** What `history` answers: the code's days, and what it was in every fiscal year. */
export interface HistoryAnswer {
  readonly code: string;
  /** How it stands on the date. */
  readonly status: CodeStatus | "unknown" | "malformed";
  /** Of what is no code: why, and the nearest codes. */
  readonly why?: string;
  readonly suggestions?: readonly SuggestedCode[];
  readonly title?: string;
  readonly history: CodeHistory;
  /** On each October 1 and each mid-year update since 2015: days on which its standing changed. */
  readonly events: readonly HistoryEvent[];
  /** The codes it leads to on the date, where it is a header. */
  readonly completions?: readonly TitledCode[];
  readonly release: ReleaseInForce;
}

/** From this day on the code stands so. */
export interface HistoryEvent {
  readonly day: string;
  readonly status: CodeStatus;
}

/** What became of a code over the years. */
export const history: Operation<HistoryInput, HistoryAnswer> = {
  name: "history",
  read: (fields, defaults) => ({ code: requiredText(fields, "code"), date: dateOf(fields, defaults) }),
  run: (classification, input) => {
    const { catalogs } = classification;
    const catalog = catalogs.on(input.date);
    const read = readCode(input.code);
    const entry = read.kind === "code" ? catalog.find(read.code) : undefined;
    if (entry === undefined) return notInAnyRelease(describeUnknown(classification, catalog, input.code));
    const { status, title } = entry;
    return {
      code: entry.code,
      status,
      ...(title === undefined ? {} : { title }),
      history: historyOf(catalogs.data, entry.ordinal),
      events: eventsOf(catalogs, entry.code),
      ...(status === "incomplete" ? { completions: entry.completions.map(titled) } : {}),
      release: catalog.release,
    };
  },
  isClean: ({ status }) => status !== "unknown" && status !== "malformed",
};

function notInAnyRelease({ code, status, why, suggestions, history: none, release }: CodeAnswer): HistoryAnswer {
  return {
    code,
    status: status === "malformed" ? "malformed" : "unknown",
    ...(why === undefined ? {} : { why }),
    ...(suggestions === undefined ? {} : { suggestions }),
    history: none,
    events: [],
    release,
  };
}

/** Standing changes on update days only: each October 1, and the mid-year days the record names. */
function eventsOf(catalogs: Catalogs, code: string): readonly HistoryEvent[] {
  const events: HistoryEvent[] = [];
  for (const day of catalogs.updateDays()) {
    const status = catalogs.on(day).find(code)?.status;
    if (status !== undefined && status !== events[events.length - 1]?.status) events.push({ day, status });
  }
  return events;
}
