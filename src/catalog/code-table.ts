import type { ColumnFile } from "./binary/column-file.ts";
import { categoryKey, codeOfKeys, slotOf, subdivisionKey } from "./code-key.ts";
import type { Day } from "./day.ts";

/** "No code", in columns of ordinals. */
export const noOrdinal = 0xffffffff;
/** "No day", in columns of days. */
export const noDay = 0xffff;

/** The releases of a catalogue are bits of a byte: at most eight, and all of them. */
export const mostLists = 8;
export const allLists = 0xff;

/** A code's number in the order of all codes of all releases, which is tabular order. */
export type Ordinal = number;

/**
 * Every code of every release in tabular order, with its place in the hierarchy and the days on which it was valid for
 * submission. A subtree is the interval from a code's ordinal up to, not including, `end(ordinal)`.
 */
export class CodeTable {
  /** How many codes there are, headers and ended codes included. */
  readonly size: number;
  readonly #category: Uint16Array;
  readonly #subdivision: Uint32Array;
  readonly #parent: Uint32Array;
  readonly #end: Uint32Array;
  readonly #firstDay: Uint16Array;
  readonly #lastDay: Uint16Array;
  readonly #lists: Uint8Array;
  readonly #flags: Uint8Array;
  readonly #slots: Uint32Array;

  constructor(file: ColumnFile) {
    this.#category = file.u16("category");
    this.#subdivision = file.u32("subdivision");
    this.#parent = file.u32("parent");
    this.#end = file.u32("end");
    this.#firstDay = file.u16("firstDay");
    this.#lastDay = file.u16("lastDay");
    this.#lists = file.bytes("lists");
    this.#flags = file.bytes("flags");
    this.#slots = file.u32("slots");
    this.size = this.#category.length;
  }

  /** The ordinal of a code in upper case, dotted or not. @returns -1 for what is no code of any release */
  find(code: string): Ordinal | -1 {
    const category = categoryKey(code);
    const subdivision = subdivisionKey(code);
    if (category < 0 || subdivision < 0) return -1;
    const mask = this.#slots.length - 1;
    for (let slot = slotOf(category, subdivision, mask); ; slot = (slot + 1) & mask) {
      const ordinal = this.#slots[slot] ?? noOrdinal;
      if (ordinal === noOrdinal) return -1;
      if (this.#subdivision[ordinal] === subdivision && this.#category[ordinal] === category) return ordinal;
    }
  }

  /** The dotted code. */
  code(ordinal: Ordinal): string {
    return codeOfKeys(this.#category[ordinal] ?? 0, this.#subdivision[ordinal] ?? 0);
  }

  /** @returns -1 for a category */
  parent(ordinal: Ordinal): Ordinal | -1 {
    const parent = this.#parent[ordinal] ?? noOrdinal;
    return parent === noOrdinal ? -1 : parent;
  }

  end(ordinal: Ordinal): Ordinal {
    return this.#end[ordinal] ?? ordinal + 1;
  }

  /** Bit i is set when release i's list has the code; 0 for codes that ended before or between the lists at hand. */
  lists(ordinal: Ordinal): number {
    return this.#lists[ordinal] ?? 0;
  }

  isPlaceholder(ordinal: Ordinal): boolean {
    return ((this.#flags[ordinal] ?? 0) & 1) !== 0;
  }

  /** Made of a stem and a 7th character, rather than listed with a title of its own. */
  isExtended(ordinal: Ordinal): boolean {
    return ((this.#flags[ordinal] ?? 0) & 2) !== 0;
  }

  /** Whether the code may be reported for a date of service. */
  isValid(ordinal: Ordinal, day: Day): boolean {
    // noDay in both columns: never valid, since no day reaches it.
    return day >= (this.#firstDay[ordinal] ?? noDay) && day <= (this.#lastDay[ordinal] ?? 0);
  }

  /** First day of validity. @returns undefined for codes that were only ever headers */
  firstDay(ordinal: Ordinal): Day | undefined {
    const day = this.#firstDay[ordinal] ?? noDay;
    return day === noDay ? undefined : day;
  }

  /** Last day of validity. @returns undefined for codes that have not ended, and for those that were only ever headers */
  lastDay(ordinal: Ordinal): Day | undefined {
    const day = this.#lastDay[ordinal] ?? noDay;
    return day >= noDay - 1 ? undefined : day;
  }

  /** Whether any code below is valid on the day. */
  hasValidBelow(ordinal: Ordinal, day: Day): boolean {
    for (let below = ordinal + 1; below < this.end(ordinal); below++) if (this.isValid(below, day)) return true;
    return false;
  }

  /** The codes right below that a list has; the deepest ones where the list skips a level. */
  *childrenInLists(ordinal: Ordinal, lists: number): Generator<Ordinal> {
    for (let child = ordinal + 1; child < this.end(ordinal); ) {
      if ((this.lists(child) & lists) !== 0) {
        yield child;
        child = this.end(child);
      } else child++;
    }
  }
}
