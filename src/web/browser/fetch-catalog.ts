import type { Classification } from "../../classification.ts";
import { openClassification } from "../../open-classification.ts";
import { type CatalogManifest, catalogCache, manifestPath } from "../catalog-manifest.ts";

/** A catalogue in the browser, and what it is made of. */
export interface FetchedCatalog {
  readonly classification: Classification;
  readonly manifest: CatalogManifest;
}

/**
 * Fetches the catalogue's files, or takes them from the browser's cache, and opens them.
 *
 * @param tell the share that has arrived, 0 to 1
 * @throws Error what could not be fetched, in words for the reader
 */
export async function fetchCatalog(tell: (share: number) => void): Promise<FetchedCatalog> {
  const cache = await openCache();
  const manifest = await fetchManifest(cache);
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let arrived = 0;
  const files = new Map<string, Uint8Array>();
  for (const { name, path, bytes } of manifest.files) {
    const before = arrived;
    const file = await fetchFile(cache, path, bytes, (some) => tell((before + some) / total));
    arrived += file.length;
    files.set(name, file);
  }
  await dropOthers(cache, manifest);
  const classification = openClassification({
    names: [...files.keys()],
    read: (name) => files.get(name) ?? new Uint8Array(),
    ...(manifest.parts === undefined ? {} : { parts: manifest.parts }),
  });
  return { classification, manifest };
}

/** The manifest as the server has it now; offline, as it was. */
async function fetchManifest(cache: Cache | undefined): Promise<CatalogManifest> {
  try {
    const response = await fetch(manifestPath, { cache: "no-cache" });
    if (response.ok) {
      await cache?.put(manifestPath, response.clone());
      return (await response.json()) as CatalogManifest;
    }
  } catch {
    // Offline.
  }
  const kept = await cache?.match(manifestPath);
  if (kept === undefined) throw new Error("the server cannot be reached");
  return (await kept.json()) as CatalogManifest;
}

async function fetchFile(
  cache: Cache | undefined,
  path: string,
  length: number,
  tell: (bytes: number) => void,
): Promise<Uint8Array> {
  const kept = await cache?.match(path);
  if (kept !== undefined) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    if (bytes.length === length) return bytes;
  }
  const response = await fetch(path);
  if (!response.ok || response.body === null) throw new Error(`the server answers ${response.status} for ${path}`);
  const bytes = new Uint8Array(length);
  let at = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (at + value.length > length) throw new Error(`${path} is longer than it should be`);
    bytes.set(value, at);
    at += value.length;
    tell(at);
  }
  if (at !== length) throw new Error(`${path} arrived cut`);
  try {
    await cache?.put(path, new Response(bytes, { headers: { "Content-Type": "application/octet-stream" } }));
  } catch {
    // No room: it is fetched again next time.
  }
  return bytes;
}

/** What an earlier catalogue left behind. */
async function dropOthers(cache: Cache | undefined, { files }: CatalogManifest): Promise<void> {
  const own = new Set([manifestPath, ...files.map(({ path }) => path)]);
  for (const request of (await cache?.keys()) ?? [])
    if (!own.has(new URL(request.url).pathname)) await cache?.delete(request);
}

/** @returns undefined where the browser keeps none (private windows, pages that are not from this machine and not encrypted) */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(catalogCache);
  } catch {
    return undefined;
  }
}
