import type { CodeEntry } from "../../catalog/code-entry.ts";
import { escapeHtml } from "../render/escape.ts";
import { pageHtml } from "../render/html.ts";
import { pageName, type SitePlan } from "./site-plan.ts";

/** Sites of so few codes list them all; larger ones list the categories. */
const mostListed = 400;

/** The entrance of a site: a search, and every category by its block. Without scripts the lists remain. */
export function indexPage({ catalog, name, title, baseUrl }: SitePlan, entries: readonly CodeEntry[]): string {
  const heading = title === undefined ? "" : escapeHtml(title);
  const shown =
    entries.length <= mostListed
      ? entries.filter(({ status }) => status !== "retired")
      : entries.filter((entry) => entry.parent === undefined && entry.status !== "retired");
  const blocks = new Map<string, string[]>();
  for (const entry of shown) {
    const block = entry.divisions.findLast(({ kind }) => kind === "block");
    const key = block === undefined ? "" : `${block.range} ${block.title}`;
    const items = blocks.get(key);
    if (items === undefined) blocks.set(key, [itemHtml(entry)]);
    else items.push(itemHtml(entry));
  }
  const lists = [...blocks].map(
    ([block, items]) => `<section><h2>${escapeHtml(block)}</h2><ul>${items.join("")}</ul></section>`,
  );
  const count = entries.filter(({ status }) => status === "valid").length;
  const body = `<h1><span class="code">${escapeHtml(name)}</span>${heading}</h1><p>ICD-10-CM coding guides, FY${catalog.release.fiscalYear}: ${count} valid codes, their headers and what has ended.</p><p><input class="search" type="search" id="query" placeholder="Code or words" aria-label="Search the guides" hidden></p><ul id="found" aria-live="polite"></ul>${lists.join("")}`;
  const head = '<script defer src="search-data.js"></script><script defer src="search.js"></script>';
  const url = baseUrl === undefined ? {} : { url: baseUrl };
  return pageHtml({ title: `${name}: ICD-10-CM coding guides`, head, body }, { styleSheet: "style.css", ...url });
}

function itemHtml({ code, title = "", status }: CodeEntry): string {
  const kind = status === "valid" ? "code" : `code ${status}`;
  return `<li><a class="${kind}" href="${escapeHtml(pageName(code))}">${escapeHtml(code)}</a> ${escapeHtml(title)}</li>`;
}
