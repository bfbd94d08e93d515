import type { CodeAnswer, TitledCode } from "../code-answer.ts";

/** A row of the answer to a list. */
export interface ListRow {
  /** The number of its line in the file, from 1. */
  readonly line: number;
  /** As it stood there. */
  readonly typed: string;
  /** Where the list has a column of dates: the date of service it is answered for, "YYYY-MM-DD". */
  readonly date?: string;
  /** With its dot, where it is a code. */
  readonly code?: string;
  /** `unreadable`: the row could not be read. */
  readonly status: CodeAnswer["status"] | "unreadable";
  readonly validForSubmission: boolean;
  readonly title?: string;
  /** What to do, in words. */
  readonly todo: string;
  /** What can be reported in its place: completions of a header, successors of an ended code, the nearest of no code. */
  readonly instead?: readonly TitledCode[];
}

/** Of a header's completions a row names so many. */
const mostNamed = 4;
/** Of more completions a row keeps none: the header itself must be looked at. */
const mostKept = 50;

/** What there is to say of a code in a list. */
export type RowAnswer = Omit<ListRow, "line" | "typed" | "date">;

export function rowAnswer(answer: CodeAnswer): RowAnswer {
  const { code, status, validForSubmission, title } = answer;
  const isCode = status !== "malformed" && status !== "unknown";
  const instead = insteadOf(answer);
  return {
    ...(isCode ? { code } : {}),
    status,
    validForSubmission,
    ...(title === undefined ? {} : { title }),
    todo: todo(answer),
    ...(instead.length === 0 || instead.length > mostKept ? {} : { instead }),
  };
}

function insteadOf({ status, completions = [], useInstead = [], suggestions = [] }: CodeAnswer): readonly TitledCode[] {
  if (status === "incomplete") return completions;
  if (status === "retired") return useInstead;
  return suggestions.map(({ code, title }) => ({ code, ...(title === undefined ? {} : { title }) }));
}

function todo(answer: CodeAnswer): string {
  const { status, why = "", completions = [], useInstead = [], suggestions = [], chapter, history, block } = answer;
  switch (status) {
    case "valid":
      return "report it";
    case "incomplete":
      return `add characters: ${named(completions)}`;
    case "retired": {
      const ended = history?.lastDay === undefined ? "no code any more" : `ended ${history.lastDay}`;
      return useInstead.length === 0
        ? `${ended}; no successor is named: code it anew`
        : `${ended}: use ${named(useInstead)}`;
    }
    case "not-yet-effective":
      return `not before ${history?.firstDay ?? history?.header?.firstDay ?? "a later release"}`;
    case "block":
    case "chapter":
      return `choose a code of ${status === "block" ? block?.range : chapter?.range}`;
    default: {
      const others = suggestions.filter(({ code }) => !why.includes(code));
      return others.length === 0 ? why : `${why}; nearest: ${named(others)}`;
    }
  }
}

function named(codes: readonly TitledCode[]): string {
  const names = codes.slice(0, mostNamed).map(({ code }) => code);
  const left = codes.length - names.length;
  return left > 0 ? `${names.join(", ")} and ${left} more` : names.join(", ");
}
