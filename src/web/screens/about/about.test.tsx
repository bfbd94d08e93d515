import { describe, expect, test } from "vitest";
import { loadCatalog, shippedCatalogFolder } from "../../../load-catalog.ts";
import { askingDirectly } from "../../answer-question.ts";
import type { AboutCatalog } from "../../ask.ts";
import { renderPage } from "../../page-html.tsx";
import { partsByYear, sizeText } from "./about-data.ts";

const today = "2026-11-22";
const classification = loadCatalog(shippedCatalogFolder);
const { record } = classification.catalogs;
const about: AboutCatalog = {
  version: "1.2.3",
  record,
  parts: [
    { part: "tabular", fiscalYear: 2026, origin: "package", effective: "2026-04-01" },
    { part: "tabular", fiscalYear: 2027, origin: "package", effective: "2026-10-01", carriedForwardFrom: 2026 },
    { part: "index", fiscalYear: 2026, origin: "installed", file: "a<b>.xml", address: "https://www.cms.gov/x.zip" },
  ],
  sources: [
    {
      content: "CDC/NCHS, Tabular List, XML",
      release: "FY2026",
      package: "p 1.0",
      licence: "MIT",
      sha256: "ab".repeat(32),
    },
  ],
  files: [
    { name: "codes.bin", bytes: 7_800_344, checksum: "0123abcd" },
    { name: "written.bin", bytes: 285_656, checksum: "89abcdef" },
  ],
  pathways: [],
  fiscalYears: [],
  hasIndex: true,
};

async function mainAt(address: string): Promise<string> {
  const ask = askingDirectly({ classification, about, today });
  const files = { script: "/app.js", styles: [], preload: [] };
  const { html } = await renderPage({ url: new URL(address, "http://127.0.0.1"), ask, today, files });
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

describe("the page about the data", () => {
  test("has the counts of every list, whose notes it shows, and what is carried forward", async () => {
    const main = await mainAt("/about");
    for (const { counts } of record.lists) expect(main).toContain(counts.billable.toLocaleString("en-US"));
    expect(main).toContain("FY2027 has its own codes and titles");
    expect(main).toContain("notes carried forward from FY2026");
  });

  test("names parts, files and checksums, escaped", async () => {
    const main = await mainAt("/about");
    expect(main).toContain("ab".repeat(32));
    expect(main).toContain("0123abcd");
    expect(main).toContain("8.1 MB");
    expect(main).toContain("a&lt;b>.xml");
    expect(main).toContain("https://www.cms.gov/x.zip");
    expect(main).toContain("1.2.3");
  });

  test("every entry of its contents leads to a section", async () => {
    const main = await mainAt("/about");
    const targets = [...main.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id);
    expect(targets.length).toBe(9);
    for (const id of targets) expect(main).toContain(`<section id="${id}"`);
    expect(main.match(/<h1/g)).toHaveLength(1);
  });
});

test("parts are laid out by year, the latest first", () => {
  expect(partsByYear(about.parts).map(({ fiscalYear, parts }) => [fiscalYear, parts.length])).toEqual([
    [2027, 1],
    [2026, 2],
  ]);
});

test.each([
  [7_800_344, "7.8 MB"],
  [285_656, "286 kB"],
  [12, "12 bytes"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
