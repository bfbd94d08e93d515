import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCatalog, shippedCatalogFolder } from "../../src/load-catalog.ts";
import { packageFolder } from "../../src/package-folder.ts";
import { type InstallReport, installRelease } from "../../src/release/install/install-release.ts";
import { unpackTabularList } from "../../src/release/unpack.ts";
import { verifyRelease } from "../../src/release/verify-release.ts";
import { hasOfficialFiles, officialFolder } from "../official-source.ts";
import { tabularXml } from "../tabular-xml.ts";

const data = join(packageFolder, "data");

describe("a complete FY2027, in an archive as CMS publishes it", () => {
  let folder = "";
  let report: InstallReport;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
    const list = unpackTabularList(loadCatalog(shippedCatalogFolder).catalogs.data, 3);
    const archive = join(folder, "2027-code-tables-tabular-index.zip");
    writeFileSync(archive, zipSync({ "Table and Index/icd10cm-tabular-2027.xml": Buffer.from(tabularXml(list)) }));
    report = await installRelease([archive], { folder, data });
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("takes the place of the list carried forward; the counts are the official ones", () => {
    expect(report.took).toMatchObject([{ part: "tabular", fiscalYear: 2027, size: { count: 74_879 } }]);
    expect(report.remarks.filter((remark) => remark.includes("validity"))).toEqual([]);
    const { catalogs } = loadCatalog(folder);
    expect(catalogs.record.lists[3]).toMatchObject({
      fiscalYear: 2027,
      effective: "2026-10-01",
      counts: { billable: 74_879, headers: 23_524 },
    });
    expect(catalogs.on("2026-11-22").release).not.toHaveProperty("notesFrom");
    expect(catalogs.on("2026-11-22").find("M54.6")?.status).toBe("valid");
  });

  test("stands every check", () => {
    const failed = verifyRelease({ catalog: folder, reviewed: join(data, "sources") }).filter(({ ok }) => !ok);
    expect(failed).toEqual([]);
  }, 60_000);
});

describe.skipIf(!hasOfficialFiles)("the official files beside the repository", () => {
  let folder = "";
  let report: InstallReport;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
    const poa = resolve(officialFolder, "../reference/poa-exempt");
    report = await installRelease([officialFolder, poa], { folder, data });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("what is taken", () => {
    expect(report.took.map(({ part, fiscalYear }) => `${part} ${fiscalYear}`).toSorted()).toEqual([
      "drug 2025",
      "drug 2026",
      "external-cause 2025",
      "external-cause 2026",
      "index 2025",
      "neoplasm 2025",
      "neoplasm 2026",
      "poa-exempt 2026",
    ]);
  });

  test("excerpts of Tabular Lists are refused, whole ones are known already", () => {
    const tabular = report.left.filter(({ what }) => what === "Tabular List");
    expect(
      tabular
        .filter(({ isRefused }) => isRefused === true)
        .map(({ file }) => file.split("/").at(-1))
        .toSorted(),
    ).toEqual(["icd-10-cm-tabular-2025_ch2.xml", "icd10cm_tabular_2027.excerpt.xml"]);
    const known = tabular.filter(({ reason }) => reason.includes("the same in every note"));
    expect(known).toHaveLength(3);
    const others = report.left.filter(({ what }) => what === "order file" || what === "conversion table");
    expect(others.map(({ reason }) => reason)).toEqual(Array(3).fill("already in the catalogue"));
  });

  test("who needs no present-on-admission indicator", () => {
    const { poaExempt } = loadCatalog(folder);
    expect(poaExempt?.("Z99.81", "2026-05-01")).toEqual({ isExempt: true, fiscalYear: 2026, isCarriedForward: false });
    expect(poaExempt?.("M54.6", "2026-11-22")).toEqual({ isExempt: false, fiscalYear: 2026, isCarriedForward: true });
    expect(readFileSync(join(folder, "current"), "utf8")).toBe("generation-0001\n");
  });
});
