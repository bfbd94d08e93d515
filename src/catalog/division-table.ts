import type { ColumnFile } from "./binary/column-file.ts";
import type { TextPool } from "./binary/text-pool.ts";
import type { CodeTable, Ordinal } from "./code-table.ts";

/** A chapter or a block of the Tabular List. */
export interface Division {
  readonly kind: "chapter" | "block";
  /** "1" to "22"; of a block, its chapter's. */
  readonly chapter: string;
  readonly title: string;
  /** "M50-M54"; "B20" where the block is one category. */
  readonly range: string;
  /** Bit i: release i has it under this title. */
  readonly lists: number;
  /** Its codes: `from` up to `end`, not included. An umbrella block holds the codes of the blocks it stands over. */
  readonly from: Ordinal;
  readonly end: Ordinal;
  /** Its number among the places where notes stand: after all codes. */
  readonly place: number;
}

/** Chapters and blocks, in document order: each chapter, then its blocks. */
export class DivisionTable {
  readonly #codes: CodeTable;
  readonly #texts: TextPool;
  readonly #columns: {
    readonly chapter: Uint8Array;
    readonly isChapter: Uint8Array;
    readonly title: Uint32Array;
    readonly range: Uint32Array;
    readonly lists: Uint8Array;
    readonly from: Uint32Array;
    readonly end: Uint32Array;
  };

  constructor(file: ColumnFile, codes: CodeTable, texts: TextPool) {
    this.#codes = codes;
    this.#texts = texts;
    this.#columns = {
      chapter: file.bytes("divChapter"),
      isChapter: file.bytes("divIsChapter"),
      title: file.u32("divTitle"),
      range: file.u32("divRange"),
      lists: file.bytes("divLists"),
      from: file.u32("divFrom"),
      end: file.u32("divEnd"),
    };
  }

  /** All chapters and blocks of the given releases. */
  all(lists: number): readonly Division[] {
    return this.#where(lists, () => true);
  }

  /** The chapter and the blocks that hold a code, outermost first. */
  around(ordinal: Ordinal, lists: number): readonly Division[] {
    const { from, end } = this.#columns;
    return this.#where(lists, (i) => ordinal >= (from[i] ?? 0) && ordinal < (end[i] ?? 0)).toSorted(
      (a, b) => b.end - b.from - (a.end - a.from) || a.place - b.place,
    );
  }

  /** A block by its range as the Tabular List writes it ("M50-M54"). */
  block(range: string, lists: number): Division | undefined {
    return this.all(lists).find((division) => division.kind === "block" && division.range === range);
  }

  /** A chapter by its number. */
  chapter(number: string, lists: number): Division | undefined {
    return this.all(lists).find((division) => division.kind === "chapter" && division.chapter === number);
  }

  /** The division at a place beyond the codes. */
  at(place: number): Division | undefined {
    const row = place - this.#codes.size;
    return row >= 0 && row < this.#columns.lists.length ? this.#row(row) : undefined;
  }

  #where(lists: number, test: (row: number) => boolean): Division[] {
    const found: Division[] = [];
    for (let row = 0; row < this.#columns.lists.length; row++) {
      if (((this.#columns.lists[row] ?? 0) & lists) !== 0 && test(row)) found.push(this.#row(row));
    }
    return found;
  }

  #row(row: number): Division {
    const columns = this.#columns;
    return {
      kind: columns.isChapter[row] === 1 ? "chapter" : "block",
      chapter: String(columns.chapter[row] ?? 0),
      title: this.#texts.text(columns.title[row] ?? 0),
      range: this.#texts.text(columns.range[row] ?? 0),
      lists: columns.lists[row] ?? 0,
      from: columns.from[row] ?? 0,
      end: columns.end[row] ?? 0,
      place: this.#codes.size + row,
    };
  }
}
