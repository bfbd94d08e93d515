import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PartName } from "../../catalog/installed-part.ts";
import { type Installed, readInstalled } from "../../installed-folder.ts";
import { parseConversionSlips } from "../parsers/conversion-slips.ts";
import { parseExpectedCounts } from "../parsers/expected-counts.ts";
import { openBaseCatalog } from "./base-catalog.ts";
import { chooseOneOfEach } from "./choose-parts.ts";
import type { Reviewed } from "./compose-codes.ts";
import { GenerationComposer } from "./compose-generation.ts";
import { fetchSources } from "./fetch-sources.ts";
import { nodeDisk, putInForce } from "./generations.ts";
import { type Holding, holdingOf, keyOf } from "./holding.ts";
import { InstallError, pause } from "./install-errors.ts";
import type { InstallFolders, InstallWatch } from "./install-watch.ts";
import { withLock } from "./lock.ts";
import { looseHoldings } from "./loose-files.ts";
import { type LeftFile, type ReadPart, readPart } from "./read-part.ts";
import { sourceFiles } from "./source-files.ts";
import { sizeOf } from "./taken-file.ts";

/** What an install did. */
export interface InstallReport {
  /** Where it went. */
  readonly folder: string;
  readonly took: readonly TakenFile[];
  readonly left: readonly LeftFile[];
  /** What a coder should know of what was taken: codes that came and ended, rows that could not be read. */
  readonly remarks: readonly string[];
  /** The files written. */
  readonly wrote: readonly { readonly name: string; readonly bytes: number }[];
}

export interface TakenFile {
  readonly file: string;
  readonly part: PartName;
  readonly fiscalYear: number;
  /** How much it holds: main terms of an index, valid codes of a list, rows of a table. */
  readonly size: { readonly count: number; readonly of: string };
  /** A file of the same part and year was installed before, and is not any more. */
  readonly isReplacement?: true;
}

const silent: InstallWatch = { progress: () => {} };

/**
 * Installs official files into a user's folder: from files, folders, zip archives, addresses, or a fiscal year, whose
 * official archives are fetched. With no source, what is installed is compiled again.
 *
 * Nothing counts until all of it stands complete beside what was there; then one rename puts it in force. What fails
 * before leaves the folder as it was.
 *
 * @throws InstallError, InstallLockedError, InstallInterrupted, DownloadError, ArchiveError, SourceFormatError,
 * CatalogFileError, InstalledFolderError; system errors when something cannot be read or written
 */
export function installRelease(
  sources: readonly string[],
  folders: InstallFolders,
  watch: InstallWatch = silent,
): Promise<InstallReport> {
  return withLock(folders.folder, () => installLocked(sources, folders, watch));
}

async function installLocked(
  sources: readonly string[],
  { folder, data }: InstallFolders,
  watch: InstallWatch,
): Promise<InstallReport> {
  const before = readInstalled(folder);
  const installed = before?.parts.map((record): Holding => ({ record })) ?? looseHoldings(folder);
  if (sources.length === 0 && installed.length === 0)
    throw new InstallError(
      "install what? Give a file, a folder, a zip archive, an address or a fiscal year (dxproof release install 2027)",
    );
  const fetched = await fetchSources(sources, { folder, data, watch });
  const left: LeftFile[] = [];
  const read: ReadPart[] = [];
  for (const source of sourceFiles(fetched.paths)) {
    await pause(watch.signal);
    watch.progress(`reading ${source.name}`);
    const part = readPart(source);
    if ("content" in part) read.push(part);
    else left.push(part);
  }
  const known = new Map(installed.map(({ record }) => [keyOf(record), record]));
  const fresh = chooseOneOfEach(read, left)
    .map(holdingOf)
    .filter(({ record, fresh: part }) => {
      const isSame = known.get(keyOf(record))?.sha256 === record.sha256;
      if (isSame)
        left.push({
          file: part?.source.name ?? record.file,
          what: record.part,
          reason: "installed already, the same file",
        });
      return !isSame;
    });
  const isRenewal = sources.length === 0;
  if (fresh.length === 0 && !isRenewal) {
    fetched.done();
    return { folder, took: [], left, remarks: [], wrote: [] };
  }
  const replaced = new Set(fresh.map(({ record }) => keyOf(record)));
  const holdings = [...installed.filter(({ record }) => !replaced.has(keyOf(record))), ...fresh];
  const report = await composeAndPut(holdings, { folder, data, before, isRenewal, watch });
  fetched.done();
  const took = fresh.filter(({ record }) => report.parts.has(keyOf(record)));
  return {
    folder,
    took: took.map(
      ({ record, fresh: part }): TakenFile => ({
        file: part?.source.name ?? record.file,
        part: record.part,
        fiscalYear: record.fiscalYear,
        size: part === undefined ? { count: 0, of: "" } : sizeOf(part.content),
        ...(known.has(keyOf(record)) ? { isReplacement: true } : {}),
      }),
    ),
    left: [...left, ...report.left],
    remarks: report.remarks,
    wrote: report.wrote,
  };
}

/** What a composition is put together and written with. */
export interface Placing extends InstallFolders {
  readonly before: Installed | undefined;
  readonly isRenewal: boolean;
  readonly watch: InstallWatch;
}

/** What was put in force. */
export interface Placed extends Pick<InstallReport, "left" | "remarks" | "wrote"> {
  /** The keys of the parts in force. */
  readonly parts: ReadonlySet<string>;
}

/** Composes a generation of these parts and puts it in force. */
export async function composeAndPut(holdings: readonly Holding[], placing: Placing): Promise<Placed> {
  const { folder, data, before, isRenewal, watch } = placing;
  const composer = new GenerationComposer(
    {
      base: openBaseCatalog(folder),
      holdings,
      before,
      reviewed: readReviewed(data),
      lexicon: join(data, "lexicon"),
      isRenewal,
    },
    watch,
  );
  const next = await composer.compose();
  const parts = new Set(next.parts.map(keyOf));
  const said = { left: composer.left, remarks: composer.remarks, parts };
  // All that was new was left.
  const records = (list: readonly { readonly sha256: string }[]): string =>
    JSON.stringify(list.map(({ sha256 }) => sha256).toSorted());
  if (!isRenewal && records(next.parts) === records(before?.parts ?? [])) return { ...said, wrote: [] };
  watch.progress("writing");
  await pause(watch.signal);
  putInForce(folder, next, watch.disk ?? nodeDisk);
  for (const name of looseHoldings(folder).map(({ record }) => record.file))
    rmSync(join(folder, name), { force: true });
  return { ...said, wrote: [...next.written].map(([name, bytes]) => ({ name, bytes: bytes.byteLength })) };
}

function readReviewed(data: string): Reviewed {
  const read = (name: string): string => readFileSync(join(data, "sources", name), "utf8");
  return {
    counts: parseExpectedCounts(read("expected-counts.tsv"), "expected-counts.tsv"),
    slips: parseConversionSlips(read("conversion-slips.tsv"), "conversion-slips.tsv"),
  };
}
