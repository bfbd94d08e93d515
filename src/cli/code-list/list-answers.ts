import type { ReleaseInForce } from "../../catalog/release.ts";
import type { Classification } from "../../classification.ts";
import { code } from "../../operations/code.ts";
import type { ListEntry } from "../../operations/code-list/list-entries.ts";
import { type ListRow, type RowAnswer, rowAnswer } from "../../operations/code-list/list-row.ts";

/** A list names the same codes again and again; so many answers are kept at hand. */
const mostKept = 20_000;

/** The dates of a list. */
export interface ListDates {
  /** Of rows that have none of their own. */
  readonly date: string;
  /** Whether rows have dates of their own. */
  readonly hasDates: boolean;
}

/** Answers the rows of a list, each on its own date or that of all. */
export class ListAnswers {
  readonly #classification: Classification;
  readonly #date: string;
  readonly #hasDates: boolean;
  #beyond: ReleaseInForce | undefined;
  readonly #kept = new Map<string, RowAnswer>();

  constructor(classification: Classification, { date, hasDates }: ListDates) {
    this.#hasDates = hasDates;
    this.#classification = classification;
    this.#date = date;
  }

  answer(entry: ListEntry): ListRow {
    const { line } = entry;
    if ("unreadable" in entry) {
      return {
        line,
        typed: entry.text,
        status: "unreadable",
        validForSubmission: false,
        todo: `${entry.unreadable}: correct the file`,
      };
    }
    const { typed, date = this.#date } = entry;
    return { line, typed, ...(this.#hasDates ? { date } : {}), ...this.#answerTo(typed, date) };
  }

  /** The release that answered a date after the last day known, if there was one. */
  get beyond(): ReleaseInForce | undefined {
    return this.#beyond;
  }

  #answerTo(typed: string, date: string): RowAnswer {
    const key = `${date} ${typed}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const given = code.run(this.#classification, { code: typed, date });
    if (given.release.beyond === true) this.#beyond = given.release;
    const answer = rowAnswer(given);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, answer);
    return answer;
  }
}
