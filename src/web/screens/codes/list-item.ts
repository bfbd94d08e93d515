import type { WrittenRow } from "../../../operations/code-list/list-entries.ts";

/** A code of a list as it was given, or a row of it that holds none. */
export type ListItem = CodeItem | NoCodeItem;

export interface CodeItem extends WrittenRow {
  readonly typed: string;
  /** The row's own date of service. */
  readonly date?: string;
  /** Left out where it is no code: it stood among words. */
  readonly isDoubtful: boolean;
}

export interface NoCodeItem extends WrittenRow {
  readonly typed: string;
  /** Why there is none. */
  readonly noCode: string;
}

/** A list as it was read. */
export interface ReadList {
  readonly items: readonly ListItem[];
  /** Of a table: how its columns are called, or how many they are. */
  readonly table?: ListTable;
  /** Lines that begin with "#". */
  readonly comments: number;
}

export interface ListTable {
  /** One for each column: its name in the header, else its number from 1. */
  readonly columns: readonly string[];
  /** The columns that codes are taken from, from 0. */
  readonly codes: readonly number[];
  /** Other columns that seem to hold codes. */
  readonly others: readonly string[];
  /** The column with the dates of service, where there is one. */
  readonly dates?: string;
}
