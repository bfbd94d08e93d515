import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { crc32 } from "node:zlib";
import { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
import type { Classification } from "./classification.ts";
import { currentFile, type Installed, readInstalled } from "./installed-folder.ts";
import { catalogFilePattern, openClassification } from "./open-classification.ts";
import { packageFolder } from "./package-folder.ts";

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
  const { files, installed } = catalogFilesOf(folder);
  return openClassification({
    names: [...files.keys()],
    read: (name) => readFile(files.get(name) ?? join(shippedCatalogFolder, name)),
    crc32,
    ...(installed === undefined ? {} : { parts: installed.parts }),
    notItsOwn: (name, error) => {
      const isInstalled =
        installed !== undefined && dirname(files.get(name) ?? "") !== dirname(files.get("codes.bin") ?? "");
      return isInstalled ? new OutdatedInstallError(folder) : error;
    },
  });
}

/** Where the files of a catalogue lie. */
export interface CatalogFilesOnDisk {
  /** The path of each, by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly installed: Installed | undefined;
}

/** The files that `loadCatalog` opens. @throws CatalogFileError, InstalledFolderError */
export function catalogFilesOf(folder: string = defaultCatalogFolder()): CatalogFilesOnDisk {
  const installed = readInstalled(folder);
  return { files: catalogFiles(folder, installed), installed };
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

/** The user's own folder where something is installed there, else the package's. */
export function defaultCatalogFolder(): string {
  const own = userCatalogFolder(process.env);
  if (own === undefined) return shippedCatalogFolder;
  return namesIn(own).length === 0 && !existsSync(join(own, currentFile)) ? shippedCatalogFolder : own;
}

/** The path of each file: what is installed goes before what lies in the folder, and that before the package's. */
function catalogFiles(folder: string, installed: Installed | undefined): ReadonlyMap<string, string> {
  const own = pathsIn(folder);
  if (folder !== shippedCatalogFolder && own.length === 0 && installed === undefined)
    throw new CatalogFileError("codes.bin", `cannot be read in ${folder}, which has no file of a catalogue`);
  return new Map([
    ...pathsIn(shippedCatalogFolder),
    ...own,
    ...(installed === undefined ? [] : pathsIn(installed.folder)),
  ]);
}

function pathsIn(folder: string): readonly [name: string, path: string][] {
  return namesIn(folder).map((name) => [name, join(folder, name)]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => catalogFilePattern.test(name));
  } catch {
    return [];
  }
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new CatalogFileError(basename(path), `cannot be read in ${dirname(path)}`);
  }
}
