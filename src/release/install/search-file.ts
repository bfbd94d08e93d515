import type { IndexTable } from "../../alphabetic-index/index-table.ts";
import type { Columns } from "../../catalog/binary/column-file.ts";
import type { CatalogData } from "../../catalog/catalog-data.ts";
import type { Lexicon } from "../compile/lexicon.ts";
import { searchFileColumns } from "../compile/search-file.ts";

/** What the search file of an installed catalogue is built of. */
export interface InstalledSearchSource {
  readonly catalog: CatalogData;
  readonly lexicon: Lexicon;
  /** All indexes installed, of any year. */
  readonly indexes: readonly IndexTable[];
}

/** The columns of `search.bin` for a catalogue with what is installed: of each index the newest year's terms. */
export function searchFileFor({ catalog, lexicon, indexes }: InstalledSearchSource): Columns {
  const newest = new Map<string, IndexTable>();
  for (const table of indexes.toSorted((a, b) => a.fiscalYear - b.fiscalYear)) newest.set(table.kind, table);
  return searchFileColumns({ data: catalog, lexicon, indexes: [...newest.values()] });
}
