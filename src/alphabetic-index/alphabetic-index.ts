import { type IndexKind, indexKinds } from "./index-document.ts";
import type { IndexTable } from "./index-table.ts";

/** All official indexes at hand, of one year or of several. */
export class AlphabeticIndex {
  readonly #tables: readonly IndexTable[];

  constructor(tables: readonly IndexTable[]) {
    this.#tables = tables;
  }

  /** The years and kinds at hand, earliest first. */
  get parts(): readonly { readonly fiscalYear: number; readonly kind: IndexKind }[] {
    return this.#tables
      .map(({ fiscalYear, kind }) => ({ fiscalYear, kind }))
      .toSorted((a, b) => a.fiscalYear - b.fiscalYear || indexKinds.indexOf(a.kind) - indexKinds.indexOf(b.kind));
  }

  /** Of each kind the table of a fiscal year, else of the nearest one, the earlier on a tie; in the order of `indexKinds`. */
  tablesFor(fiscalYear: number): readonly IndexTable[] {
    const away = (table: IndexTable): number => Math.abs(table.fiscalYear - fiscalYear);
    return indexKinds.flatMap((kind) =>
      this.#tables
        .filter((table) => table.kind === kind)
        .toSorted((a, b) => away(a) - away(b) || a.fiscalYear - b.fiscalYear)
        .slice(0, 1),
    );
  }
}
