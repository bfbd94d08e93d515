import type { Classification } from "../../classification.ts";
import { code } from "../../operations/code.ts";
import type { ListEntry } from "./list-entries.ts";
import { type ListRow, type RowAnswer, rowAnswer } from "./list-row.ts";

/** A list names the same codes again and again; so many answers are kept at hand. */
const mostKept = 20_000;

/** Answers the rows of a list on a date. */
export class ListAnswers {
  readonly #classification: Classification;
  readonly #date: string;
  readonly #kept = new Map<string, RowAnswer>();

  constructor(classification: Classification, date: string) {
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
    return { line, typed: entry.typed, ...this.#answerTo(entry.typed) };
  }

  #answerTo(typed: string): RowAnswer {
    const known = this.#kept.get(typed);
    if (known !== undefined) return known;
    const answer = rowAnswer(code.run(this.#classification, { code: typed, date: this.#date }));
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(typed, answer);
    return answer;
  }
}
