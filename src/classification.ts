import type { Catalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { SearchIndex } from "./search/open-search-index.ts";
import type { Pathway } from "./selection/pathway.ts";

/** Everything the operations answer from: the catalogue, the words, and what was written beside the official text. */
export interface Classification {
  readonly catalogs: Catalogs;
  /** Opened when first asked for. */
  readonly searchIndex: SearchIndex;
  readonly pathways: readonly Pathway[];
  /** Codes of WHO's ICD-10 that ICD-10-CM does not have, to explain them when they turn up. */
  readonly whoOnlyCodes: readonly WhoOnlyCode[];
}
