import { type Day, fiscalYearOf, parseDay } from "./day.ts";
import { NoReleaseForDate } from "./release.ts";

/** Whether a diagnosis needs no present-on-admission indicator, and by which list. */
export interface PoaExemption {
  readonly isExempt: boolean;
  /** The fiscal year of the list that answers: the date's own, else the nearest one installed, the earlier on a tie. */
  readonly fiscalYear: number;
  /** The list is of another year than the date. */
  readonly isCarriedForward: boolean;
}

/** The codes exempt from POA reporting, by fiscal year (CMS, POA Exempt Codes; Official Guidelines, Appendix I). */
export class PoaExemptLists {
  readonly #lists: ReadonlyMap<number, () => ReadonlySet<string>>;

  /** @param lists by fiscal year; a list is read when first asked for, codes with their dots */
  constructor(lists: ReadonlyMap<number, () => ReadonlySet<string>>) {
    this.#lists = lists;
  }

  get fiscalYears(): readonly number[] {
    return [...this.#lists.keys()].toSorted((a, b) => a - b);
  }

  /**
   * @param code with its dot, upper case
   * @param date of discharge, ISO
   * @returns undefined where no list is installed
   * @throws NoReleaseForDate
   */
  exemption(code: string, date: string): PoaExemption | undefined {
    const day: Day | undefined = parseDay(date);
    if (day === undefined || day < 0) throw new NoReleaseForDate(date);
    const wanted = fiscalYearOf(day);
    const away = (year: number): number => Math.abs(year - wanted);
    const [nearest] = this.fiscalYears.toSorted((a, b) => away(a) - away(b) || a - b);
    const list = nearest === undefined ? undefined : this.#lists.get(nearest);
    if (nearest === undefined || list === undefined) return undefined;
    return { isExempt: list().has(code), fiscalYear: nearest, isCarriedForward: nearest !== wanted };
  }
}
