import { escapeHtml } from "../render/escape.ts";
import type { SiteFile } from "./site-plan.ts";

/** More addresses than these one sitemap must not have (sitemaps.org). */
const mostAddresses = 50_000;

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap of some pages; where they are too many for one, several and their index.
 *
 * @param baseUrl without it the addresses are relative, which search engines do not take
 */
export function sitemaps(pages: readonly string[], baseUrl = ""): readonly SiteFile[] {
  const address = (page: string): string =>
    escapeHtml(`${baseUrl}${page === "index.html" ? "" : encodeURI(page)}` || "./");
  const document = (part: readonly string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespace}>\n${part.map((page) => `<url><loc>${address(page)}</loc></url>\n`).join("")}</urlset>\n`;
  if (pages.length <= mostAddresses) return [{ name: "sitemap.xml", text: document(pages) }];
  const parts: SiteFile[] = [];
  for (let at = 0; at < pages.length; at += mostAddresses)
    parts.push({ name: `sitemap-${parts.length + 1}.xml`, text: document(pages.slice(at, at + mostAddresses)) });
  const listed = parts.map(({ name }) => `<sitemap><loc>${address(name)}</loc></sitemap>\n`).join("");
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${namespace}>\n${listed}</sitemapindex>\n`;
  return [{ name: "sitemap.xml", text }, ...parts];
}
