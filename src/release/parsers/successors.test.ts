import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseSuccessors } from "./successors.ts";

const heading = "code\tlast_fy\tlast_valid_day\tbecame\tsuccessors\tbasis\n";

describe("parseSuccessors", () => {
  test("reads a code that became a header, one deleted, and one that ended on April 1", () => {
    const rows = [
      "D55.2\t2021\t2021-09-30\theader\tD55.21 D55.29\tconversion",
      "S23.420A\t2026\t2026-09-30\tdeleted\t\tnone",
      "Z28.3\t2021\t2022-03-31\theader\tZ28.310 Z28.311 Z28.39\tconversion",
    ];
    expect(parseSuccessors(`${heading}${rows.join("\n")}\n`, "successors.tsv")).toEqual([
      {
        code: "D55.2",
        lastFiscalYear: 2021,
        lastDay: "2021-09-30",
        became: "header",
        successors: ["D55.21", "D55.29"],
        basis: "conversion",
      },
      {
        code: "S23.420A",
        lastFiscalYear: 2026,
        lastDay: "2026-09-30",
        became: "deleted",
        successors: [],
        basis: "none",
      },
      {
        code: "Z28.3",
        lastFiscalYear: 2021,
        lastDay: "2022-03-31",
        became: "header",
        successors: ["Z28.310", "Z28.311", "Z28.39"],
        basis: "conversion",
      },
    ]);
  });

  test.each([
    ["a year that its day does not give", "Z28.3\t2022\t2022-03-31\theader\tZ28.39\tconversion", "2021 in last_fy"],
    [
      "a basis without successors",
      "D55.2\t2021\t2021-09-30\theader\t\tconversion",
      "none exactly where no successors are",
    ],
    [
      "successors without a basis",
      "D55.2\t2021\t2021-09-30\theader\tD55.21\tnone",
      "none exactly where no successors are",
    ],
    ["the code itself", "D55.2\t2021\t2021-09-30\theader\tD55.2\tconversion", "other codes, each once"],
    ["a successor twice", "D55.2\t2021\t2021-09-30\theader\tD55.21 D55.21\tconversion", "other codes, each once"],
    ["a comma", "D55.2\t2021\t2021-09-30\theader\tD55.21, D55.29\tconversion", "codes with a blank between them"],
    ["a blank at the end", "D55.2\t2021\t2021-09-30\theader\tD55.21 \tconversion", "codes with a blank between them"],
  ])("%s is refused", (_, row, expected) => {
    expect(() => parseSuccessors(`${heading}${row}\n`, "successors.tsv")).toThrow(`line 2: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the codes that ended from FY2021 to FY2027", () => {
  test("are 446, with 1,395 successors", () => {
    const rows = parseSuccessors(readOfficialText("derived/successors.tsv"), "successors.tsv");
    expect(rows).toHaveLength(446);
    expect(rows.flatMap(({ successors }) => successors)).toHaveLength(1_395);
    const count = (basis: string): number => rows.filter((row) => row.basis === basis).length;
    expect(["conversion", "hierarchy", "reported", "none"].map(count)).toEqual([408, 17, 12, 9]);
  });
});
