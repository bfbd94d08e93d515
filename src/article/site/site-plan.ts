import type { Catalog } from "../../catalog/catalog.ts";
import type { CodeEntry } from "../../catalog/code-entry.ts";
import type { Ordinal } from "../../catalog/code-table.ts";
import type { GuideWriter } from "../write-guide.ts";

/** What a site of guides is made of. */
export interface SitePlan {
  readonly catalog: Catalog;
  readonly writer: GuideWriter;
  /** The codes `from` up to `end`, not included. */
  readonly from: Ordinal;
  readonly end: Ordinal;
  /** What the site covers: "M40-M54". */
  readonly name: string;
  /** The official title of it. */
  readonly title?: string;
  /** Where the site will stand: "https://example.org/guides/". Links are relative all the same. */
  readonly baseUrl?: string;
}

/** A file of a site: its name within the site's folder, and its text. */
export interface SiteFile {
  readonly name: string;
  readonly text: string;
}

/** The codes that get a guide: all that are valid on the day, lead to valid ones, or once were. */
export function guidedCodes({ catalog, from, end }: Pick<SitePlan, "catalog" | "from" | "end">): readonly CodeEntry[] {
  const entries: CodeEntry[] = [];
  for (let ordinal = from; ordinal < end; ordinal++) {
    const entry = catalog.entry(ordinal);
    if (entry.status !== "not-yet-effective") entries.push(entry);
  }
  return entries;
}

/** The name of a code's page. */
export function pageName(code: string): string {
  return `${code}.html`;
}
