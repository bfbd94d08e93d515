import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { buildIndexColumns } from "../../alphabetic-index/build-index-columns.ts";
import { type IndexDocument, indexKinds } from "../../alphabetic-index/index-document.ts";
import { documentOf } from "../../alphabetic-index/index-document-of.ts";
import { type IndexTable, openIndexFile } from "../../alphabetic-index/index-table.ts";
import { writeColumnFile } from "../../catalog/binary/column-file.ts";
import type { PartName } from "../../catalog/installed-part.ts";
import type { Installed } from "../../installed-folder.ts";
import type { Holding } from "./holding.ts";

/** The parts that an index file of a fiscal year is made of. */
export const indexParts: readonly PartName[] = ["index", "external-cause", "neoplasm", "drug"];

export function indexFileName(fiscalYear: number): string {
  return `index-fy${fiscalYear}.bin`;
}

/**
 * Compiles the index file of a fiscal year: documents read now, and those of the file before that stay.
 *
 * @throws CatalogFileError when the file before is damaged
 */
export function writeIndexFile(
  fiscalYear: number,
  holdings: readonly Holding[],
  before: Installed | undefined,
): Uint8Array {
  const fresh = holdings.flatMap(({ fresh: part }): IndexDocument[] =>
    part !== undefined && "document" in part.content ? [part.content.document] : [],
  );
  const staying = holdings.filter((one) => one.fresh === undefined).map(({ record }) => record.part);
  const old = staying.length === 0 ? [] : readIndexFile(before?.folder ?? "", fiscalYear).map(documentOf);
  const documents = [
    ...fresh.map((document) => ({ ...document, version: String(fiscalYear) })),
    ...old.filter(({ kind }) => staying.includes(kind === "alphabetic" ? "index" : kind)),
  ];
  const bytes = writeColumnFile(
    buildIndexColumns(documents.toSorted((a, b) => indexKinds.indexOf(a.kind) - indexKinds.indexOf(b.kind))),
    crc32,
  );
  openIndexFile(bytes, indexFileName(fiscalYear), crc32);
  return bytes;
}

/** The tables of an installed index file. @throws CatalogFileError, system errors */
export function readIndexFile(folder: string, fiscalYear: number): readonly IndexTable[] {
  const name = indexFileName(fiscalYear);
  return openIndexFile(readFileSync(join(folder, name)), name, crc32);
}
