import type { AlphabeticIndex } from "./alphabetic-index/alphabetic-index.ts";
import type { IndexTexts } from "./alphabetic-index/index-texts.ts";
import type { TextPool } from "./catalog/binary/text-pool.ts";
import type { Catalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { PoaExemption } from "./catalog/poa-exempt.ts";
import type { SearchIndex } from "./search/open-search-index.ts";
import type { Pathway } from "./selection/pathway.ts";

/** Everything the operations answer from: the catalogue, the words, and what was written beside the official text. */
export interface Classification {
  readonly catalogs: Catalogs;
  /** Opened when first asked for. */
  readonly searchIndex: SearchIndex;
  /** The wordings of the lexicon's conditions, by the number a search hit gives. */
  readonly conditions: TextPool;
  /** The terms of the official indexes that a search hit names; none where none is installed. */
  readonly indexTexts: IndexTexts;
  readonly pathways: readonly Pathway[];
  /** Codes of WHO's ICD-10 that ICD-10-CM does not have, to explain them when they turn up. */
  readonly whoOnlyCodes: readonly WhoOnlyCode[];
  /** The official indexes, opened when first asked for; absent where none is installed. */
  readonly alphabeticIndex?: AlphabeticIndex | undefined;
  /**
   * Whether a code (with its dot) needs no present-on-admission indicator on a date of discharge; absent where no list is
   * installed.
   */
  readonly poaExempt?: ((code: string, date: string) => PoaExemption | undefined) | undefined;
}
