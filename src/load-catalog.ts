import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { crc32 } from "node:zlib";
import { AlphabeticIndex } from "./alphabetic-index/alphabetic-index.ts";
import { openIndexFile } from "./alphabetic-index/index-table.ts";
import { type IndexTexts, openIndexTexts } from "./alphabetic-index/index-texts.ts";
import { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
import { ColumnFile } from "./catalog/binary/column-file.ts";
import { openTextPool, type TextPool } from "./catalog/binary/text-pool.ts";
import { openCatalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { InstalledPart } from "./catalog/installed-part.ts";
import { PoaExemptLists } from "./catalog/poa-exempt.ts";
import type { Classification } from "./classification.ts";
import { currentFile, type Installed, readInstalled } from "./installed-folder.ts";
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
export function loadCatalog(folder: string = defaultCatalogFolder()): Classification {
  const installed = readInstalled(folder);
  const files = catalogFiles(folder, installed);
  const read = (name: string): Uint8Array => readFile(files.get(name) ?? shippedCatalogFolder, name);
  const parts = installed?.parts ?? looseParts(files.keys());
  const catalogs = openCatalogs({ codes: read("codes.bin"), notes: read("notes.bin") }, crc32, parts);
  const openCompanion = (name: string): ColumnFile => {
    const file = new ColumnFile(read(name), name, crc32);
    try {
      file.requireCompanion(catalogs.data.files.codes);
    } catch (error) {
      const isInstalled = installed !== undefined && files.get(name) !== files.get("codes.bin");
      throw isInstalled ? new OutdatedInstallError(folder) : error;
    }
    return file;
  };
  const wordData = once(() => {
    const file = openCompanion("search.bin");
    const conditions = openTextPool(file.bytes("conditionBytes"), file.u32("conditionOffsets"));
    return { index: openSearchIndex(file.all(), "search.bin"), conditions, named: file.json("indexTables") };
  });
  const writtenData = once(() => openCompanion("written.bin").json("written") as WrittenData);
  const indexes = once(() => {
    const names = [...files.keys()].filter((name) => indexFilePattern.test(name)).toSorted();
    if (names.length === 0) return undefined;
    return new AlphabeticIndex(names.flatMap((name) => openIndexFile(read(name), name, crc32)));
  });
  const poaLists = once(() => {
    if (!files.has(poaExemptFile)) return undefined;
    const file = new ColumnFile(read(poaExemptFile), poaExemptFile, crc32);
    const years = file.json("years") as readonly number[];
    return new PoaExemptLists(new Map(years.map((year) => [year, once(() => poaCodes(file, year))])));
  });
  const indexTexts = once(() => openIndexTexts(wordData().named, indexes()));
  return {
    catalogs,
    get searchIndex(): SearchIndex {
      return wordData().index;
    },
    get conditions(): TextPool {
      return wordData().conditions;
    },
    get indexTexts(): IndexTexts {
      return indexTexts();
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
    ...(files.has(poaExemptFile)
      ? { poaExempt: (code: string, date: string) => poaLists()?.exemption(code, date) }
      : {}),
  };
}

/** What is installed was compiled for the catalogue of another version of the package. */
export class OutdatedInstallError extends Error {
  override readonly name = "OutdatedInstallError";

  constructor(folder: string) {
    super(
      `what is installed in ${folder} belongs to another version of dxproof: "dxproof release install" compiles it again`,
    );
  }
}

/** The codes exempt from POA reporting, a column of lines a fiscal year. */
const poaExemptFile = "poa-exempt.bin";
const indexFilePattern = /^index-fy20\d\d\.bin$/;
const catalogFilePattern = /^(?:(?:codes|notes|search|written|poa-exempt)\.bin|index-fy20\d\d\.bin)$/;

function poaCodes(file: ColumnFile, fiscalYear: number): ReadonlySet<string> {
  return new Set(new TextDecoder().decode(file.bytes(`fy${fiscalYear}`)).split("\n"));
}

/** The parts that files which lie in a folder by themselves tell of by their names. */
function looseParts(names: Iterable<string>): readonly InstalledPart[] {
  return [...names]
    .filter((name) => indexFilePattern.test(name))
    .map((name) => ({ part: "index", fiscalYear: Number(/20\d\d/.exec(name)?.[0]) }));
}

/** The user's own folder where something is installed there, else the package's. */
export function defaultCatalogFolder(): string {
  const own = userCatalogFolder(process.env);
  if (own === undefined) return shippedCatalogFolder;
  return namesIn(own).length === 0 && !existsSync(join(own, currentFile)) ? shippedCatalogFolder : own;
}

/** The folder that each file is read from: what is installed goes before what lies in the folder, and that before the package's. */
function catalogFiles(folder: string, installed: Installed | undefined): ReadonlyMap<string, string> {
  const own = namesIn(folder);
  if (folder !== shippedCatalogFolder && own.length === 0 && installed === undefined)
    throw new CatalogFileError("codes.bin", `cannot be read in ${folder}, which has no file of a catalogue`);
  return new Map([
    ...namesIn(shippedCatalogFolder).map((name): [string, string] => [name, shippedCatalogFolder]),
    ...own.map((name): [string, string] => [name, folder]),
    ...(installed === undefined ? [] : namesIn(installed.folder)).map((name): [string, string] => [
      name,
      installed?.folder ?? folder,
    ]),
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
