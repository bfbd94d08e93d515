import { describe, expect, test } from "vitest";
import {
  compileInput,
  encounters,
  entry,
  inForce,
  section,
  smallCatalogs,
  tabularList,
} from "../../test/small-catalog.ts";
import type { CompileInput } from "../release/compile/compile-input.ts";
import type { Catalogs } from "./catalogs.ts";
import { type CodeHistory, historyOf, successorsOn } from "./code-history.ts";
import { parseDay } from "./day.ts";

function listOf(fiscalYear: number, titles: Readonly<Record<string, string>>, extra: readonly string[] = []) {
  const named = (code: string): ReturnType<typeof entry> => entry(code, { title: titles[code] ?? `Title of ${code}` });
  const toxic = entry("T52", {
    seventhCharacters: encounters,
    children: [entry("T52.8", { title: titles["T52.8"] ?? "Toxic effect" })],
  });
  const pain = entry("M54", { children: [named("M54.5"), named("M54.6"), ...extra.map(named)] });
  return inForce(fiscalYear, tabularList(fiscalYear, [section("M50-M54", [pain]), section("T51-T65", [toxic])]));
}

function catalogsOf(lists: readonly ReturnType<typeof listOf>[], parts: Partial<CompileInput> = {}): Catalogs {
  return smallCatalogs(compileInput(lists, parts));
}

function history(catalogs: Catalogs, code: string): CodeHistory {
  return historyOf(catalogs.data, catalogs.data.codes.find(code));
}

describe("retitled", () => {
  test("gives the day where two fiscal years that follow each other have other titles", () => {
    const catalogs = catalogsOf([
      listOf(2026, { "M54.6": "Pain" }),
      listOf(2027, { "M54.6": "Pain in thoracic spine" }),
    ]);
    expect(history(catalogs, "M54.6").retitled).toEqual([
      { day: "2026-10-01", from: "Pain", to: "Pain in thoracic spine" },
    ]);
    expect(catalogs.on("2026-09-30").find("M54.6")?.title).toBe("Pain");
    expect(catalogs.on("2026-10-01").find("M54.6")?.title).toBe("Pain in thoracic spine");
    expect(history(catalogs, "M54.5").retitled).toEqual([]);
  });

  test("gives the days between which it happened where the years between have no list", () => {
    const catalogs = catalogsOf([listOf(2021, { "M54.6": "Pain" }), listOf(2025, { "M54.6": "Thoracic pain" })]);
    expect(history(catalogs, "M54.6").retitled).toEqual([
      { after: "2021-09-30", before: "2024-10-01", from: "Pain", to: "Thoracic pain" },
    ]);
    expect(catalogs.on("2023-04-01").find("M54.6")?.title).toBe("Pain");
    expect(catalogs.on("2023-04-02").find("M54.6")?.title).toBe("Thoracic pain");
  });

  test("a list serves its whole fiscal year, also the days before its update", () => {
    const april = { ...listOf(2026, { "M54.6": "Thoracic pain" }), effective: "2026-04-01" };
    const catalogs = catalogsOf([listOf(2025, { "M54.6": "Pain" }), april]);
    expect(catalogs.on("2025-09-30").find("M54.6")?.title).toBe("Pain");
    expect(catalogs.on("2025-10-01").find("M54.6")?.title).toBe("Thoracic pain");
    expect(history(catalogs, "M54.6").retitled).toEqual([
      { after: "2025-09-30", before: "2026-04-01", from: "Pain", to: "Thoracic pain" },
    ]);
  });

  test("a title that comes back is two changes; one whose accents alone changed is none", () => {
    const titles = ["Pain", "Dorsalgia", "Pain"].map((title, i) =>
      listOf(2025 + i, { "M54.6": title, "M54.5": i === 1 ? "Menière" : "Ménière" }),
    );
    const catalogs = catalogsOf(titles);
    expect(history(catalogs, "M54.6").retitled.map(({ day, to }) => [day, to])).toEqual([
      ["2025-10-01", "Dorsalgia"],
      ["2026-10-01", "Pain"],
    ]);
    expect(history(catalogs, "M54.5").retitled).toEqual([]);
    expect(catalogs.on("2026-01-01").find("M54.5")?.title).toBe("Menière");
  });

  test("a stem's new title is the new title of its 7th-character codes, but not of one that had ended", () => {
    const validity = [
      { code: "T52.8XXA", firstDay: "2015-10-01" },
      { code: "T52.8XXS", firstDay: "2015-10-01", lastDay: "2026-09-30" },
    ];
    const lists = [listOf(2026, {}), listOf(2027, { "T52.8": "Toxic effect of solvents" })];
    const catalogs = catalogsOf(lists, { validity });
    expect(history(catalogs, "T52.8XXA").retitled).toEqual([
      {
        day: "2026-10-01",
        from: "Toxic effect, initial encounter",
        to: "Toxic effect of solvents, initial encounter",
      },
    ]);
    expect(history(catalogs, "T52.8XXS").retitled).toEqual([]);
    expect(catalogs.on("2026-11-22").find("T52.8XXS")?.title).toBe("Toxic effect, sequela");
    expect(catalogs.on("2026-11-22").find("T52.8XXA")?.title).toBe("Toxic effect of solvents, initial encounter");
  });

  test("the list of billable codes gives a title to a code no list has, and to the years between", () => {
    const validity = [{ code: "M54.7", firstDay: "2021-10-01", lastDay: "2023-09-30" }];
    const billable = [
      { code: "M54.7", firstFiscalYear: 2022, lastFiscalYear: 2023, title: "Vertebrogenic pain" },
      { code: "M54.6", firstFiscalYear: 2021, lastFiscalYear: 2024, title: "Thoracic pain" },
    ];
    const lists = [listOf(2021, { "M54.6": "Pain" })];
    const catalogs = catalogsOf(lists, { validity, billable });
    expect(catalogs.on("2022-05-05").find("M54.7")).toMatchObject({ title: "Vertebrogenic pain", status: "valid" });
    expect(history(catalogs, "M54.6").retitled).toEqual([
      { after: "2021-09-30", before: "2023-10-01", from: "Pain", to: "Thoracic pain" },
    ]);
    expect(catalogs.on("2024-09-30").find("M54.6")?.title).toBe("Thoracic pain");
  });
});

describe("days and successors", () => {
  const validity = [
    { code: "M54.5", firstDay: "2015-10-01", lastDay: "2021-09-30" },
    { code: "M54.50", firstDay: "2021-10-01", lastDay: "2024-09-30" },
    { code: "M54.59", firstDay: "2021-10-01" },
    { code: "M54.58", firstDay: "2024-10-01" },
    { code: "M54.6", firstDay: "2015-10-01" },
  ];
  const spine = entry("M54", {
    children: [entry("M54.5", { children: [entry("M54.58"), entry("M54.59")] }), entry("M54.6")],
  });
  const catalogs = smallCatalogs(
    compileInput([inForce(2026, tabularList(2026, [section("M50-M54", [spine])]))], {
      validity,
      conversions: [
        { code: "M54.50", effective: "2021-10-01", previousCode: "M54.5" },
        { code: "M54.59", effective: "2021-10-01", previousCode: "M54.5" },
        { code: "M54.58", effective: "2024-10-01", previousCode: "M54.50" },
      ],
    }),
  );
  const successors = (code: string, date: string): readonly string[] =>
    successorsOn(catalogs.data, catalogs.data.codes.find(code), parseDay(date) ?? -1).map((ordinal) =>
      catalogs.data.codes.code(ordinal),
    );

  test("a code that ended names its last day and what took its place", () => {
    expect(history(catalogs, "M54.5")).toEqual({
      firstDay: "2015-10-01",
      lastDay: "2021-09-30",
      replacedBy: ["M54.50", "M54.59"],
      replaces: [],
      retitled: [],
      header: { firstDay: "2021-10-01" },
    });
    expect(history(catalogs, "M54.59").replaces).toEqual(["M54.5"]);
    expect(history(catalogs, "M54.6")).toEqual({ firstDay: "2015-10-01", replacedBy: [], replaces: [], retitled: [] });
  });

  test("a header was one from the first day of its first code on", () => {
    expect(history(catalogs, "M54").header).toEqual({ firstDay: "2015-10-01" });
    expect(history(catalogs, "M54")).not.toHaveProperty("firstDay");
  });

  test("successors that have ended themselves are followed to those valid on the day", () => {
    expect(successors("M54.5", "2021-10-01")).toEqual(["M54.50", "M54.59"]);
    expect(successors("M54.5", "2024-10-01")).toEqual(["M54.58", "M54.59"]);
    expect(successors("M54.50", "2026-01-01")).toEqual(["M54.58"]);
    expect(successors("M54.6", "2026-01-01")).toEqual([]);
  });
});
