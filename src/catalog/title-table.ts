import type { ColumnFile } from "./binary/column-file.ts";
import type { TextPool } from "./binary/text-pool.ts";
import type { CodeTable, Ordinal } from "./code-table.ts";
import { type Day, fiscalYearOf, fiscalYearStart } from "./day.ts";
import { firstIndexOf } from "./sorted-column.ts";

/** A title as it is known for a time: the days of the first and the last official list that has it. */
export interface TitleRun {
  readonly first: Day;
  readonly last: Day;
  readonly title: string;
}

/** "No title is known", in the column of titles. */
export const noTitle = 0x7fffffff;

/**
 * The official long titles. A title is a text of the pool (0 and up) or, for a code made of a stem and a 7th character,
 * the number of the character's meaning as -(n + 1): the title is the stem's, a comma, and the meaning
 * (EXPECTED: every official long title is composed so).
 */
export class TitleTable {
  readonly #codes: CodeTable;
  readonly #texts: TextPool;
  readonly #title: Int32Array;
  readonly #runCode: Uint32Array;
  readonly #runFirst: Uint16Array;
  readonly #runLast: Uint16Array;
  readonly #runTitle: Int32Array;

  constructor(file: ColumnFile, codes: CodeTable, texts: TextPool) {
    this.#codes = codes;
    this.#texts = texts;
    this.#title = file.i32("title");
    this.#runCode = file.u32("runCode");
    this.#runFirst = file.u16("runFirst");
    this.#runLast = file.u16("runLast");
    this.#runTitle = file.i32("runTitle");
  }

  /**
   * The official title nearest to a day, the earlier on a tie. A list serves its whole fiscal year, as it does for notes.
   *
   * @returns undefined for the codes whose title no list has
   */
  title(ordinal: Ordinal, day: Day): string | undefined {
    if (!this.#codes.isExtended(ordinal)) return this.#compose(ordinal, this.#nearest(ordinal, day), day);
    // What a stem was called after its 7th-character code had ended is not that code's title.
    const first = this.#codes.firstDay(ordinal) ?? day;
    const last = this.#codes.lastDay(ordinal) ?? day;
    const within = Math.max(first, Math.min(last, day));
    return this.#compose(ordinal, this.#nearest(ordinal, within), within);
  }

  /** The titles a code has had, oldest first; one entry when it never changed. */
  runs(ordinal: Ordinal): readonly TitleRun[] {
    const own = this.#ownRuns(ordinal);
    const parent = this.#codes.parent(ordinal);
    if (own.length === 0 && this.#codes.isExtended(ordinal) && parent !== -1) {
      const meaning = this.#texts.text(-(this.#title[ordinal] ?? 0) - 1);
      const first = this.#codes.firstDay(ordinal) ?? 0;
      const last = this.#codes.lastDay(ordinal) ?? Number.POSITIVE_INFINITY;
      return this.runs(parent)
        .filter((run) => run.last >= first && run.first <= last)
        .map((run) => ({ ...run, title: `${run.title}, ${meaning}` }));
    }
    return own.map((run) => ({
      first: run.first,
      last: run.last,
      title: this.#compose(ordinal, run.title, run.first) ?? "",
    }));
  }

  #ownRuns(ordinal: Ordinal): { readonly first: Day; readonly last: Day; readonly title: number }[] {
    const runs: { readonly first: Day; readonly last: Day; readonly title: number }[] = [];
    for (let i = firstIndexOf(this.#runCode, ordinal); this.#runCode[i] === ordinal; i++) {
      runs.push({ first: this.#runFirst[i] ?? 0, last: this.#runLast[i] ?? 0, title: this.#runTitle[i] ?? noTitle });
    }
    return runs;
  }

  #nearest(ordinal: Ordinal, day: Day): number {
    let nearest = this.#title[ordinal] ?? noTitle;
    let distance = Number.POSITIVE_INFINITY;
    for (let i = firstIndexOf(this.#runCode, ordinal); this.#runCode[i] === ordinal; i++) {
      const first = fiscalYearStart(fiscalYearOf(this.#runFirst[i] ?? 0));
      const last = fiscalYearStart(fiscalYearOf(this.#runLast[i] ?? 0) + 1) - 1;
      const away = Math.max(first - day, day - last, 0);
      if (away < distance) {
        distance = away;
        nearest = this.#runTitle[i] ?? noTitle;
      }
    }
    return nearest;
  }

  #compose(ordinal: Ordinal, title: number, day: Day): string | undefined {
    if (title === noTitle) return undefined;
    if (title >= 0) return this.#texts.text(title);
    const stem = this.#codes.parent(ordinal);
    const stemTitle = stem === -1 ? undefined : this.#compose(stem, this.#nearest(stem, day), day);
    return stemTitle === undefined ? undefined : `${stemTitle}, ${this.#texts.text(-title - 1)}`;
  }
}
