import { describe, expect, test } from "vitest";
import { parseDay } from "./day.ts";
import {
  type CatalogRecord,
  distanceFromList,
  type ListRecord,
  listsByNearness,
  type ReleaseInForce,
  releaseInForce,
} from "./release.ts";

const counts = { chapters: 1, blocks: 1, categories: 1, headers: 0, billable: 1 };

function list(fiscalYear: number, parts: Partial<ListRecord> = {}): ListRecord {
  return { fiscalYear, effective: `${fiscalYear - 1}-10-01`, lastDay: `${fiscalYear}-09-30`, counts, ...parts };
}

/** As shipped: two lists with years between them, and one that carries its text forward. */
const record: CatalogRecord = {
  lists: [
    list(2021, { effective: "2021-01-01" }),
    list(2025, { effective: "2025-04-01" }),
    list(2026, { effective: "2026-04-01" }),
    list(2027, { lastDay: "2027-03-31", carriedForwardFrom: 2 }),
  ],
  midyearDays: ["2021-01-01", "2022-04-01", "2023-04-01"],
  lastKnownDay: "2027-03-31",
};

function day(iso: string): number {
  return parseDay(iso) ?? Number.NaN;
}

function on(iso: string, of: CatalogRecord = record): ReleaseInForce {
  return releaseInForce(of, day(iso));
}

describe("releaseInForce", () => {
  test.each([
    ["2015-10-01", 2016, "2015-10-01"],
    ["2016-09-30", 2016, "2015-10-01"],
    ["2016-10-01", 2017, "2016-10-01"],
    ["2020-10-01", 2021, "2020-10-01"],
    ["2020-12-31", 2021, "2020-10-01"],
    ["2021-01-01", 2021, "2021-01-01"],
    ["2021-09-30", 2021, "2021-01-01"],
    ["2021-10-01", 2022, "2021-10-01"],
    ["2022-03-31", 2022, "2021-10-01"],
    ["2022-04-01", 2022, "2022-04-01"],
    ["2022-10-01", 2023, "2022-10-01"],
    ["2023-04-01", 2023, "2023-04-01"],
    ["2024-04-01", 2024, "2023-10-01"],
    ["2026-11-22", 2027, "2026-10-01"],
    ["2027-03-31", 2027, "2026-10-01"],
  ])("on %s answers FY%i, its codes unchanged since %s", (iso, fiscalYear, effective) => {
    expect(on(iso)).toMatchObject({ fiscalYear, effective, parts: ["codes", "tabular"] });
    expect(on(iso).beyond).toBeUndefined();
  });

  test("a fiscal year with a list of its own takes its notes from there, from its first day to its last", () => {
    for (const iso of ["2020-10-01", "2021-09-30", "2024-10-01", "2025-09-30", "2025-10-01", "2026-09-30"]) {
      expect(on(iso)).not.toHaveProperty("notesFrom");
      expect(on(iso)).not.toHaveProperty("carriedForward");
    }
  });

  test("another takes them from the list fewest days away", () => {
    const fiscalYear2021 = { fiscalYear: 2021, effective: "2021-01-01" };
    const fiscalYear2025 = { fiscalYear: 2025, effective: "2025-04-01" };
    for (const iso of ["2015-10-01", "2020-09-30", "2021-10-01", "2023-04-01"])
      expect(on(iso).notesFrom).toEqual(fiscalYear2021);
    // 548 days after September 30, 2021 and 549 before October 1, 2024; the next day it is the other way round.
    for (const iso of ["2023-04-02", "2024-09-30"]) expect(on(iso).notesFrom).toEqual(fiscalYear2025);
  });

  test("of two lists as many days away the earlier speaks", () => {
    const two: CatalogRecord = { ...record, lists: [list(2022), list(2024)], lastKnownDay: "2024-09-30" };
    const middle = "2023-04-01";
    const [earlier, later] = two.lists;
    if (earlier === undefined || later === undefined) throw new Error("two lists");
    expect([distanceFromList(earlier, day(middle)), distanceFromList(later, day(middle))]).toEqual([183, 183]);
    expect(on(middle, two).notesFrom?.fiscalYear).toBe(2022);
    expect(on("2023-04-02", two).notesFrom?.fiscalYear).toBe(2024);
    expect(listsByNearness(two.lists, day(middle))).toEqual([0, 1]);
  });

  test("a list that carries its text forward says so and names whose text it is", () => {
    expect(on("2026-10-01")).toEqual({
      fiscalYear: 2027,
      effective: "2026-10-01",
      parts: ["codes", "tabular"],
      carriedForward: ["tabular"],
      notesFrom: { fiscalYear: 2026, effective: "2026-04-01" },
    });
  });

  test("a year beside a list that carries its text forward names the list whose text it is", () => {
    const apart: CatalogRecord = { ...record, lists: [list(2021), list(2024, { carriedForwardFrom: 0 })] };
    expect(on("2025-01-01", apart).notesFrom?.fiscalYear).toBe(2021);
    expect(on("2025-01-01", apart)).not.toHaveProperty("carriedForward");
  });

  test("after the last day known the last release answers and says so", () => {
    expect(on("2027-04-01")).toEqual({ ...on("2027-03-31"), beyond: true });
    expect(on("2099-12-31")).toEqual({ ...on("2027-03-31"), beyond: true });
  });
});

describe("distanceFromList", () => {
  test("is none within its fiscal year, and counts days outside", () => {
    const fiscalYear2025 = list(2025, { effective: "2025-04-01" });
    const away = (iso: string): number => distanceFromList(fiscalYear2025, day(iso));
    expect(["2024-10-01", "2025-03-31", "2025-09-30"].map(away)).toEqual([0, 0, 0]);
    expect(["2024-09-30", "2025-10-01", "2025-10-10"].map(away)).toEqual([1, 1, 10]);
  });
});
