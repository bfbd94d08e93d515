import { readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { crc32 } from "node:zlib";
import { AlphabeticIndex } from "./alphabetic-index/alphabetic-index.ts";
import { openIndexFile } from "./alphabetic-index/index-table.ts";
import { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
import { ColumnFile } from "./catalog/binary/column-file.ts";
import { openTextPool, type TextPool } from "./catalog/binary/text-pool.ts";
import { openCatalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { Classification } from "./classification.ts";
import { packageFolder } from "./package-folder.ts";
import { openSearchIndex, type SearchIndex } from "./search/open-search-index.ts";
import type { Pathway } from "./selection/pathway.ts";

/** The compiled catalogue that comes with the package. */
export const shippedCatalogFolder: string = join(packageFolder, "data", "catalog");

/**
 * Where a user's own releases are installed: `$XDG_DATA_HOME/dxproof`, else `~/.local/share/dxproof`.
 *
 * @returns undefined where there is no home
 */
export function userCatalogFolder(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { XDG_DATA_HOME: data = "", HOME: home = environment.USERPROFILE ?? "" } = environment;
  // The specification: a path that is not absolute is to be ignored.
  if (isAbsolute(data)) return join(data, "dxproof");
  return isAbsolute(home) ? join(home, ".local", "share", "dxproof") : undefined;
}

/** What was written beside the official text, as it is compiled into `written.bin`. */
export interface WrittenData {
  readonly pathways: readonly Pathway[];
  readonly whoOnlyCodes: readonly WhoOnlyCode[];
}

/**
 * Opens a compiled catalogue from disk: the one that comes with the package, with what a folder (by default the user's
 * own, where it exists) adds to it or has in place of it. A file of the folder is used, one it lacks comes from the package.
 *
 * The codes and notes are read at once (some 5 ms); the search index, the indexes and the written data when first asked for.
 *
 * @throws CatalogFileError when the folder is none or has no file of a catalogue, and when a file is missing, truncated,
 * altered, or not one of a catalogue
 */
export function loadCatalog(folder: string = defaultFolder()): Classification {
  const files = catalogFiles(folder);
  const read = (name: string): Uint8Array => readFile(files.get(name) ?? shippedCatalogFolder, name);
  const catalogs = openCatalogs({ codes: read("codes.bin"), notes: read("notes.bin") }, crc32);
  const openCompanion = (name: string): ColumnFile => {
    const file = new ColumnFile(read(name), name, crc32);
    file.requireCompanion(catalogs.data.files.codes);
    return file;
  };
  const wordData = once(() => {
    const file = openCompanion("search.bin");
    const conditions = openTextPool(file.bytes("conditionBytes"), file.u32("conditionOffsets"));
    return { index: openSearchIndex(file.all(), "search.bin"), conditions };
  });
  const writtenData = once(() => openCompanion("written.bin").json("written") as WrittenData);
  const indexes = once(() => {
    const names = [...files.keys()].filter((name) => indexFilePattern.test(name)).toSorted();
    if (names.length === 0) return undefined;
    return new AlphabeticIndex(names.flatMap((name) => openIndexFile(read(name), name, crc32)));
  });
  return {
    catalogs,
    get searchIndex(): SearchIndex {
      return wordData().index;
    },
    get conditions(): TextPool {
      return wordData().conditions;
    },
    get pathways(): readonly Pathway[] {
      return writtenData().pathways;
    },
    get whoOnlyCodes(): readonly WhoOnlyCode[] {
      return writtenData().whoOnlyCodes;
    },
    get alphabeticIndex(): AlphabeticIndex | undefined {
      return indexes();
    },
  };
}

const indexFilePattern = /^index-fy20\d\d\.bin$/;
const catalogFilePattern = /^(?:codes\.bin|notes\.bin|search\.bin|written\.bin|index-fy20\d\d\.bin)$/;

/** The user's own folder where something is installed there, else the package's. */
function defaultFolder(): string {
  const own = userCatalogFolder(process.env);
  return own === undefined || namesIn(own).length === 0 ? shippedCatalogFolder : own;
}

/** The folder that each file is read from. */
function catalogFiles(folder: string): ReadonlyMap<string, string> {
  const own = namesIn(folder);
  if (folder !== shippedCatalogFolder && own.length === 0)
    throw new CatalogFileError("codes.bin", `cannot be read in ${folder}, which has no file of a catalogue`);
  return new Map([
    ...namesIn(shippedCatalogFolder).map((name): [string, string] => [name, shippedCatalogFolder]),
    ...own.map((name): [string, string] => [name, folder]),
  ]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => catalogFilePattern.test(name));
  } catch {
    return [];
  }
}

/** Works a value out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function readFile(folder: string, name: string): Uint8Array {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new CatalogFileError(name, `cannot be read in ${folder}`);
  }
}
