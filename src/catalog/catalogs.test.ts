import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileInput, entry, inForce, section, smallCatalogs, tabularList } from "../../test/small-catalog.ts";
import { CatalogFileError } from "./binary/catalog-file-error.ts";
import { UnknownCode } from "./catalog.ts";
import { openCatalogs } from "./catalogs.ts";
import { NoReleaseForDate } from "./release.ts";

const dorsalgia = entry("M54", {
  title: "Dorsalgia",
  children: [
    entry("M54.5", { title: "Low back pain", children: [entry("M54.50"), entry("M54.51")] }),
    entry("M54.6", { title: "Pain in thoracic spine" }),
  ],
});
const input = compileInput([inForce(2026, tabularList(2026, [section("M50-M54", [dorsalgia])]))], {
  validity: [
    { code: "M54.5", firstDay: "2015-10-01", lastDay: "2021-09-30" },
    { code: "M54.50", firstDay: "2021-10-01" },
    { code: "M54.51", firstDay: "2021-10-01", lastDay: "2022-03-31" },
    { code: "M54.6", firstDay: "2015-10-01" },
    { code: "M54.7", firstDay: "2015-10-01", lastDay: "2016-09-30" },
  ],
  midyearDays: ["2022-04-01"],
});
const catalogs = smallCatalogs(input);

describe("catalogs.on", () => {
  test.each(["2015-09-30", "1999-12-31", "0001-01-01"])("%s is before ICD-10-CM's first day", (date) => {
    expect(() => catalogs.on(date)).toThrow(NoReleaseForDate);
    expect(() => catalogs.isValidForSubmission("M54.6", date)).toThrow(NoReleaseForDate);
  });

  test.each(["", "today", "2026-02-30", "2026-1-1", "10/01/2026", "2026-10-01T00:00:00Z", "2".repeat(100_000)])(
    "%.30j is no date of service",
    (date) => {
      const fails = (): unknown => catalogs.on(date);
      expect(fails).toThrow(NoReleaseForDate);
      expect(fails).toThrow(/from 2015-10-01/);
      try {
        fails();
      } catch (error) {
        expect(error).toMatchObject({ code: "no-release-for-date" });
        expect((error as Error).message.length).toBeLessThan(300);
      }
    },
  );

  test("any text is a date from 2015-10-01 on, or refused by name", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."0123456789-"), minLength: 10, maxLength: 10 }),
    );
    fc.assert(
      fc.property(texts, (date) => {
        try {
          expect(catalogs.on(date).date).toBe(date);
          expect(date >= "2015-10-01").toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(NoReleaseForDate);
        }
      }),
    );
  });

  test("a date after the last day known is answered by the last release, which says so", () => {
    const catalog = catalogs.on("2031-05-05");
    expect(catalog.date).toBe("2031-05-05");
    expect(catalog.release).toMatchObject({ fiscalYear: 2027, beyond: true });
    expect(catalog.find("M54.50")?.status).toBe(catalogs.on("2027-03-31").find("M54.50")?.status);
    expect(catalogs.isValidForSubmission("M54.50", "2031-05-05")).toBe(true);
  });

  test("the same date asked twice gives the same catalogue, another date another", () => {
    expect(catalogs.on("2026-10-01")).toBe(catalogs.on("2026-10-01"));
    const before = catalogs.on("2021-09-30");
    const after = catalogs.on("2021-10-01");
    expect([before.find("M54.5")?.status, after.find("M54.5")?.status]).toEqual(["valid", "incomplete"]);
  });
});

describe("a code on a day", () => {
  test.each([
    ["M54.5", "2015-10-01", "valid"],
    ["M54.5", "2021-09-30", "valid"],
    ["M54.5", "2021-10-01", "incomplete"],
    ["M54.50", "2021-09-30", "not-yet-effective"],
    ["M54.50", "2021-10-01", "valid"],
    ["M54.51", "2022-03-31", "valid"],
    ["M54.51", "2022-04-01", "retired"],
    ["M54.7", "2016-09-30", "valid"],
    ["M54.7", "2016-10-01", "retired"],
    ["M54", "2015-10-01", "incomplete"],
  ])("%s on %s is %s", (code, date, status) => {
    const entry = catalogs.on(date).require(code);
    expect(entry.status).toBe(status);
    expect(entry.isValidForSubmission).toBe(status === "valid");
    for (const typed of [code, code.replace(".", "")])
      expect(catalogs.isValidForSubmission(typed, date)).toBe(status === "valid");
  });

  test("its parent, children and completions are those of the day", () => {
    const before = catalogs.on("2021-09-30");
    expect(before.require("M54").children.map(String)).toEqual(["M54.5", "M54.6"]);
    expect(before.require("M54.5").children.map(String)).toEqual([]);
    const after = catalogs.on("2021-10-01");
    expect(after.require("M54.5").children.map(String)).toEqual(["M54.50", "M54.51"]);
    expect(after.require("M54").completions.map(String)).toEqual(["M54.50", "M54.51", "M54.6"]);
    expect(after.require("M54.50").ancestors.map(String)).toEqual(["M54", "M54.5"]);
    expect(after.require("M54.6").completions.map(String)).toEqual(["M54.6"]);
    expect(catalogs.on("2022-04-01").require("M54.5").completions.map(String)).toEqual(["M54.50"]);
  });

  test("what was never a code is not found, and required by name", () => {
    const catalog = catalogs.on("2026-10-01");
    expect(catalog.find("M54.A6")).toBeUndefined();
    expect(catalog.isValidForSubmission("M54.A6")).toBe(false);
    expect(() => catalog.require("M54.A6")).toThrow(UnknownCode);
  });

  test("update days are each October 1 and the mid-year days, in order", () => {
    const days = catalogs.updateDays();
    expect(days).toHaveLength(13);
    expect(days).toEqual(days.toSorted());
    expect(days).toContain("2022-04-01");
    expect([days[0], days.at(-1)]).toEqual(["2015-10-01", "2026-10-01"]);
  });
});

test("a catalogue is not opened over two files of the wrong kind", () => {
  const text = new TextEncoder().encode("not a catalogue");
  expect(() => openCatalogs({ codes: text, notes: text })).toThrow(CatalogFileError);
});
