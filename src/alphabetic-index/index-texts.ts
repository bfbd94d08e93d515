import { CatalogFileError } from "../catalog/binary/catalog-file-error.ts";
import { encodeUtf8 } from "../catalog/binary/utf8.ts";
import type { AlphabeticIndex } from "./alphabetic-index.ts";
import type { TermNumber } from "./index-columns.ts";
import type { IndexKind } from "./index-document.ts";
import type { IndexTable } from "./index-table.ts";
import type { WalkPlace } from "./walk-step.ts";

/** Columns of a table are fewer. */
const mostColumns = 16;

/**
 * Numbers for the texts of several indexes, by which a search hit names the term, and in a table the column, that led to
 * a code: the texts themselves stand in the index files.
 */
export class IndexTexts {
  readonly tables: readonly IndexTable[];
  readonly #firsts: readonly number[];

  constructor(tables: readonly IndexTable[]) {
    this.tables = tables;
    const firsts = [0];
    for (const table of tables) firsts.push((firsts.at(-1) ?? 0) + table.size * mostColumns);
    this.#firsts = firsts;
  }

  /** @param column of a table's cell, from 1; absent for the term's own code */
  number(table: IndexTable, term: TermNumber, column = 0): number {
    return (this.#firsts[this.tables.indexOf(table)] ?? 0) + (term - table.firstTerm) * mostColumns + column;
  }

  place(number: number): WalkPlace | undefined {
    const at = this.#firsts.findLastIndex((first) => first <= number);
    const table = this.tables[at];
    if (table === undefined) return undefined;
    const within = number - (this.#firsts[at] ?? 0);
    const column = within % mostColumns;
    return {
      table,
      term: table.firstTerm + Math.floor(within / mostColumns),
      ...(column === 0 ? {} : { column }),
    };
  }

  /** The text as it is printed: "Pain (s), thoracic spine"; of a table with the column: "Neoplasm, bone: Benign". */
  text(number: number): string {
    const place = this.place(number);
    if (place === undefined) return "";
    const path = place.table.path(place.term).join(", ");
    return place.column === undefined ? path : `${path}: ${place.table.columns[place.column - 1] ?? ""}`;
  }
}

interface TableName {
  readonly fiscalYear: number;
  readonly kind: IndexKind;
  readonly size: number;
}

/** Which indexes the numbers of a search file are of, for `search.bin`. */
export function indexTextColumn(tables: readonly IndexTable[]): Uint8Array {
  const names = tables.map(({ fiscalYear, kind, size }): TableName => ({ fiscalYear, kind, size }));
  return encodeUtf8(JSON.stringify(names));
}

/**
 * The texts that a search file names, from the indexes at hand.
 *
 * @param named what `indexTextColumn` wrote, parsed
 * @throws CatalogFileError when an index is not the one the search file was built with
 */
export function openIndexTexts(named: unknown, index: AlphabeticIndex | undefined): IndexTexts {
  return new IndexTexts(
    (named as readonly TableName[]).map(({ fiscalYear, kind, size }) => {
      const table = index?.tablesFor(fiscalYear).find((one) => one.kind === kind && one.fiscalYear === fiscalYear);
      if (table?.size === size) return table;
      throw new CatalogFileError(
        "search.bin",
        `was built with another ${kind} index of FY${fiscalYear} than is installed: install it again`,
      );
    }),
  );
}
