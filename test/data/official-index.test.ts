import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AlphabeticIndex } from "../../src/alphabetic-index/alphabetic-index.ts";
import type { Classification } from "../../src/classification.ts";
import { loadCatalog } from "../../src/load-catalog.ts";
import { type IndexWalkAnswer, indexWalk } from "../../src/operations/index-walk.ts";
import { packageFolder } from "../../src/package-folder.ts";
import { installRelease } from "../../src/release/install/install-release.ts";
import { hasOfficialFiles, officialFolder } from "../official-source.ts";

describe.skipIf(!hasOfficialFiles)("the official indexes, installed", () => {
  let folder = "";
  let classification: Classification;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
    await installRelease([officialFolder], { folder, data: join(packageFolder, "data") });
    classification = loadCatalog(folder);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (path: readonly string[], date: string): IndexWalkAnswer =>
    indexWalk.run(classification, indexWalk.read({ path }, { date }));

  test.each<[string[], string]>([
    [["Pain", "thoracic spine"], "M54.6"],
    [["Abdominalgia"], "R10.9"],
    [["Otitis"], "H66.90"],
    [["Diabetes", "type 2", "with", "retinopathy"], "E11.319"],
    [["Diabetes, type II, retinopathy"], "E11.319"],
    [["Heart attack"], "I21.9"],
    [["Infarct", "myocardium"], "I21.9"],
    [["Syndrome", "Sjogren"], "M35.00"],
    [["Osteoma", "skull"], "D16.4"],
    [["Neoplasm", "skin", "benign"], "D23.9"],
    [["Aspirin", "adverse effect"], "T39.015"],
    [["Accident", "transport"], "V99"],
  ])("%j", (path, code) => {
    expect(ask(path, "2025-01-15").code).toBe(code);
    expect(ask(path, "2026-11-22").code).toBe(code);
  });

  test("each year has its own table, and the nearest where it has none", () => {
    const index = classification.alphabeticIndex as AlphabeticIndex;
    const years = (year: number): string[] => index.tablesFor(year).map((table) => `${table.kind} ${table.fiscalYear}`);
    expect(years(2025)).toEqual(["alphabetic 2025", "external-cause 2025", "neoplasm 2025", "drug 2025"]);
    expect(years(2027)).toEqual(["alphabetic 2025", "external-cause 2026", "neoplasm 2026", "drug 2026"]);
  });

  test.each(["2025-01-15", "2026-11-22"])(
    "of 5,000 terms with a code, 99 in 100 are found by their path on %s",
    (date) => {
      const table = (classification.alphabeticIndex as AlphabeticIndex).tablesFor(2025)[0]!;
      const coded = [...table.terms()].filter((term) => table.code(term) !== undefined);
      const leads = (term: number): string[] => {
        const parent = table.parent(term);
        return [...(parent === undefined ? [] : leads(parent)), table.title(term).lead];
      };
      const catalog = classification.catalogs.on(date);
      let seed = 20_250_115;
      let landed = 0;
      for (let draw = 0; draw < 5000; draw++) {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
        const term = coded[seed % coded.length]!;
        const { code, indexCode, why, partial, completions } = ask(leads(term), date);
        const printed = table.code(term)!.replace(/\.?-$/, "");
        const isMapped = why !== undefined && indexCode === table.code(term) && (code ?? completions) !== undefined;
        if (code === printed || isMapped) landed++;
        if (code === undefined) continue;
        const status = catalog.find(code)?.status;
        expect([code, status]).toEqual([code, partial === true ? "incomplete" : "valid"]);
      }
      expect(landed / 5000).toBeGreaterThanOrEqual(0.99);
    },
    60_000,
  );
});
