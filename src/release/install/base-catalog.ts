import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { ColumnFile } from "../../catalog/binary/column-file.ts";
import { type CatalogData, openCatalogData } from "../../catalog/catalog-data.ts";
import { shippedCatalogFolder } from "../../load-catalog.ts";
import type { WrittenData } from "../../open-classification.ts";

/** Codes and notes, opened, and the bytes that other files are tied to. */
export interface OpenCodes {
  readonly data: CatalogData;
  /** `codes.bin` */
  readonly codes: Uint8Array;
}

/** The catalogue that installed parts are laid beside. */
export interface BaseCatalog extends OpenCodes {
  readonly written: WrittenData;
}

/**
 * Opens the catalogue below what is installed: a compiled one that lies in the folder itself, else the package's.
 *
 * @throws CatalogFileError when it is damaged
 */
export function openBaseCatalog(folder: string): BaseCatalog {
  const own = existsSync(join(folder, "codes.bin")) ? folder : shippedCatalogFolder;
  const opened = openCodes(own);
  const file = new ColumnFile(readFileSync(join(own, "written.bin")), "written.bin", crc32);
  file.requireCompanion(opened.data.files.codes);
  return { ...opened, written: file.json("written") as WrittenData };
}

/** @throws CatalogFileError, system errors */
export function openCodes(folder: string): OpenCodes {
  const codes = readFileSync(join(folder, "codes.bin"));
  return { codes, data: openCatalogData({ codes, notes: readFileSync(join(folder, "notes.bin")) }, crc32) };
}
