import fc from "fast-check";
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
import { excludes1Between, exclusionsOf } from "./exclusions.ts";

const disc = entry("M51", { children: [entry("M51.3", { children: [entry("M51.34"), entry("M51.36")] })] });
const injury = section("S00-S29", [
  entry("S29", {
    seventhCharacters: encounters,
    children: [entry("S29.012", { title: "Strain of back wall of thorax" })],
  }),
]);

function listOf(
  fiscalYear: number,
  thoracic: readonly string[],
  psychogenic: readonly string[],
): ReturnType<typeof inForce> {
  const dorsalgia = entry("M54", {
    notes: { excludes1: psychogenic, excludes2: ["strain of thorax (S29.012)"] },
    children: [
      entry("M54.5", { children: [entry("M54.50")] }),
      entry("M54.6", { notes: { excludes1: thoracic } }),
      ...(fiscalYear > 2021 ? [entry("M54.9")] : []),
    ],
  });
  const pain = section("F40-F45", [entry("F45", { children: [entry("F45.41"), entry("F45.42")] })]);
  const spine = section("M50-M54", [disc, dorsalgia], {
    excludes1: ["current injury - see injury of spine by body region"],
  });
  return inForce(fiscalYear, tabularList(fiscalYear, [pain, spine, injury]));
}

const catalogs = smallCatalogs(
  compileInput([
    listOf(2021, ["disc disorder (M51.-)"], ["psychogenic dorsalgia (F45.41)"]),
    listOf(2025, ["disc disorder (M51.3-)"], ["psychogenic dorsalgia (F45.-)"]),
  ]),
);

function between(catalog: Catalog, first: string, second: string): readonly string[] {
  const [a, b] = [first, second].map((code) => catalog.require(code).ordinal);
  return excludes1Between(catalog, a ?? -1, b ?? -1).map(({ from, direction }) => `${from} ${direction}`);
}

describe("excludes1Between", () => {
  test("names the note, where it stands, and from which side it is seen", () => {
    const catalog = catalogs.on("2025-01-01");
    expect(between(catalog, "M54.6", "M51.34")).toEqual(["M54.6 own"]);
    expect(between(catalog, "M51.34", "M54.6")).toEqual(["M54.6 other"]);
    expect(between(catalog, "M54.50", "F45.42")).toEqual(["M54 own"]);
    expect(between(catalog, "F45.42", "M54.50")).toEqual(["M54 other"]);
  });

  test("a note that names no code forbids none, nor does an Excludes2 note", () => {
    const catalog = catalogs.on("2025-01-01");
    expect(between(catalog, "M54.6", "S29.012A")).toEqual([]);
    expect(between(catalog, "S29.012A", "M54.6")).toEqual([]);
    const ordinal = catalog.require("M54.6").ordinal;
    const notes = exclusionsOf(catalog, ordinal, "excludes1").map(({ from, note }) => `${from}: ${note.text}`);
    expect(notes).toContain("M50-M54: current injury - see injury of spine by body region");
    const excludes2 = exclusionsOf(catalog, ordinal, "excludes2");
    expect(excludes2.map(({ covers }) => covers(catalog.require("S29.012D").ordinal))).toEqual([true]);
  });

  test("no code is forbidden together with itself", () => {
    const catalog = catalogs.on("2025-01-01");
    for (const code of ["M54.6", "M51.34", "F45.41"]) expect(between(catalog, code, code)).toEqual([]);
  });

  test("the notes are those of the day", () => {
    expect(between(catalogs.on("2021-01-01"), "M54.6", "F45.42")).toEqual([]);
    expect(between(catalogs.on("2021-01-01"), "M54.6", "F45.41")).toEqual(["M54 own"]);
    expect(between(catalogs.on("2025-01-01"), "M54.6", "F45.42")).toEqual(["M54 own"]);
  });

  test("holds for both codes or for neither, on every day", () => {
    const codes = ["M54", "M54.50", "M54.6", "M54.9", "M51", "M51.34", "M51.36", "F45.41", "F45.42", "S29.012A"];
    const code = fc.constantFrom(...codes);
    // In 2022 no list is of the year: M54.9 has the text of 2025, the others have that of 2021.
    const date = fc.constantFrom("2021-01-01", "2022-01-01", "2024-01-01", "2025-01-01", "2026-11-22");
    fc.assert(
      fc.property(code, code, date, (first, second, on) => {
        const catalog = catalogs.on(on);
        const seen = between(catalog, first, second).map((side) => side.replace(/ \w+$/, ""));
        const back = between(catalog, second, first).map((side) => side.replace(/ \w+$/, ""));
        expect(back.toSorted()).toEqual(seen.toSorted());
      }),
      { numRuns: 500 },
    );
    expect(between(catalogs.on("2022-01-01"), "M54.9", "F45.42")).toEqual(["M54 own"]);
    expect(between(catalogs.on("2022-01-01"), "F45.42", "M54.9")).toEqual(["M54 other"]);
  });
});
