import type { IndexTexts } from "../alphabetic-index/index-texts.ts";
import type { TextPool } from "../catalog/binary/text-pool.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import type { SearchIndex } from "../search/open-search-index.ts";
import { entryKinds } from "../search/search-entry.ts";

/** The words that lead to codes besides official titles and notes. */
export interface WordSources {
  readonly searchIndex: SearchIndex;
  readonly conditions: TextPool;
  readonly indexTexts: IndexTexts;
}

/** Words that lead to a code. */
export interface Wordings {
  /** Wordings of this project's lexicon. */
  readonly synonyms: readonly string[];
  /** Terms of the official indexes, where installed: "Pain (s), thoracic spine". */
  readonly indexTerms: readonly string[];
}

const synonymKind = entryKinds.indexOf("synonym");
const indexKind = entryKinds.indexOf("index");

/** The search index read the other way: from a code to its words. */
export class WordingTable {
  readonly #sources: WordSources;
  /** The entries of ordinal i are `#entries` from `#offsets[i]` to `#offsets[i + 1]`, not included. */
  readonly #offsets: Uint32Array;
  readonly #entries: Uint32Array;

  constructor(sources: WordSources, codes: number) {
    this.#sources = sources;
    const { entryKinds: kinds, entryOrdinals } = sources.searchIndex.columns;
    const isWording = (entry: number): boolean => kinds[entry] === synonymKind || kinds[entry] === indexKind;
    const offsets = new Uint32Array(codes + 2);
    for (let entry = 0; entry < kinds.length; entry++) {
      const at = (entryOrdinals[entry] ?? 0) + 2;
      if (isWording(entry)) offsets[at] = (offsets[at] ?? 0) + 1;
    }
    for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
    const entries = new Uint32Array(offsets.at(-1) ?? 0);
    for (let entry = 0; entry < kinds.length; entry++) {
      if (!isWording(entry)) continue;
      const at = (entryOrdinals[entry] ?? 0) + 1;
      const next = offsets[at] ?? 0;
      entries[next] = entry;
      offsets[at] = next + 1;
    }
    this.#offsets = offsets;
    this.#entries = entries;
  }

  /** @param releases the lists whose texts speak, as bits */
  of(ordinal: Ordinal, releases: number): Wordings {
    const { searchIndex, conditions, indexTexts } = this.#sources;
    const { entryKinds: kinds, entryTexts, entryReleases } = searchIndex.columns;
    const synonyms = new Set<string>();
    const indexTerms = new Set<string>();
    for (let at = this.#offsets[ordinal] ?? 0; at < (this.#offsets[ordinal + 1] ?? 0); at++) {
      const entry = this.#entries[at] ?? 0;
      if (((entryReleases[entry] ?? 0) & releases) === 0) continue;
      const textId = entryTexts[entry] ?? 0;
      if (kinds[entry] === synonymKind) synonyms.add(conditions.text(textId));
      else indexTerms.add(indexTexts.text(textId));
    }
    return { synonyms: [...synonyms], indexTerms: [...indexTerms] };
  }
}
