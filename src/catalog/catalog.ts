import type { CatalogData } from "./catalog-data.ts";
import { CodeEntry, type CodeStatus } from "./code-entry.ts";
import { allLists, type Ordinal } from "./code-table.ts";
import type { Day } from "./day.ts";
import type { Division } from "./division-table.ts";
import { listsByNearness, type ReleaseInForce, textSource } from "./release.ts";

/** A code that is none in any release. */
export class UnknownCode extends Error {
  override readonly name = "UnknownCode";

  constructor(code: string) {
    super(`${code.slice(0, 40)} is no ICD-10-CM code of any release since 2015-10-01`);
  }
}

/** ICD-10-CM on one day: what is valid, what the notes say, and which release answers. Immutable. */
export class Catalog {
  readonly data: CatalogData;
  /** The date of service asked for. */
  readonly date: string;
  /** That date, or the last day known where it lies beyond. */
  readonly day: Day;
  readonly release: ReleaseInForce;
  /** The lists by nearness to the day. */
  readonly #nearest: readonly number[];
  /** The list of the day's own fiscal year, as a bit; 0 where there is none. */
  readonly #ownList: number;

  constructor(data: CatalogData, on: { readonly date: string; readonly day: Day; readonly release: ReleaseInForce }) {
    this.data = data;
    this.date = on.date;
    this.day = on.day;
    this.release = on.release;
    this.#nearest = listsByNearness(data.record.lists, on.day);
    const own = data.record.lists.findIndex((list) => list.fiscalYear === on.release.fiscalYear);
    this.#ownList = own === -1 ? 0 : 1 << own;
  }

  /** The code as it stands on this day; headers and codes of other days too. Upper case, dotted or not. */
  find(code: string): CodeEntry | undefined {
    const ordinal = this.data.codes.find(code);
    return ordinal === -1 ? undefined : new CodeEntry(this, ordinal);
  }

  /** @throws UnknownCode */
  require(code: string): CodeEntry {
    const entry = this.find(code);
    if (entry === undefined) throw new UnknownCode(code);
    return entry;
  }

  /** The code with a number of `CodeTable`. */
  entry(ordinal: Ordinal): CodeEntry {
    return new CodeEntry(this, ordinal);
  }

  isValidForSubmission(code: string): boolean {
    const ordinal = this.data.codes.find(code);
    return ordinal !== -1 && this.data.codes.isValid(ordinal, this.day);
  }

  /** Every code valid on this day, in tabular order. */
  *validCodes(): Generator<CodeEntry> {
    for (let ordinal = 0; ordinal < this.data.codes.size; ordinal++) {
      if (this.data.codes.isValid(ordinal, this.day)) yield new CodeEntry(this, ordinal);
    }
  }

  /** A block by its range ("M50-M54"), a chapter by its number ("13"). */
  division(kind: Division["kind"], name: string): Division | undefined {
    for (const list of this.#nearest) {
      const { divisions } = this.data;
      const found = kind === "block" ? divisions.block(name, 1 << list) : divisions.chapter(name, 1 << list);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The list, as a bit, whose text speaks for a code: the day's own, else the nearest that has it; 0 when none has. */
  #listOf(ordinal: Ordinal): number {
    const lists = this.data.codes.lists(ordinal);
    const list = this.#nearest.find((index) => (lists & (1 << index)) !== 0);
    return list === undefined ? 0 : 1 << list;
  }

  /** The list, as a bit, for what is read around a code: its own, or its nearest ancestor's where no list has the code. */
  listAround(ordinal: Ordinal): number {
    for (let at: number = ordinal; at !== -1; at = this.data.codes.parent(at)) {
      const list = this.#listOf(at);
      if (list !== 0) return list;
    }
    return 1 << (this.#nearest[0] ?? 0);
  }

  /** The release as it answers for one code: the day's nearest list may not have it, and then its notes are another's. */
  releaseOf(ordinal: Ordinal): ReleaseInForce {
    const { carriedForward = [], notesFrom: _, ...release } = this.release;
    const list = this.data.record.lists[31 - Math.clz32(this.listAround(ordinal))];
    const text = textSource(this.data.record, list, release.fiscalYear);
    const carried = [...(text.carriedForward ?? []), ...carriedForward.filter((part) => part !== "tabular")];
    return { ...release, ...text, ...(carried.length === 0 ? {} : { carriedForward: carried }) };
  }

  /** The lists, as bits, whose texts speak on this day: the fiscal year's own, or all where it has none. */
  get textReleases(): number {
    return this.#ownList === 0 ? allLists : this.#ownList;
  }

  statusOf(ordinal: Ordinal): CodeStatus {
    const { codes } = this.data;
    if (codes.isValid(ordinal, this.day)) return "valid";
    if (codes.hasValidBelow(ordinal, this.day)) {
      if (this.#isLevel(ordinal)) return "incomplete";
      // Lists are bits, oldest lowest: only older lists have it, or some newer one.
      return codes.lists(ordinal) < this.#ownList ? "retired" : "not-yet-effective";
    }
    for (let below = ordinal; below < codes.end(ordinal); below++) {
      if ((codes.firstDay(below) ?? Number.POSITIVE_INFINITY) <= this.day) return "retired";
    }
    return "not-yet-effective";
  }

  /** The codes right below one, as they stand on this day. */
  children(ordinal: Ordinal): readonly CodeEntry[] {
    return [...this.#childrenOf(ordinal)].map((child) => new CodeEntry(this, child));
  }

  *#childrenOf(ordinal: Ordinal): Generator<Ordinal> {
    const { codes } = this.data;
    for (let child = ordinal + 1; child < codes.end(ordinal); child = codes.end(child)) {
      const isValid = codes.isValid(child, this.day);
      if (!isValid && !codes.hasValidBelow(child, this.day)) continue;
      // What stands below a level of other years comes up.
      if (isValid || this.#isLevel(child)) yield child;
      else yield* this.#childrenOf(child);
    }
  }

  /** A header that only other years' lists have is no level of this one; a year without a list has them all. */
  #isLevel(ordinal: Ordinal): boolean {
    const lists = this.data.codes.lists(ordinal);
    return this.#ownList === 0 || lists === 0 || (lists & this.#ownList) !== 0;
  }
}
