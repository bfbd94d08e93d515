import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../load-catalog.ts";
import { spanTyped } from "../../operations/code-span.ts";
import { GuideWriter } from "../write-guide.ts";
import { searchData, searchScript } from "./search-script.ts";
import { siteFiles } from "./site.ts";
import { sitemaps } from "./sitemap.ts";

const classification = loadCatalog();
const catalog = classification.catalogs.on("2026-11-22");
const { from, end } = spanTyped(catalog, "M54")!;
const plan = { catalog, writer: new GuideWriter(catalog, classification), from, end, name: "M54", title: "Dorsalgia" };

describe("a site of M54", () => {
  const baseUrl = "https://example.org/guides/";
  const files = new Map([...siteFiles({ ...plan, baseUrl })].map(({ name, text }) => [name, text]));

  test("has a page for every code, an index, a search and a sitemap", () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        "M54.6.html",
        "M54.5.html",
        "M54.html",
        "index.html",
        "style.css",
        "search.js",
        "search-data.js",
        "sitemap.xml",
      ]),
    );
    expect(files.get("sitemap.xml")).toContain("<loc>https://example.org/guides/M54.6.html</loc>");
  });

  test("links only to files and places that are there", () => {
    for (const [name, text] of files) {
      if (!name.endsWith(".html")) continue;
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, , href = ""] of text.matchAll(/ (href|src)="([^"]+)"/g)) {
        if (href.startsWith("#")) expect(ids, `${name} ${href}`).toContain(href.slice(1));
        else if (href.startsWith(baseUrl))
          expect(files.has(href.slice(baseUrl.length) || "index.html"), `${name} ${href}`).toBe(true);
        else expect(files.has(href), `${name} ${href}`).toBe(true);
      }
    }
  });

  test("has data for search engines that say what the page says", () => {
    const [, json = ""] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(files.get("M54.6.html") ?? "") ?? [];
    const data = JSON.parse(json) as { "@graph": readonly Record<string, unknown>[] };
    expect(data["@graph"][0]).toMatchObject({
      "@type": "MedicalWebPage",
      about: { codeValue: "M54.6", name: "Pain in thoracic spine" },
      url: `${baseUrl}M54.6.html`,
    });
    expect(data["@graph"][1]).toMatchObject({ "@type": "FAQPage" });
    expect(JSON.stringify(data["@graph"][1])).toContain("Is M54.6 billable?");
  });

  test("is found by code and by words: the data of the search has both", () => {
    const listed: unknown = JSON.parse((files.get("search-data.js") ?? "").replace(/^var dxproofGuides=|;\s*$/g, ""));
    expect(listed).toContainEqual(["M54.6", "Pain in thoracic spine", "valid", expect.any(String)]);
  });
});

describe("the search of a site", () => {
  const data = searchData([catalog.require("M54.6"), catalog.require("M54.5"), catalog.require("M54.2")], plan.writer);

  /** Runs the script over what a page has of it, and gives the codes it lists. */
  function found(typed: string): readonly string[] {
    const made: { textContent: string; children: unknown[]; appendChild(child: unknown): void }[] = [];
    const element = (): (typeof made)[number] => {
      const children: unknown[] = [];
      return { textContent: "", children, appendChild: (child) => void children.push(child) };
    };
    const input = { value: typed, hidden: true, addEventListener: () => {} };
    const list = element();
    const document = {
      getElementById: (id: string) => (id === "query" ? input : list),
      createElement: () => {
        const one = element();
        made.push(one);
        return one;
      },
      createTextNode: (text: string) => text,
    };
    const window = {};
    runInNewContext(`${data.replace("var dxproofGuides", "window.dxproofGuides")}\n${searchScript}`, {
      document,
      window,
      encodeURI,
    });
    return made.map(({ textContent }) => textContent).filter((text) => text !== "");
  }

  test.each([
    ["m546", ["M54.6"]],
    ["M54", ["M54.2", "M54.5", "M54.6"]],
    ["thoracic pain", ["M54.6"]],
    ["low back", ["M54.5"]],
    ["fracture", []],
    ["", []],
  ])("%j finds %j", (typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });
});

test("more addresses than a sitemap takes are parted", () => {
  const files = sitemaps(
    Array.from({ length: 50_001 }, (_, at) => `${at}.html`),
    "https://example.org/",
  );
  expect(files.map(({ name }) => name)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  expect(files[0]?.text).toContain("<loc>https://example.org/sitemap-2.xml</loc>");
});
