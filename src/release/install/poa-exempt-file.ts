import { crc32 } from "node:zlib";
import { type Columns, writeColumnFile } from "../../catalog/binary/column-file.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import type { CatalogData } from "../../catalog/catalog-data.ts";

export const poaExemptFile = "poa-exempt.bin";

/** The official lists hold some 38,000 codes. */
const fewestCodes = 10_000;
/** Of its codes, those no release has. */
const mostUnknown = 0.01;

/** Why a list of exempt codes cannot be one; undefined where it can. */
export function wrongPoaList(codes: readonly string[], data: CatalogData): string | undefined {
  if (codes.length < fewestCodes)
    return `refused: it has ${codes.length.toLocaleString("en-US")} codes, the official lists over ${fewestCodes.toLocaleString("en-US")}: it is not whole, or a list of changes`;
  const unknown = codes.filter((code) => data.codes.find(code) === -1);
  return unknown.length <= codes.length * mostUnknown
    ? undefined
    : `refused: ${unknown.length.toLocaleString("en-US")} of its codes are none (${unknown.slice(0, 3).join(", ")})`;
}

/** The file of exempt codes: a column of lines a fiscal year. */
export function writePoaExemptFile(lists: ReadonlyMap<number, readonly string[]>): Uint8Array {
  const columns: Columns = {
    years: encodeUtf8(JSON.stringify([...lists.keys()])),
    ...Object.fromEntries([...lists].map(([year, codes]) => [`fy${year}`, encodeUtf8(codes.join("\n"))])),
  };
  return writeColumnFile(columns, crc32);
}
