import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CarriedPart, carriedParts, nearestYear, type PartName, partNames } from "../../catalog/installed-part.ts";
import type { CatalogRecord } from "../../catalog/release.ts";
import { type InstalledFile, readInstalled } from "../../installed-folder.ts";
import { parseSourceManifest } from "../parsers/source-manifest.ts";

/** A part of a release, and where it is from. */
export interface ListedPart {
  readonly part: PartName;
  readonly fiscalYear: number;
  readonly origin: "package" | "installed";
  /** Of an installed part: the file, and the address it was fetched from. */
  readonly file?: string;
  readonly address?: string;
  /** Of a Tabular List, the day it took effect. */
  readonly effective?: string;
  /** Of a Tabular List whose notes are an earlier one's, that one's fiscal year. */
  readonly carriedForwardFrom?: number;
  /** The fiscal years without a file of their own that this one serves. */
  readonly serves?: readonly number[];
}

/** All parts of all releases in a catalogue, by year. */
export function listParts(
  record: CatalogRecord,
  folders: { readonly folder: string | undefined; readonly data: string },
): readonly ListedPart[] {
  const installed = folders.folder === undefined ? [] : (readInstalled(folders.folder)?.parts ?? []);
  const own = new Set(installed.map(({ part, fiscalYear }) => `${part} ${fiscalYear}`));
  const lists = record.lists.map((list): ListedPart => {
    const file = installed.find(({ part, fiscalYear }) => part === "tabular" && fiscalYear === list.fiscalYear);
    const from = list.carriedForwardFrom === undefined ? undefined : record.lists[list.carriedForwardFrom]?.fiscalYear;
    return {
      ...(file === undefined
        ? { part: "tabular", fiscalYear: list.fiscalYear, origin: "package" }
        : installedPart(file)),
      effective: list.effective,
      ...(from === undefined ? {} : { carriedForwardFrom: from }),
    };
  });
  const years = record.lists.map(({ fiscalYear }) => fiscalYear);
  const others = installed
    .filter(({ part }) => part !== "tabular")
    .map((file): ListedPart => {
      const serves = isCarried(file.part) ? servedBy(file, installed, years) : [];
      return { ...installedPart(file), ...(serves.length === 0 ? {} : { serves }) };
    });
  const shipped = shippedParts(folders.data).filter(({ part, fiscalYear }) => !own.has(`${part} ${fiscalYear}`));
  return [...lists, ...shipped, ...others].toSorted(
    (a, b) => a.fiscalYear - b.fiscalYear || partNames.indexOf(a.part) - partNames.indexOf(b.part),
  );
}

function installedPart({ part, fiscalYear, file, address }: InstalledFile): ListedPart {
  return { part, fiscalYear, origin: "installed", file, ...(address === undefined ? {} : { address }) };
}

function isCarried(part: PartName): part is CarriedPart {
  return (carriedParts as readonly PartName[]).includes(part);
}

/** The years for which this file is the nearest of its part. */
function servedBy(
  file: InstalledFile,
  installed: readonly InstalledFile[],
  years: readonly number[],
): readonly number[] {
  return years.filter(
    (year) => year !== file.fiscalYear && nearestYear(installed, file.part, year) === file.fiscalYear,
  );
}

/** The parts that the package's catalogue was compiled from, by the manifest of its sources. */
function shippedParts(data: string): readonly ListedPart[] {
  const manifest = parseSourceManifest(readFileSync(join(data, "sources", "sources.tsv"), "utf8"), "sources.tsv");
  return manifest.flatMap(({ id, release }): readonly ListedPart[] => {
    const order = /^order-(?:file|list)-fy(?<year>20\d\d)$/.exec(id)?.groups?.year;
    if (order !== undefined) return [{ part: "order", fiscalYear: Number(order), origin: "package" }];
    const last = id === "conversion-table" ? /FY(?<year>20\d\d)$/.exec(release)?.groups?.year : undefined;
    return last === undefined ? [] : [{ part: "conversion", fiscalYear: Number(last), origin: "package" }];
  });
}
