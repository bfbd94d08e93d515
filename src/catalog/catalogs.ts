import type { Crc32 } from "./binary/crc32.ts";
import { Catalog } from "./catalog.ts";
import { type CatalogData, type CatalogFiles, openCatalogData } from "./catalog-data.ts";
import { type Day, fiscalYearStart, formatDay, parseDay } from "./day.ts";
import type { InstalledPart } from "./installed-part.ts";
import { type CatalogRecord, NoReleaseForDate, releaseInForce } from "./release.ts";

/** ICD-10-CM on every day since 2015-10-01: the date of service chooses what answers. */
export class Catalogs {
  readonly #data: CatalogData;
  readonly #installed: readonly InstalledPart[];
  readonly #lastKnownDay: Day;
  #latest: Catalog | undefined;

  constructor(data: CatalogData, installed: readonly InstalledPart[] = []) {
    this.#data = data;
    this.#installed = installed;
    this.#lastKnownDay = parseDay(data.record.lastKnownDay) ?? 0;
  }

  /** What the catalogue holds: its lists, and the last day it knows of. */
  get record(): CatalogRecord {
    return this.#data.record;
  }

  /** The tables over all releases, for those who compile, verify or search. */
  get data(): CatalogData {
    return this.#data;
  }

  /**
   * The classification as it stands on a date of service (or discharge, for inpatients), "YYYY-MM-DD".
   *
   * @throws NoReleaseForDate for a date before 2015-10-01, or text that is no date
   */
  on(date: string): Catalog {
    const latest = this.#latest;
    if (latest !== undefined && latest.date === date) return latest;
    const day = parseDay(date);
    if (day === undefined || day < 0) throw new NoReleaseForDate(date);
    const catalog = new Catalog(this.#data, {
      date,
      day: Math.min(day, this.#lastKnownDay),
      release: releaseInForce(this.#data.record, day, this.#installed),
    });
    this.#latest = catalog;
    return catalog;
  }

  /** The days on which codes may be added or end, from 2015-10-01 to the last one known: each October 1, and the mid-year updates. */
  updateDays(): readonly string[] {
    const days = new Set(this.record.midyearDays);
    for (let year = 2016; fiscalYearStart(year) <= this.#lastKnownDay; year++)
      days.add(formatDay(fiscalYearStart(year)));
    return [...days].toSorted();
  }

  /**
   * Whether a code may be reported for a date of service: the fast way, for whole claim files.
   *
   * @param code in upper case, dotted or not
   * @throws NoReleaseForDate as `on`
   */
  isValidForSubmission(code: string, date: string): boolean {
    const day = parseDay(date);
    if (day === undefined || day < 0) throw new NoReleaseForDate(date);
    const ordinal = this.#data.codes.find(code);
    return ordinal !== -1 && this.#data.codes.isValid(ordinal, Math.min(day, this.#lastKnownDay));
  }
}

/**
 * Opens a compiled catalogue over the bytes of its files.
 *
 * @param installed what is installed beside it, for the answers to say
 */
export function openCatalogs(files: CatalogFiles, crc32?: Crc32, installed: readonly InstalledPart[] = []): Catalogs {
  return new Catalogs(openCatalogData(files, crc32), installed);
}
