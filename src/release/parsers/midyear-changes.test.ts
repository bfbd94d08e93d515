import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseMidyearChanges } from "./midyear-changes.ts";

const heading = "code\tchange\tfirst_day_of_change\n";

describe("parseMidyearChanges", () => {
  test("reads what was added and what ended", () => {
    const rows = "M35.8\tended\t2021-01-01\nM35.81\tadded\t2021-01-01\n";
    expect(parseMidyearChanges(heading + rows, "changes.tsv")).toEqual([
      { code: "M35.8", change: "ended", day: "2021-01-01" },
      { code: "M35.81", change: "added", day: "2021-01-01" },
    ]);
  });

  test.each([
    ["the first day of a fiscal year", "M35.8\tended\t2021-10-01", "a day other than the first of a fiscal year"],
    ["another word", "M35.8\tdeleted\t2021-01-01", "one of added, ended in change"],
  ])("%s is refused", (_, row, expected) => {
    expect(() => parseMidyearChanges(`${heading}${row}\n`, "changes.tsv")).toThrow(`line 2: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the January and April updates", () => {
  test("added 51 codes and ended 9", () => {
    const rows = parseMidyearChanges(readOfficialText("derived/midyear_changes.tsv"), "changes.tsv");
    expect(rows).toHaveLength(60);
    const count = (day: string, change: string): number =>
      rows.filter((row) => row.day === day && row.change === change).length;
    const days = ["2021-01-01", "2022-04-01", "2023-04-01"];
    expect(days.map((day) => [count(day, "added"), count(day, "ended")])).toEqual([
      [6, 1],
      [3, 1],
      [42, 7],
    ]);
  });
});
