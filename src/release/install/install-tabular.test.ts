import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SmallInstall, type SmallListChanges, smallInstall, wholeList } from "../../../test/small-install.ts";
import { tabularXml } from "../../../test/tabular-xml.ts";
import type { CodeStatus } from "../../catalog/code-entry.ts";
import { loadCatalog } from "../../load-catalog.ts";
import { parseTabularXml } from "../parsers/tabular-xml.ts";
import { type InstallReport, installRelease } from "./install-release.ts";
import { removeParts } from "./remove-parts.ts";

let place: SmallInstall;
beforeEach(() => {
  place = smallInstall();
});
afterEach(() => place.remove());

const silent = { progress: (): void => {} };
const install = (...sources: string[]): Promise<InstallReport> => installRelease(sources, place, silent);
const xml = (year: number, changes: SmallListChanges = {}): string => tabularXml(wholeList(year, changes));
const put = (year: number, changes: SmallListChanges = {}): string =>
  place.put(`tabular-${year}.xml`, xml(year, changes));
const status = (code: string, date: string): CodeStatus | undefined =>
  loadCatalog(place.folder).catalogs.on(date).find(code)?.status;

test("the writer of the tests writes what the parser reads", () => {
  const list = wholeList(2028, { titles: { "M54.6": 'Pain & <"more">' } });
  expect(parseTabularXml(tabularXml(list), "x")).toEqual(list);
});

describe("a list of a next year", () => {
  test("its new codes begin on its first day, those it does not have end the day before", async () => {
    const { remarks, took } = await install(put(2028, { with: ["M54.A"], without: ["M54.6"] }));
    expect(took).toMatchObject([{ part: "tabular", fiscalYear: 2028, size: { count: 1100 } }]);
    expect(remarks).toEqual(["FY2028: from 2027-10-01 on 1 codes are new and 1 have ended"]);
    expect([status("M54.A", "2027-09-30"), status("M54.A", "2027-10-01")]).toEqual(["not-yet-effective", "valid"]);
    expect([status("M54.6", "2027-09-30"), status("M54.6", "2027-10-01")]).toEqual(["valid", "retired"]);
    const { catalogs, searchIndex, pathways } = loadCatalog(place.folder);
    expect(catalogs.record).toMatchObject({
      lastKnownDay: "2028-03-31",
      lists: [{}, { carriedForwardFrom: 0 }, { fiscalYear: 2028 }],
    });
    expect(catalogs.on("2028-01-01").release).toMatchObject({ fiscalYear: 2028, effective: "2027-10-01" });
    expect(catalogs.on("2028-01-01").release).not.toHaveProperty("notesFrom");
    // The search file and what was written belong to the new codes.
    expect([searchIndex.terms.length > 0, pathways]).toEqual([true, []]);
  });

  test("and the one after it, in one go and in any order", async () => {
    const second = place.put("tabular-2029.xml", xml(2029, { with: ["M54.A", "M54.B"] }));
    await install(second, put(2028, { with: ["M54.A"] }));
    expect([status("M54.A", "2027-10-01"), status("M54.B", "2028-09-30"), status("M54.B", "2028-10-01")]).toEqual([
      "valid",
      "not-yet-effective",
      "valid",
    ]);
  });

  test("is removed again, and all is as it was", async () => {
    const before = loadCatalog(place.folder).catalogs.record;
    await install(put(2028, { with: ["M54.A"] }));
    const { removed } = await removeParts({ fiscalYears: [2028], parts: ["tabular"] }, place, silent);
    expect(removed).toMatchObject([{ part: "tabular", fiscalYear: 2028, effective: "2027-10-01" }]);
    expect(loadCatalog(place.folder).catalogs.record).toEqual(before);
    await expect(removeParts({ fiscalYears: [2028], parts: [] }, place, silent)).rejects.toThrow(
      "nothing of the kind is installed",
    );
  });

  test("in April takes the place of October's", async () => {
    await install(put(2028));
    await install(place.put("tabular-April-1-2028.xml", xml(2028, { with: ["M54.A"] })));
    const { lists, lastKnownDay, midyearDays } = loadCatalog(place.folder).catalogs.record;
    expect(lists.map(({ effective }) => effective)).toEqual(["2026-04-01", "2026-10-01", "2028-04-01"]);
    expect(lastKnownDay).toBe("2028-09-30");
    expect(midyearDays).toEqual(["2028-04-01"]);
  });
});

describe("a list of a year that is known", () => {
  test("whole, it takes the place of the one carried forward", async () => {
    const { remarks } = await install(put(2027, { titles: { "M54.6": "Pain in thoracic spine" } }));
    expect(remarks).toEqual([]);
    const { catalogs } = loadCatalog(place.folder);
    expect(catalogs.record.lists.map(({ carriedForwardFrom }) => carriedForwardFrom)).toEqual([undefined, undefined]);
    expect(catalogs.on("2026-11-01").find("M54.6")?.title).toBe("Pain in thoracic spine");
    expect(catalogs.on("2026-11-01").release).not.toHaveProperty("carriedForward");
  });

  test("that differs in a few codes: the validity periods hold, and it is said", async () => {
    const { remarks } = await install(put(2027, { with: ["M54.A"] }));
    expect(remarks).toEqual(["FY2027: 1 codes of the list are not those of the validity periods, which hold (M54.A)"]);
    expect(status("M54.A", "2026-11-01")).not.toBe("valid");
  });

  test.each<[string, () => string, string]>([
    ["the same list again", () => put(2026), "already in the catalogue"],
    [
      "an earlier one of the year",
      () => place.put("tabular-October-2026.xml", xml(2026, { titles: { "M54.6": "Old" } })),
      "later list of the year",
    ],
  ])("%s is left", async (_what, file, reason) => {
    const { took, left, wrote } = await install(file());
    expect([took, wrote, left[0]?.reason]).toEqual([[], [], expect.stringContaining(reason)]);
    expect(left[0]).not.toHaveProperty("isRefused");
  });
});

describe("what is refused, and never takes the place of a release", () => {
  const many = Array.from({ length: 9 }, (_, n) => `M54.${n}`);
  test.each<[string, () => string, string]>([
    [
      "a chapter alone",
      () => xml(2027).replace(/<chapter>(?!<name>13<)[\s\S]*?<\/chapter>/g, ""),
      "it has 1 of 22 chapters",
    ],
    [
      "a block that is missing",
      () => xml(2027).replace(/<section id="M50-M54">[\s\S]*?<\/section>/, ""),
      "block M50-M54 of chapter 12 is missing",
    ],
    [
      "a block without its categories",
      () => xml(2027).replace(/(<section id="M50-M54">.*?\))<\/desc>[\s\S]*?<\/section>/, "$1</desc></section>"),
      "block M50-M54 of chapter 12 has no categories",
    ],
    ["a list that is cut", () => xml(2027).slice(0, 40_000), "expected"],
    [
      "codes of a known year that are missing",
      () => xml(2027, { without: many }),
      "9 of its codes are not those valid then (M54.0 is missing)",
    ],
    [
      "a next year without many codes",
      () =>
        xml(2028, { without: ["54", "53", "52"].flatMap((number) => many.map((code) => code.replace("54", number))) }),
      "27 codes valid before are missing",
    ],
    ["a year that is none", () => xml(2028).replace("<version>2028<", "<version>1999<"), "a year in <version>"],
  ])("%s", async (_what, text, reason) => {
    const before = loadCatalog(place.folder).catalogs.record;
    const { took, left, wrote } = await install(place.put("list.xml", text()));
    expect([took, wrote]).toEqual([[], []]);
    expect(left).toMatchObject([{ isRefused: true, reason: expect.stringContaining(reason) }]);
    expect(loadCatalog(place.folder).catalogs.record).toEqual(before);
  });

  test("counts other than the official ones", async () => {
    const heading = "fiscal_year\teffective\tchapters\tblocks\tcategories\theaders\tbillable\tsource";
    writeFileSync(
      join(place.data, "sources", "expected-counts.tsv"),
      `${heading}\n2027\t2026-10-01\t22\t22\t110\t110\t1101\tx\n`,
    );
    const { left } = await install(put(2027, { titles: { "M54.6": "New" } }));
    expect(left[0]?.reason).toBe("refused: it has 1,100 codes valid for submission, the official list 1,101");
  });

  test("a list of an earlier year under a next year's name", async () => {
    await install(put(2028, { without: ["A50.0", "A50.1", "A50.2", "A50.3", "A50.4", "A50.5"] }));
    const { left } = await install(place.put("tabular-2029.xml", xml(2029)));
    expect(left[0]?.reason).toContain("6 codes that have ended stand in it");
  });
});
