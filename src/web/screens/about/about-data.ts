import type { ReleaseInForce } from "../../../catalog/release.ts";
import type { AboutCatalog, AboutPart, Ask } from "../../ask.ts";
import type { Place } from "../../screen.ts";

export interface AboutData {
  readonly about: AboutCatalog;
  /** Of the date of service; absent where it has none: the page reads for any date. */
  readonly release?: ReleaseInForce;
}

export async function loadAbout(ask: Ask, { date }: Place): Promise<AboutData> {
  const [about, release] = await Promise.all([ask("about", {}), ask("release", { date }).catch(() => undefined)]);
  return release === undefined ? { about } : { about, release };
}

/** What is at hand of a fiscal year. */
export interface YearParts {
  readonly fiscalYear: number;
  readonly parts: readonly AboutPart[];
}

/** The parts by fiscal year, the latest first; in a year in their order. */
export function partsByYear(parts: readonly AboutPart[]): readonly YearParts[] {
  const years = [...new Set(parts.map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => b - a);
  return years.map((fiscalYear) => ({ fiscalYear, parts: parts.filter((one) => one.fiscalYear === fiscalYear) }));
}

/** "7.8 MB", "286 kB": decimal, as disks are counted. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} kB` : `${bytes} bytes`;
}
