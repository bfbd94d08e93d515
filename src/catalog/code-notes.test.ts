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
import type { Catalog } from "./catalog.ts";
import { codesNamed, notesNaming, notesOf, notesOfDivision } from "./code-notes.ts";

const thoracic = entry("M54.6", {
  notes: {
    inclusionTerms: ["Upper back pain"],
    excludes1: ["pain in thoracic spine due to intervertebral disc disorder (M51.-)"],
  },
});
const dorsalgia = entry("M54", {
  notes: { inclusionTerms: ["Back ache"], excludes1: ["psychogenic dorsalgia (F45.41)"] },
  children: [entry("M54.5"), thoracic],
});
const strain = entry("M56", {
  notes: { useAdditionalCode: ["code for drug (T36-T50 with fifth or sixth character 5)"] },
  seventhCharacterNotes: ["The appropriate 7th character is to be added to each code from category M56"],
  seventhCharacters: encounters,
  children: [entry("M56.0", { notes: { inclusionTerms: ["Strain of back"] } })],
});
const drugs = section("T36-T50", [
  entry("T36", { children: [entry("T36.0", { placeholder: true, children: [entry("T36.0X1"), entry("T36.0X5")] })] }),
  entry("T50"),
]);
const blockNotes = { excludes1: ["current injury - see injury of spine by body region"] };
const older = tabularList(2021, [
  section("F45-F45", [entry("F45", { children: [entry("F45.41")] })]),
  section("M50-M56", [entry("M51", { notes: { excludes2: ["dorsalgia (M54.0)"] } }), dorsalgia, strain], blockNotes),
  drugs,
]);
const newer = tabularList(
  2025,
  [
    section("F45-F45", [entry("F45", { children: [entry("F45.41")] })]),
    section(
      "M50-M56",
      [
        entry("M51"),
        entry("M54", {
          notes: { excludes1: ["psychogenic back pain (F45.41)"] },
          children: [thoracic, entry("M54.9")],
        }),
        strain,
      ],
      blockNotes,
    ),
    drugs,
  ],
  { excludes2: ["compartment syndrome (T36.0-)"] },
);
const catalogs = smallCatalogs(compileInput([inForce(2021, older), inForce(2025, newer)]));

function said(catalog: Catalog, code: string): readonly string[] {
  return notesOf(catalog, catalog.require(code).ordinal).map(({ from, kind, text }) => `${from} ${kind}: ${text}`);
}

describe("notesOf", () => {
  test("gives a code's own notes, then those of its ancestors, its block and its chapter, nearest first", () => {
    expect(said(catalogs.on("2025-01-01"), "M54.6")).toEqual([
      "M54.6 inclusionTerms: Upper back pain",
      "M54.6 excludes1: pain in thoracic spine due to intervertebral disc disorder (M51.-)",
      "M54 excludes1: psychogenic back pain (F45.41)",
      "M50-M56 excludes1: current injury - see injury of spine by body region",
      "13 excludes2: compartment syndrome (T36.0-)",
    ]);
  });

  test("an inclusion term names its entry alone: no code below it inherits it", () => {
    const catalog = catalogs.on("2021-01-01");
    expect(said(catalog, "M54")).toContain("M54 inclusionTerms: Back ache");
    expect(said(catalog, "M54.6").filter((note) => note.startsWith("M54 "))).toEqual([
      "M54 excludes1: psychogenic dorsalgia (F45.41)",
    ]);
  });

  test("a code made of a stem and a 7th character has the stem's inclusion terms as its own", () => {
    const catalog = catalogs.on("2021-01-01");
    const notes = notesOf(catalog, catalog.require("M56.0XXA").ordinal);
    expect(notes.find(({ kind }) => kind === "inclusionTerms")).toMatchObject({ text: "Strain of back", isOwn: true });
    expect(notes.find(({ kind }) => kind === "useAdditionalCode")).toMatchObject({ from: "M56", isOwn: false });
    expect(notes.some(({ text }) => text.startsWith("The appropriate"))).toBe(false);
  });

  test("notes are those of the day's fiscal year, and of the nearest list in the years between", () => {
    const textOn = (date: string): boolean =>
      said(catalogs.on(date), "M54").includes("M54 excludes1: psychogenic back pain (F45.41)");
    expect(["2020-10-01", "2021-09-30", "2023-04-01"].map(textOn)).toEqual([false, false, false]);
    expect(["2023-04-02", "2024-10-01", "2025-09-30", "2027-01-01"].map(textOn)).toEqual([true, true, true, true]);
  });

  test("a code the nearest list does not have takes its notes from the one that has it, and the answer says so", () => {
    const catalog = catalogs.on("2022-01-01");
    const added = catalog.require("M54.9");
    expect(said(catalog, "M54.9")[0]).toBe("M54 excludes1: psychogenic back pain (F45.41)");
    expect(catalog.release.notesFrom?.fiscalYear).toBe(2021);
    expect(catalog.releaseOf(added.ordinal).notesFrom?.fiscalYear).toBe(2025);
    expect(catalog.releaseOf(catalog.require("M54.6").ordinal)).toEqual(catalog.release);
    const later = catalogs.on("2025-01-01");
    expect(said(later, "M54.5")[0]).toBe("M54 excludes1: psychogenic dorsalgia (F45.41)");
    expect(later.release).not.toHaveProperty("notesFrom");
    expect(later.releaseOf(later.require("M54.5").ordinal).notesFrom?.fiscalYear).toBe(2021);
  });
});

test("notesOfDivision gives what stands at a block or chapter itself", () => {
  const catalog = catalogs.on("2025-01-01");
  const block = catalog.division("block", "M50-M56");
  expect(notesOfDivision(catalog, block?.place ?? -1).map(({ text, from }) => [from, text])).toEqual([
    ["M50-M56", "current injury - see injury of spine by body region"],
  ]);
  expect(notesOfDivision(catalog, catalog.division("chapter", "13")?.place ?? -1)).toHaveLength(1);
  expect(notesOfDivision(catalogs.on("2021-01-01"), -5)).toEqual([]);
});

describe("references", () => {
  test("are named as they are written", () => {
    const catalog = catalogs.on("2025-01-01");
    const named = notesOf(catalog, catalog.require("M54.6").ordinal).map(({ note }) => codesNamed(catalog, note));
    expect(named).toEqual([[], ["M51.-"], ["F45.41"], [], ["T36.0-"]]);
  });

  test("a code knows the notes elsewhere that name it, the closest first, and not those at or above it", () => {
    const catalog = catalogs.on("2025-01-01");
    const naming = (code: string): readonly string[] =>
      notesNaming(catalog, catalog.require(code).ordinal).map(({ from }) => from);
    expect(naming("F45.41")).toEqual(["M54"]);
    expect(naming("M51")).toEqual(["M54.6"]);
    expect(naming("M54.6")).toEqual([]);
    expect(naming("F45")).toEqual([]);
  });

  test("a restriction lets only the codes through that it means", () => {
    const catalog = catalogs.on("2025-01-01");
    const naming = (code: string): readonly string[] =>
      notesNaming(catalog, catalog.require(code).ordinal).map(({ from }) => from);
    expect(naming("T36.0X5")).toEqual(["M56"]);
    expect(naming("T36.0X1")).toEqual([]);
  });
});
