import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallIndex } from "../../test/small-index.ts";
import { AlphabeticIndex } from "../alphabetic-index/alphabetic-index.ts";
import type { Classification } from "../classification.ts";
import { loadCatalog, shippedCatalogFolder } from "../load-catalog.ts";
import { type IndexWalkAnswer, indexWalk } from "./index-walk.ts";

describe.skipIf(!existsSync(join(shippedCatalogFolder, "codes.bin")))("index", () => {
  const { catalogs } = loadCatalog(shippedCatalogFolder);
  const classification = { catalogs, alphabeticIndex: new AlphabeticIndex(smallIndex()) } as Classification;
  const ask = (path: readonly string[], more: object = {}): IndexWalkAnswer =>
    indexWalk.run(classification, indexWalk.read({ path, ...more }, { date: "2026-05-01" }));

  test("a code with its title, its place and what stands below", () => {
    const answer = ask(["Pain", "thoracic spine"]);
    expect(answer).toMatchObject({
      code: "M54.6",
      title: "Pain in thoracic spine",
      path: ["Pain (s)", "thoracic spine"],
      index: "alphabetic",
      see: [],
      seeAlso: [],
      subterms: ["with radicular and visceral pain"],
      matched: [
        { term: "Pain (s)", asked: "Pain", how: "exact", index: "alphabetic" },
        { term: "thoracic spine", asked: "thoracic spine", how: "exact", index: "alphabetic" },
      ],
      release: { fiscalYear: 2026, parts: ["codes", "tabular", "index"] },
    });
    expect(answer.release).not.toHaveProperty("indexFrom");
    expect(indexWalk.isClean(answer)).toBe(true);
  });

  test("a dash is partial, with what it leads to", () => {
    expect(ask(["Arthritis, arthritic", "knee"])).toMatchObject({
      code: "M17.1",
      partial: true,
      indexCode: "M17.1-",
      completions: [{ code: "M17.10" }, { code: "M17.11" }, { code: "M17.12" }],
    });
  });

  test("a manifestation stands beside its etiology", () => {
    expect(ask(["Arthritis, arthritic", "amyloidosis"])).toMatchObject({ code: "E85.4", manifestation: "M14.8-" });
  });

  test("see subcategory, see category: the codes below", () => {
    const adhesive = ask(["Otitis", "adhesive"]);
    expect(adhesive).toMatchObject({ code: "H74.1", partial: true, see: ["subcategory H74.1"] });
    expect(adhesive.completions?.map(({ code }) => code)).toContain("H74.11");
    expect(ask(["Strangulation"])).toMatchObject({ code: "T71", partial: true, see: ["category T71"] });
  });

  test("a code that has become a header asks for more", () => {
    expect(ask(["Pain", "low back"])).toMatchObject({
      code: "M54.5",
      partial: true,
      completions: [{ code: "M54.50" }, { code: "M54.51" }, { code: "M54.59" }],
    });
    expect(ask(["Pain", "low back"], { date: "2020-05-01" })).toMatchObject({ code: "M54.5" });
    expect(ask(["Pain", "low back"], { date: "2020-05-01" }).partial).toBeUndefined();
  });

  test("an Index of another year is carried forward, and says so", () => {
    expect(ask(["Pain"], { date: "2026-11-22" }).release).toMatchObject({
      fiscalYear: 2027,
      carriedForward: ["tabular", "index"],
      indexFrom: { fiscalYear: 2026 },
    });
  });

  test("a table answers with its columns", () => {
    expect(ask(["Neoplasm", "skull"], { within: "neoplasm" })).toMatchObject({
      index: "neoplasm",
      cells: [
        { column: "Malignant Primary", code: "C41.0" },
        { column: "Benign", code: "D16.4" },
      ].map((cell) => expect.objectContaining({ column: cell.column })),
    });
    expect(ask(["Neoplasm", "skin", "benign"], { within: "neoplasm" })).toMatchObject({
      note: expect.stringContaining("no code under Benign"),
    });
  });

  test("nothing found, or several: not clean", () => {
    for (const path of [["Xyzzy"], ["Pain", "nowhere"], ["Duffy"]]) {
      const answer = ask(path);
      expect([answer.code, indexWalk.isClean(answer)]).toEqual([undefined, false]);
    }
    expect(ask(["Pain", "nowhere"])).toMatchObject({ notFound: "nowhere", path: ["Pain (s)"], seeAlso: ["Painful"] });
    expect(ask(["Duffy"]).alternatives?.map(({ code }) => code)).toEqual(["Z67.A2", "Z67.A1"]);
  });

  test.each<[object, string]>([
    [{}, '"path" must be a list'],
    [{ path: [] }, '"path" must be a list'],
    [{ path: [1] }, '"path" must be a list'],
    [{ path: ["x".repeat(401)] }, "at most"],
    [{ path: Array.from({ length: 21 }, () => "x") }, "at most"],
    [{ path: ["Pain"], within: "atlas" }, '"within" must be one of'],
  ])("%j is refused", (fields, message) => {
    expect(() => indexWalk.read(fields as Record<string, unknown>, { date: "2026-05-01" })).toThrow(message);
  });

  test("without an Index: how to install it", () => {
    const bare = { catalogs } as Classification;
    const input = indexWalk.read({ path: ["Pain"] }, { date: "2026-05-01" });
    expect(() => indexWalk.run(bare, input)).toThrow(
      expect.objectContaining({
        code: "index-not-installed",
        message: expect.stringContaining("dxproof release install"),
      }),
    );
    expect(() => indexWalk.run(classification, { ...input, within: "drug" })).toThrow('"drug" is not installed');
  });
});
