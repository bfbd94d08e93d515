import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type OfficialDownload, parseOfficialDownloads } from "../parsers/official-downloads.ts";
import { download, type Wanted } from "./download.ts";
import { InstallError } from "./install-errors.ts";
import type { InstallFolders, InstallWatch } from "./install-watch.ts";
import type { NamedPath } from "./source-files.ts";

/** What sources come to: paths, those of archives that were fetched among them. */
export interface FetchedSources {
  readonly paths: readonly NamedPath[];
  /** Deletes the archives: what they held is installed. */
  done(): void;
}

const downloadFolder = "downloads";

/**
 * Fetches what is to be fetched: addresses, and the official archives of fiscal years.
 *
 * @throws DownloadError, InstallInterrupted; InstallError for a year without known addresses
 */
export async function fetchSources(
  sources: readonly string[],
  { folder, data, watch }: InstallFolders & { readonly watch: InstallWatch },
): Promise<FetchedSources> {
  const fetched: string[] = [];
  const paths: NamedPath[] = [];
  const official = (): readonly OfficialDownload[] =>
    parseOfficialDownloads(
      readFileSync(join(data, "sources", "official-downloads.tsv"), "utf8"),
      "official-downloads.tsv",
    );
  for (const source of sources) {
    const wanted = addressesOf(source, official);
    if (wanted.length === 0) paths.push({ path: source });
    for (const one of wanted) {
      const name = one.address.split("/").at(-1) ?? one.address;
      watch.progress(`fetching ${one.address}`);
      const fetching = (): Promise<string> =>
        download(one, {
          folder: join(folder, downloadFolder),
          signal: watch.signal,
          progress: (done, total) => watch.transfer?.(name, done, total),
          ...(watch.patience === undefined ? {} : { patience: watch.patience }),
        });
      const path = await (watch.attended?.(fetching) ?? fetching());
      fetched.push(path);
      paths.push({ path, address: one.address });
    }
  }
  return {
    paths,
    done: () => {
      for (const path of fetched) rmSync(path, { force: true });
    },
  };
}

function addressesOf(source: string, official: () => readonly OfficialDownload[]): readonly Wanted[] {
  if (/^20\d\d$/.test(source)) {
    const ofYear = official().filter(({ fiscalYear, what }) => String(fiscalYear) === source && what !== "addenda");
    if (ofYear.length > 0) return ofYear;
    const years = [...new Set(official().map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b);
    throw new InstallError(
      `no official addresses are known for FY${source} (known: ${years.join(", ")}): fetch its zip archives from cms.gov and install the files`,
    );
  }
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? [{ address: source }] : [];
}
