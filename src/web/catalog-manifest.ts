import type { InstalledPart } from "../catalog/installed-part.ts";
import type { AboutCatalog } from "./ask.ts";

/** What a browser fetches to have the catalogue itself: served at /catalog.json. */
export interface CatalogManifest {
  readonly files: readonly ManifestFile[];
  readonly parts?: readonly InstalledPart[];
  readonly about: AboutCatalog;
}

export interface ManifestFile {
  /** "codes.bin". */
  readonly name: string;
  /** Names the file's content: what was fetched from it once never changes. */
  readonly path: string;
  readonly bytes: number;
}

export const manifestPath = "/catalog.json";
export const catalogCache = "dxproof-catalog";
