import { describe, expect, test } from "vitest";
import { smallIndex } from "../../../../test/small-index.ts";
import { AlphabeticIndex } from "../../../alphabetic-index/alphabetic-index.ts";
import { loadCatalog, shippedCatalogFolder } from "../../../load-catalog.ts";
import { askingDirectly } from "../../answer-question.ts";
import type { AboutCatalog } from "../../ask.ts";
import { type Page, renderPage } from "../../page-html.tsx";
import { readReferences } from "./index-reference.ts";
import { readPrintedTitle } from "./printed-title.ts";
import { hintOf } from "./use-subterm-hints.ts";
import { withLetters } from "./with-letters.ts";

const today = "2026-11-22";
const shipped = loadCatalog(shippedCatalogFolder);
const about: AboutCatalog = {
  version: "0.0.0",
  record: shipped.catalogs.record,
  parts: [],
  sources: [],
  files: [],
  pathways: [],
  fiscalYears: [],
  hasIndex: true,
};
const { catalogs, conditions, indexTexts, pathways, searchIndex, whoOnlyCodes } = shipped;
const indexed = {
  catalogs,
  conditions,
  indexTexts,
  pathways,
  searchIndex,
  whoOnlyCodes,
  alphabeticIndex: new AlphabeticIndex(smallIndex()),
};
const ask = askingDirectly({ classification: indexed, about, today });
const files = { script: "/app.js", styles: [], preload: [] };

async function pageAt(address: string, from = ask): Promise<Page> {
  return await renderPage({ url: new URL(address, "http://127.0.0.1"), ask: from, today, files });
}

const mainOf = ({ html }: Page): string => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

describe("the walk", () => {
  test("a main term: modifiers, see also, subterms that lead on", async () => {
    const main = mainOf(await pageAt("/index?term=pain"));
    expect(main).toContain("<h1>Pain<span");
    expect(main).toContain('class="modifiers"');
    expect(main).toContain('href="/index?term=Painful&amp;in=alphabetic"');
    expect(main).toContain('href="/index?term=Pain+%28s%29&amp;term=thoracic+spine&amp;in=alphabetic"');
    expect(main).toContain("<h2>4 subterms</h2>");
    expect(main).toContain("FY2026");
  });

  test("a subterm: its way, its code, and the code in the Tabular List beside it", async () => {
    const page = await pageAt("/index?term=Pain&term=thoracic+spine");
    const main = mainOf(page);
    expect(page.html).toContain("<title>Pain, thoracic spine · Index");
    expect(main).toContain('<li aria-current="page">thoracic spine</li>');
    expect(main.match(/href="\/code\/M54.6"/g)?.length).toBeGreaterThan(1);
    expect(main).toContain("valid for submission");
    expect(main).toContain("pain in thoracic spine due to intervertebral disc disorder");
  });

  test("every link to a subterm leads to it, or where that sends", async () => {
    for (const path of [["Pain (s)"], ["Arthritis, arthritic (acute) (chronic)"], ["Neoplasm, neoplastic"]]) {
      const { subterms, index } = await ask("index", { path, date: today });
      for (const term of subterms) {
        const answer = await ask("index", { path: [...path, term], date: today, within: index });
        expect(answer.notFound, term).toBeUndefined();
        expect(answer.alternatives, term).toBeUndefined();
      }
    }
  });

  test("brackets: the manifestation stands after the code", async () => {
    const main = mainOf(await pageAt("/index?term=Arthritis&term=in&term=amyloidosis"));
    expect(main).toMatch(/E85\.4<\/a>.*\[<span><a class="code incomplete" href="\/code\/M14\.8">M14\.8-<\/a>/s);
    expect(main).toContain("reported second");
  });

  test("a see that was followed is told", async () => {
    expect(mainOf(await pageAt("/index?term=Abdominalgia"))).toContain("Abdominalgia, see Pain, abdominal");
  });

  test("a row of a table has its columns", async () => {
    const main = mainOf(await pageAt("/index?term=Neoplasm&term=bone&in=neoplasm"));
    expect(main).toContain("Malignant Primary");
    expect(main).toContain('href="/code/C41.9"');
    expect(main).toContain('href="/index?term=Neoplasm%2C+neoplastic&amp;in=neoplasm"');
  });

  test("characters missing: the codes below", async () => {
    const main = mainOf(await pageAt("/index?term=Arthritis&term=knee"));
    expect(main).toContain(">M17.1-</a>");
    expect(main).toContain('href="/code/M17.11"');
  });

  test("several terms that fit are a choice", async () => {
    const main = mainOf(await pageAt("/index?term=Duffy"));
    expect(main).toContain("fits several terms");
    expect(main).toContain('href="/code/Z67.A1"');
  });

  test.each([
    ["/index?term=xyzzy", "“xyzzy” is no term of the Index."],
    ["/index?term=Pain&term=zzz", "There is no “zzz” under Pain"],
    ["/index?term=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "&lt;script>alert(1)&lt;/script>"],
  ])("%s says what is not there", async (address, words) => {
    const page = await pageAt(address);
    expect(page.status).toBe(200);
    expect(mainOf(page)).toContain(words);
    expect(page.html).not.toContain("<script>alert");
  });

  test("too long a term is refused in the library's words", async () => {
    const page = await pageAt(`/index?term=${"a".repeat(401)}`);
    expect(page.status).toBe(400);
    expect(mainOf(page)).toContain("at most");
  });

  test("no term: what to start from", async () => {
    expect(mainOf(await pageAt("/index"))).toContain('href="/index?term=Diabetes%2C+diabetic"');
  });

  test("where no Index is installed: what it is, and the command", async () => {
    const without = askingDirectly({ classification: { ...indexed, alphabeticIndex: undefined }, about, today });
    for (const address of ["/index", "/index?term=Pain"]) {
      const page = await pageAt(address, without);
      expect(page.status).toBe(200);
      expect(mainOf(page)).toContain("dxproof release install 2027");
      expect(mainOf(page)).toContain("dxproof release install FOLDER");
    }
  });
});

describe("references", () => {
  test("lead to a term, a table or codes; what leads nowhere is text", async () => {
    const texts = [
      "Neoplasm, bone, benign",
      "Table of Neoplasms",
      "subcategory M14.8-",
      "condition",
      "Nowhere, at all",
      "Pain, by site",
    ];
    const [bone, table, codes, condition, nowhere, bySite] = await readReferences(ask, texts, today);
    expect(bone?.path).toEqual(["Neoplasm, neoplastic", "bone (periosteum)"]);
    expect(table).toMatchObject({ path: ["Neoplasm, neoplastic"], index: "neoplasm" });
    expect(codes).toEqual({ text: "subcategory M14.8-", codes: ["M14.8-"] });
    expect(condition).toEqual({ text: "condition" });
    expect(nowhere).toEqual({ text: "Nowhere, at all" });
    expect(bySite?.path).toEqual(["Pain (s)"]);
  });
});

describe("what stands beside a subterm", () => {
  const hint = async (...path: string[]) => hintOf(await ask("index", { path, date: today }), path.length);
  test("its code, with the dash where characters are missing; a see", async () => {
    expect(await hint("Pain (s)", "thoracic spine")).toEqual({ code: "M54.6" });
    expect(await hint("Arthritis, arthritic (acute) (chronic)", "knee")).toEqual({ code: "M17.1-" });
    expect((await hint("Neoplasm, neoplastic", "skin NOS"))?.cells).toEqual([
      { column: "Malignant Primary", code: "C44.90" },
    ]);
    expect(await hint("Abdominalgia")).toEqual({ see: "Pain, abdominal" });
    expect(await hint("Pain (s)", "zzz")).toBeUndefined();
  });
});

test.each([
  ["", 3],
  ["th sp", 1],
  ["MÉNI", 1],
  ["spine", 1],
  ["pine", 0],
])("the letters %j leave %d terms", (letters, count) => {
  expect(withLetters(["thoracic spine", "Ménière's disease", "back (postural)"], letters)).toHaveLength(count);
});

test.each([
  ["Pain (s)", "Pain", "(s)"],
  ["Arthritis, arthritic (acute) (chronic)", "Arthritis, arthritic", "(acute) (chronic)"],
  ["Fracture", "Fracture", ""],
  ["(only)", "(only)", ""],
])("%s is printed in two parts", (printed, title, modifiers) => {
  expect(readPrintedTitle(printed)).toEqual({ title, modifiers });
});
