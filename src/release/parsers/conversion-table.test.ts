import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { type Conversion, parseConversionTable } from "./conversion-table.ts";

function parseCell(cell: string): Conversion | undefined {
  return parseConversionTable(`code\teffective\tprevious_code\nK58.1\t2016-10-01\t${cell}\n`, "table.tsv")[0];
}

describe("parseConversionTable", () => {
  test.each([
    ["A92.8", { previousCode: "A92.8" }],
    ["", {}],
    ["I63.011 A", { previousCode: "I63.011", remainder: "A" }],
    ["K58.9 AND", { previousCode: "K58.9", remainder: "AND" }],
    ["M93.001 &", { previousCode: "M93.001", remainder: "&" }],
    ["M96.89 & ", { previousCode: "M96.89", remainder: "&" }],
    ["W23.0XXA ", { previousCode: "W23.0XXA" }],
    ["A C.ODE F", { remainder: "A C.ODE F" }],
  ])("reads the cell %j of the official table", (cell, expected) => {
    expect(parseCell(cell)).toEqual({ code: "K58.1", effective: "2016-10-01", ...expected });
  });

  test.each(["K58.9  ", " K58.9", "K58.9 OR", "K58.9&", "K58.9 K58.8", "K589", "see K58"])("refuses %j", (cell) => {
    expect(() => parseCell(cell)).toThrow("table.tsv, line 2: expected a code, or nothing in previous_code");
  });
});

describe.skipIf(!hasOfficialFiles)("the conversion table of FY2017 to FY2026", () => {
  const rows = hasOfficialFiles
    ? parseConversionTable(readOfficialText("derived/conversion_table_fy2017-fy2026.tsv.gz"), "table.tsv")
    : [];

  test("has 6,182 rows for 5,632 new codes", () => {
    expect(rows).toHaveLength(6_182);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(5_632);
  });

  test("loses nothing in its 31 cells that were cut off: each names its code, and what is left of the rest", () => {
    const cut = rows.filter(({ remainder }) => remainder !== undefined);
    const of = (text: string): readonly Conversion[] => cut.filter(({ remainder }) => remainder === text);
    expect(["A", "AND", "&"].map((text) => of(text).length)).toEqual([16, 1, 13]);
    expect(of("A C.ODE F")).toEqual([{ code: "R11.15", effective: "2019-10-01", remainder: "A C.ODE F" }]);
    expect(cut).toHaveLength(31);
    expect(
      rows.filter(({ previousCode, remainder }) => previousCode === undefined && remainder === undefined),
    ).toHaveLength(5);
  });
});
