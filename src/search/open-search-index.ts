import type { Columns } from "../catalog/binary/column-file.ts";
import { readSearchColumns, type SearchColumns } from "./search-columns.ts";
import { openStringTable, type StringTable } from "./string-table.ts";

/** A search index over its compiled columns. */
export interface SearchIndex {
  readonly columns: SearchColumns;
  readonly terms: StringTable;
  readonly phrases: StringTable;
  readonly scratch: SearchScratch;
}

/** Room for one query at a time, used again: the core is synchronous. `earned` and `places` are zero between queries. */
export interface SearchScratch {
  /** Entry → what its terms have earned so far. */
  readonly earned: Float32Array;
  /** Entries that have earned, in the order in which they first did, and how they rank. */
  readonly touched: Uint32Array;
  readonly ranks: Uint16Array;
  /** Term → its place in the query, from 1. */
  readonly places: Uint16Array;
}

/**
 * Opens a search index; nothing is read or built.
 *
 * @param file the name of the columns' file, for messages
 * @throws CatalogFileError when the columns are not those of a search index
 */
export function openSearchIndex(columns: Columns, file = "search index"): SearchIndex {
  const search = readSearchColumns(columns, file);
  const entries = search.entryKinds.length;
  return {
    columns: search,
    terms: openStringTable({ bytes: search.termBytes, offsets: search.termOffsets }),
    phrases: openStringTable({ bytes: search.phraseBytes, offsets: search.phraseOffsets }),
    scratch: {
      earned: new Float32Array(entries),
      touched: new Uint32Array(entries),
      ranks: new Uint16Array(entries),
      places: new Uint16Array(search.termWeights.length),
    },
  };
}
