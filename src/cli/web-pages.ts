import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checksumOf } from "../catalog/binary/column-file.ts";
import type { Classification } from "../classification.ts";
import { catalogDownload, downloadPath } from "../http/pages/catalog-download.ts";
import type { PagesSetup } from "../http/pages/pages.ts";
import { readWebFiles } from "../http/pages/web-files.ts";
import { catalogFilesOf, userCatalogFolder } from "../load-catalog.ts";
import { packageFolder } from "../package-folder.ts";
import { listParts } from "../release/install/list-parts.ts";
import { parseSourceManifest } from "../release/parsers/source-manifest.ts";
import type { AboutCatalog } from "../web/ask.ts";

/** What the web app of a catalogue is made from. */
export interface WebPagesSource {
  readonly classification: Classification;
  /** Where releases were installed; undefined: where they are by default. */
  readonly catalogFolder: string | undefined;
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Gathers what the web app is served from. @returns undefined where it was not built */
export function openWebPages({
  classification,
  catalogFolder,
  version,
  environment,
}: WebPagesSource): PagesSetup | undefined {
  const web = readWebFiles(resolve(environment.DXPROOF_WEB ?? join(packageFolder, "dist", "web")));
  if (web === undefined) return undefined;
  const { files, installed } = catalogFolder === undefined ? catalogFilesOf() : catalogFilesOf(catalogFolder);
  const described = [...files].map(([name, path]) => {
    const checksum = checksumOf(readFileSync(path)).toString(16).padStart(8, "0");
    return { name, path: downloadPath(path, checksum), bytes: statSync(path).size, checksum };
  });
  const { record } = classification.catalogs;
  const data = join(packageFolder, "data");
  const folder = catalogFolder ?? userCatalogFolder(environment);
  const about: AboutCatalog = {
    version,
    record,
    parts: listParts(record, { folder, data }),
    sources: sourcesIn(data),
    files: described.map(({ name, bytes, checksum }) => ({ name, bytes, checksum })),
    pathways: classification.pathways.map(({ name, title }) => ({ name, title })),
    fiscalYears: record.lists.map(({ fiscalYear }) => fiscalYear),
    hasIndex: classification.alphabeticIndex !== undefined,
  };
  const manifest = {
    files: described.map(({ name, path, bytes }) => ({ name, path, bytes })),
    ...(installed === undefined
      ? {}
      : { parts: installed.parts.map(({ part, fiscalYear }) => ({ part, fiscalYear })) }),
    about,
  };
  return { web, catalog: catalogDownload(manifest, files) };
}

function sourcesIn(data: string): AboutCatalog["sources"] {
  const manifest = parseSourceManifest(readFileSync(join(data, "sources", "sources.tsv"), "utf8"), "sources.tsv");
  return manifest.map(({ content, release, package: origin, licence, sha256 }) => ({
    content,
    release,
    package: origin === undefined ? "" : `${origin.name} ${origin.version}`,
    licence,
    sha256,
  }));
}
