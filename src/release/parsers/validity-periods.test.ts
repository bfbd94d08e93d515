import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseValidityPeriods } from "./validity-periods.ts";

const heading = "code\tfirst_day\tlast_day\n";

describe("parseValidityPeriods", () => {
  test("a period without a last day is open", () => {
    const rows = "M54.5\t2015-10-01\t2021-09-30\nM54.50\t2021-10-01\t\n";
    expect(parseValidityPeriods(heading + rows, "periods.tsv")).toEqual([
      { code: "M54.5", firstDay: "2015-10-01", lastDay: "2021-09-30" },
      { code: "M54.50", firstDay: "2021-10-01" },
    ]);
  });

  test.each([
    ["a day the calendar does not have", "M54.5\t2021-02-29\t", "a day from 2015-10-01 on in first_day"],
    ["a day before ICD-10-CM", "M54.5\t2015-09-30\t", "a day from 2015-10-01 on in first_day"],
    ["a last day before the first", "M54.5\t2021-10-01\t2021-09-30", "a day from 2021-10-01 on in last_day"],
    ["a code without its dot", "M545\t2021-10-01\t", "a code with its dot in code"],
    ["a second period", "M54.6\t2015-10-01\t\nM54.6\t2016-10-01\t", "no second row for M54.6"],
  ])("%s is refused", (_, rows, expected) => {
    expect(() => parseValidityPeriods(`${heading}${rows}\n`, "periods.tsv")).toThrow(`: expected ${expected}`);
  });
});

describe.skipIf(!hasOfficialFiles)("the validity periods of the Medicare Code Editor", () => {
  test("are 75,909, and on each October 1 as many as are billable", () => {
    const rows = parseValidityPeriods(readOfficialText("derived/validity_periods_2015-2027.tsv.gz"), "periods.tsv");
    expect(rows).toHaveLength(75_909);
    const counts = Array.from({ length: 12 }, (_, year) => `${2015 + year}-10-01`).map(
      (day) => rows.filter(({ firstDay, lastDay = "9999" }) => firstDay <= day && day <= lastDay).length,
    );
    expect(counts).toEqual([
      69_823, 71_486, 71_704, 71_932, 72_184, 72_616, 72_748, 73_639, 74_044, 74_260, 74_719, 74_879,
    ]);
  });
});
