import type { ColumnFile } from "./binary/column-file.ts";
import type { CodeTable, Ordinal } from "./code-table.ts";
import { firstIndexOf } from "./sorted-column.ts";

/** A 7th character and its meaning: "D", "subsequent encounter". */
export interface SeventhCharacterMeaning {
  readonly character: string;
  readonly meaning: string;
  /** Inclusion terms of that character. */
  readonly inclusionTerms: readonly string[];
}

/** Which 7th characters the codes take. */
export class SeventhCharacterTable {
  readonly #file: ColumnFile;
  readonly #codes: CodeTable;
  readonly #place: Uint32Array;
  readonly #lists: Uint8Array;
  readonly #set: Uint16Array;
  #sets: readonly (readonly SeventhCharacterMeaning[])[] | undefined;

  constructor(file: ColumnFile, codes: CodeTable) {
    this.#file = file;
    this.#codes = codes;
    this.#place = file.u32("seventhPlace");
    this.#lists = file.bytes("seventhLists");
    this.#set = file.u16("seventhSet");
  }

  /** The definition that stands at a code itself. */
  at(ordinal: Ordinal, lists: number): readonly SeventhCharacterMeaning[] | undefined {
    for (let i = firstIndexOf(this.#place, ordinal); this.#place[i] === ordinal; i++) {
      if (((this.#lists[i] ?? 0) & lists) === 0) continue;
      this.#sets ??= this.#file.json("seventhSets") as readonly (readonly SeventhCharacterMeaning[])[];
      return this.#sets[this.#set[i] ?? 0];
    }
    return undefined;
  }

  /** The nearest definition at the code or above it, and where it stands. The nearest replaces the outer ones. */
  inForce(
    ordinal: Ordinal,
    lists: number,
  ): { readonly from: Ordinal; readonly characters: readonly SeventhCharacterMeaning[] } | undefined {
    for (let from = ordinal; from !== -1; from = this.#codes.parent(from)) {
      const characters = this.at(from, lists);
      if (characters !== undefined) return { from, characters };
    }
    return undefined;
  }
}
