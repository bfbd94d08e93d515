import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { CatalogManifest, ManifestFile } from "../../web/catalog-manifest.ts";

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** The compiled files of the catalogue, for browsers to have. */
export interface CatalogDownload {
  readonly manifest: CatalogManifest;
  /** A file's bytes, packed as asked; packed once, kept. @returns undefined for a path that is none of the manifest's */
  read(path: string, encoding: "br" | "gzip" | "identity"): Promise<Buffer> | undefined;
  /** Packs everything ahead of the first visitor, in the background. */
  prepare(): Promise<void>;
}

/** @param paths where the manifest's files lie, by name */
export function catalogDownload(manifest: CatalogManifest, paths: ReadonlyMap<string, string>): CatalogDownload {
  const kept = new Map<string, Promise<Buffer>>();
  const byPath = new Map(manifest.files.map((file) => [file.path, file]));
  const pack = async ({ name, bytes }: ManifestFile, encoding: "br" | "gzip"): Promise<Buffer> => {
    const content = await readFile(paths.get(name) ?? "");
    if (encoding === "gzip") return await zip(content, { level: 6 });
    const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: hint } = constants;
    // 9 takes a second or two for all files; 11 would take half a minute for a fifth less.
    return await brotli(content, { params: { [quality]: 9, [window]: 24, [hint]: bytes } });
  };
  const read: CatalogDownload["read"] = (path, encoding) => {
    const file = byPath.get(path);
    if (file === undefined) return undefined;
    if (encoding === "identity") return readFile(paths.get(file.name) ?? "");
    const key = `${encoding} ${path}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const packing = pack(file, encoding);
    packing.catch(() => kept.delete(key));
    kept.set(key, packing);
    return packing;
  };
  return {
    manifest,
    read,
    prepare: async () => {
      for (const { path } of manifest.files) await read(path, "br");
    },
  };
}

/** The address of a catalogue's file: its checksum stands in it, so that it can be kept for ever. */
export function downloadPath(path: string, checksum: string): string {
  return `/catalog/${checksum}/${basename(path)}`;
}
