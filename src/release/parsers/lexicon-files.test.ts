import { describe, expect, test } from "vitest";
import { parseAbbreviations } from "./abbreviation-file.ts";
import { parseConditions } from "./condition-file.ts";
import { correctConversions, parseConversionSlips } from "./conversion-slips.ts";
import { parseExpectedCounts } from "./expected-counts.ts";
import { SourceFormatError } from "./source-format-error.ts";

const conditions = "phrases\tcode\tnote\n# spine\nslipped disc | herniated disc\tM51.2\tregion not said\n";
describe("conditions", () => {
  test("each wording is one, with the row's code and note", () => {
    expect(parseConditions(conditions, "13.tsv")).toEqual([
      { phrase: "slipped disc", code: "M51.2", note: "region not said" },
      { phrase: "herniated disc", code: "M51.2", note: "region not said" },
    ]);
  });

  test.each([
    ["a code that has no code's form", "phrases\tcode\tnote\nback\tM5\t\n", 2],
    ["a blank wording", "phrases\tcode\tnote\nback | \tM54.9\t\n", 2],
    ["a missing cell", "phrases\tcode\tnote\nback\tM54.9\n", 2],
    ["another heading", "phrase\tcode\tnote\n", 1],
  ])("%s is refused with its line", (_, text, line) => {
    expect(() => parseConditions(text, "13.tsv")).toThrow(SourceFormatError);
    expect(() => parseConditions(text, "13.tsv")).toThrow(`13.tsv, line ${line}`);
  });

  test("cut anywhere but at the end of a line it is refused", () => {
    for (let end = 0; end < conditions.length; end++) {
      if (conditions[end - 1] === "\n") continue;
      expect(() => parseConditions(conditions.slice(0, end), "13.tsv")).toThrow(SourceFormatError);
    }
  });
});

test("an abbreviation keeps its readings apart, with the words that decide", () => {
  const text = "abbreviation\texpansion\tdeciding words\nms\tmitral stenosis\tvalve heart\nms\tmultiple sclerosis\t\n";
  expect(parseAbbreviations(text, "a.tsv")).toEqual([
    { abbreviation: "ms", expansion: "mitral stenosis", decidingWords: ["valve", "heart"] },
    { abbreviation: "ms", expansion: "multiple sclerosis", decidingWords: [] },
  ]);
  expect(() => parseAbbreviations(`${text}ms\tmultiple sclerosis\t\n`, "a.tsv")).toThrow("a.tsv, line 4");
});

describe("slips of the conversion table", () => {
  const slips = "code\tprevious_code\tmeant\treason\nQ52.120\tQ25.12\tQ52.12\tdigits exchanged\n";
  const row = { code: "Q52.120", effective: "2016-10-01", previousCode: "Q25.12" };

  test("the previous code that is meant takes the slip's place", () => {
    const [corrected] = correctConversions([row], parseConversionSlips(slips, "s.tsv"));
    expect(corrected).toEqual({ ...row, previousCode: "Q52.12" });
  });

  test("a slip that the table no longer has is an error", () => {
    expect(() => correctConversions([], parseConversionSlips(slips, "s.tsv"))).toThrow("conversion-slips.tsv, line 2");
  });
});

test("expected counts are whole numbers", () => {
  const heading = "fiscal_year\teffective\tchapters\tblocks\tcategories\theaders\tbillable\tsource\n";
  expect(parseExpectedCounts(`${heading}2026\t2026-04-01\t22\t297\t1918\t23467\t74719\tCDC\n`, "c.tsv")).toEqual([
    {
      fiscalYear: 2026,
      effective: "2026-04-01",
      chapters: 22,
      blocks: 297,
      categories: 1918,
      headers: 23467,
      billable: 74719,
    },
  ]);
  expect(() => parseExpectedCounts(`${heading}2026\t2026-04-01\t22\tmany\t1\t1\t1\tCDC\n`, "c.tsv")).toThrow("line 2");
});
