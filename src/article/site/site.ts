import { escapeHtml } from "../render/escape.ts";
import { guideHtml } from "../render/html.ts";
import { styleSheet } from "../render/style-sheet.ts";
import { indexPage } from "./index-page.ts";
import { searchData, searchScript } from "./search-script.ts";
import { guidedCodes, pageName, type SiteFile, type SitePlan } from "./site-plan.ts";
import { sitemaps } from "./sitemap.ts";

/** All files of a site, one at a time: the guides, the index, the search, the sitemap. */
export function* siteFiles(plan: SitePlan): Generator<SiteFile> {
  const { writer, baseUrl, name } = plan;
  const entries = guidedCodes(plan);
  const pages = new Set(entries.map(({ code }) => code));
  const linkTo = (code: string): string | undefined => (pages.has(code) ? pageName(code) : undefined);
  for (const entry of entries) {
    const page = pageName(entry.code);
    const above = entry.ancestors.filter(({ code }) => pages.has(code));
    const way = above.map(({ code }) => ` › <a href="${escapeHtml(pageName(code))}">${escapeHtml(code)}</a>`).join("");
    const top = `<nav class="top" aria-label="Breadcrumb"><a href="index.html">${escapeHtml(name)}</a>${way}</nav>`;
    const url = baseUrl === undefined ? {} : { url: `${baseUrl}${page}` };
    yield { name: page, text: guideHtml(writer.write(entry), { linkTo, styleSheet: "style.css", top, ...url }) };
  }
  yield { name: "index.html", text: indexPage(plan, entries) };
  yield { name: "style.css", text: `${styleSheet.trim()}\n` };
  yield { name: "search.js", text: searchScript };
  yield { name: "search-data.js", text: searchData(entries, writer) };
  yield* sitemaps(["index.html", ...entries.map(({ code }) => pageName(code))], baseUrl);
}
