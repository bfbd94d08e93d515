import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseOrderList } from "./order-list.ts";

const heading = "code\tshort_title\tlong_title\tbillable\n";

describe("parseOrderList", () => {
  test("reads a row as a line of the order file", () => {
    const row = "A00.9\tCholera, unspecified\tCholera, unspecified\t1\n";
    expect(parseOrderList(heading + row, "list.tsv")).toEqual([
      { code: "A00.9", billable: true, shortTitle: "Cholera, unspecified", longTitle: "Cholera, unspecified" },
    ]);
  });

  test("folds the one double blank of the official titles, as the Tabular List is folded", () => {
    const title = "Other non-organic objects entering into or through a natural  orifice";
    const row = `W44.G\tOther non-organic objects entering via natural orifice\t${title}\t0\n`;
    expect(parseOrderList(heading + row, "list.tsv")[0]?.longTitle).toBe(title.replace("  ", " "));
  });

  test("a short title has at most 60 characters", () => {
    const row = `A00\t${"x".repeat(61)}\tCholera\t0\n`;
    expect(() => parseOrderList(heading + row, "list.tsv")).toThrow("list.tsv, line 2: expected at most 60 characters");
  });
});

describe.skipIf(!hasOfficialFiles)("the order list of FY2025", () => {
  test("has 97,584 rows, 74,260 of them codes", () => {
    const rows = parseOrderList(readOfficialText("fy2025/icd10cm_codes_fy2025.tsv.gz"), "list.tsv");
    expect(rows).toHaveLength(97_584);
    expect(rows.filter(({ billable }) => billable)).toHaveLength(74_260);
  });
});
