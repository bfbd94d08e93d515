import type { IndexTable } from "../../alphabetic-index/index-table.ts";
import { IndexTexts, indexTextColumn } from "../../alphabetic-index/index-texts.ts";
import type { Columns } from "../../catalog/binary/column-file.ts";
import { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import type { CatalogData } from "../../catalog/catalog-data.ts";
import { buildSearchIndex, type SearchSource } from "../../search/build-search-index.ts";
import { familyDefaults } from "./family-defaults.ts";
import { indexEntries } from "./index-entries.ts";
import { equivalencesOf, type Lexicon } from "./lexicon.ts";
import { conditionEntries, excludedNameEntries, noteEntries, titleEntries } from "./search-entries.ts";

/** What a search file is built of. */
export interface SearchFileSource {
  /** The catalogue whose codes it leads to. */
  readonly data: CatalogData;
  readonly lexicon: Lexicon;
  /** The official indexes whose terms lead to codes, one of a kind; none where none is installed. */
  readonly indexes: readonly IndexTable[];
}

/** Every text that leads to a code: titles, notes, the lexicon's conditions, and the terms of the indexes. */
export function searchSourceOf({ data, lexicon, indexes }: SearchFileSource): SearchSource {
  return {
    entries: [
      ...titleEntries(data),
      ...noteEntries(data),
      ...conditionEntries(data, lexicon.conditions),
      ...excludedNameEntries(data),
      ...indexEntries(data, new IndexTexts(indexes)),
    ],
    parents: Int32Array.from({ length: data.codes.size }, (_, ordinal) => data.codes.parent(ordinal)),
    equivalences: equivalencesOf(lexicon),
    familyDefaults: familyDefaults(data),
    circumstances: circumstancesOf(data),
  };
}

/** Chapter 20, and examinations after an accident in which nothing is found. */
const circumstances = /^(?:[VWXY]|Z04)/;

/** The spans of categories that tell how something came about: first ordinal, and the one after the last. */
function circumstancesOf({ codes }: CatalogData): readonly number[] {
  const spans: number[] = [];
  for (let at = 0; at < codes.size; at = codes.end(at)) {
    if (!circumstances.test(codes.code(at))) continue;
    if (spans.at(-1) === at) spans.pop();
    else spans.push(at);
    spans.push(codes.end(at));
  }
  return spans;
}

/** The columns of `search.bin`: the inverted index, the conditions' wordings, and which indexes its texts are of. */
export function searchFileColumns(source: SearchFileSource): Columns {
  const phrases = new TextPoolBuilder();
  for (const { phrase } of source.lexicon.conditions) phrases.add(phrase);
  const { bytes, offsets } = phrases.columns();
  return {
    ...buildSearchIndex(searchSourceOf(source)),
    conditionBytes: bytes,
    conditionOffsets: offsets,
    indexTables: indexTextColumn(source.indexes),
  };
}
