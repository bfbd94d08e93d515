import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseOrderFile } from "./order-file.ts";

const excerpt = [
  "00001 A00     0 Cholera                                                      Cholera",
  "00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae",
  "00003 S29012A 1 Strain of muscle and tendon of back wall of thorax, init     Strain of muscle and tendon of back wall of thorax, initial encounter",
];

function fileOf(...lines: readonly string[]): string {
  return `${lines.join("\r\n")}\r\n`;
}

describe("parseOrderFile", () => {
  test("reads a line by its positions and sets the dot", () => {
    expect(parseOrderFile(fileOf(...excerpt), "order.txt")).toEqual([
      { code: "A00", billable: false, shortTitle: "Cholera", longTitle: "Cholera" },
      {
        code: "A00.0",
        billable: true,
        shortTitle: "Cholera due to Vibrio cholerae 01, biovar cholerae",
        longTitle: "Cholera due to Vibrio cholerae 01, biovar cholerae",
      },
      {
        code: "S29.012A",
        billable: true,
        shortTitle: "Strain of muscle and tendon of back wall of thorax, init",
        longTitle: "Strain of muscle and tendon of back wall of thorax, initial encounter",
      },
    ]);
  });

  test("a line that is missing in the middle breaks the order numbers", () => {
    expect(() => parseOrderFile(fileOf(...excerpt.toSpliced(1, 1)), "order.txt")).toThrow(
      'order.txt, line 2: expected 2 in order number, not "00003"',
    );
  });

  test.each([
    ["a flag that is neither 0 nor 1", 14, "2", "one of 0, 1 in flag"],
    ["a code with a blank in it", 8, " ", "a code without dot in code"],
    ["text over a border between fields", 15, "x", "blanks at the positions 6, 14, 16, 77"],
  ])("%s is refused", (_, at, character, expected) => {
    const line = excerpt[0] ?? "";
    const broken = line.slice(0, at) + character + line.slice(at + 1);
    expect(() => parseOrderFile(fileOf(broken), "order.txt")).toThrow(`order.txt, line 1: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the order file of January 2021", () => {
  test("has 95,358 lines, 72,621 of them codes", () => {
    const rows = parseOrderFile(readOfficialText("fy2021-january/icd10cm-order-Jan-2021.txt.gz"), "order.txt");
    expect(rows).toHaveLength(95_358);
    expect(rows.filter(({ billable }) => billable)).toHaveLength(72_621);
    expect(rows.at(-1)).toEqual({ code: "U07.1", billable: true, shortTitle: "COVID-19", longTitle: "COVID-19" });
    expect(Math.max(...rows.map(({ shortTitle }) => shortTitle.length))).toBe(60);
  });
});
