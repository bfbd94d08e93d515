import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseBillableList } from "./billable-list.ts";

const heading = "code\ticd_code\tfirst_fy\tlast_fy\tlong_description\n";

describe("parseBillableList", () => {
  test("takes the dot at the end of a category away", () => {
    const row = "A09\tA09.\t2021\t2026\tInfectious gastroenteritis and colitis, unspecified\n";
    expect(parseBillableList(heading + row, "list.tsv")).toEqual([
      {
        code: "A09",
        firstFiscalYear: 2021,
        lastFiscalYear: 2026,
        title: "Infectious gastroenteritis and colitis, unspecified",
      },
    ]);
  });

  test.each([
    ["two columns that name different codes", "A000\tA00.1\t2021\t2026\tCholera", "A00.0 in icd_code"],
    ["a first year after the last", "A000\tA00.0\t2022\t2021\tCholera", "a year from 2022 on in last_fy"],
    ["a year of no release", "A000\tA00.0\t2012\t2021\tCholera", "a fiscal year from 2016 on in first_fy"],
    ["no title", "A000\tA00.0\t2021\t2021\t", "words in long_description"],
  ])("%s are refused", (_, row, expected) => {
    expect(() => parseBillableList(`${heading}${row}\n`, "list.tsv")).toThrow(`list.tsv, line 2: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the billable codes of FY2021 to FY2026", () => {
  test("are 75,135, and as many in each year as CMS counts", () => {
    const path = "derived/icd10cm_billable_codes_fy2021-fy2026.tsv.gz";
    const rows = parseBillableList(readOfficialText(path), "list.tsv");
    expect(rows).toHaveLength(75_135);
    expect(rows.filter(({ code }) => code.length === 3)).toHaveLength(222);
    const counts = [2021, 2022, 2023, 2024, 2025, 2026].map(
      (year) => rows.filter((row) => row.firstFiscalYear <= year && year <= row.lastFiscalYear).length,
    );
    expect(counts).toEqual([72_621, 72_750, 73_674, 74_044, 74_260, 74_719]);
  });
});
