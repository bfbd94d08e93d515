import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
import { ColumnFile } from "./catalog/binary/column-file.ts";
import { openCatalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { Classification } from "./classification.ts";
import { openSearchIndex, type SearchIndex } from "./search/open-search-index.ts";
import type { SearchColumns } from "./search/search-columns.ts";
import type { Pathway } from "./selection/pathway.ts";

/** The compiled catalogue that comes with the package. */
export const shippedCatalogFolder: string = fileURLToPath(new URL("../data/catalog/", import.meta.url));

/** What was written beside the official text, as it is compiled into `written.json`. */
export interface WrittenData {
  readonly pathways: readonly Pathway[];
  readonly whoOnlyCodes: readonly WhoOnlyCode[];
}

/**
 * Opens a compiled catalogue from disk: the one that comes with the package, or another folder's.
 *
 * The codes and notes are read at once (some 5 ms); the search index and the written data when first asked for.
 *
 * @throws CatalogFileError when a file is missing, truncated, altered, or not one of a catalogue
 */
export function loadCatalog(folder: string = shippedCatalogFolder): Classification {
  const catalogs = openCatalogs({ codes: readFile(folder, "codes.bin"), notes: readFile(folder, "notes.bin") }, crc32);
  let index: SearchIndex | undefined;
  let written: WrittenData | undefined;
  const writtenData = (): WrittenData => {
    written ??= JSON.parse(new TextDecoder().decode(readFile(folder, "written.json"))) as WrittenData;
    return written;
  };
  return {
    catalogs,
    get searchIndex() {
      index ??= openSearchIndex(
        new ColumnFile(readFile(folder, "search.bin"), "search.bin", crc32).all() as SearchColumns,
      );
      return index;
    },
    get pathways() {
      return writtenData().pathways;
    },
    get whoOnlyCodes() {
      return writtenData().whoOnlyCodes;
    },
  };
}

function readFile(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new CatalogFileError(name, `cannot be read in ${folder}`);
  }
}
