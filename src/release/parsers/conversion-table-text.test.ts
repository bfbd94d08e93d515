import fc from "fast-check";
import { expect, test } from "vitest";
import { parseConversionTableText } from "./conversion-table-text.ts";
import { SourceFormatError } from "./source-format-error.ts";

const heading = "ICD-10-CM Conversion Table\r\nCurrent code assignment\tEffective\tPrevious Code(s) Assignment\r\n";
const read = (row: string): unknown => parseConversionTableText(`${heading}${row}\r\n`, "x")[0];

test.each([
  [
    'E66.813\t2024\t"E66.01, E66.8"',
    { code: "E66.813", effective: "2024-10-01", previous: [{ from: "E66.01" }, { from: "E66.8" }] },
  ],
  ["M97.01XA  \t45017\tT84.040A", { code: "M97.01XA", effective: "2023-04-01", previous: [{ from: "T84.040A" }] }],
  [
    "H02.151\t4/1/2023\tH02.101-H02.106; H02.109",
    { code: "H02.151", effective: "2023-04-01", previous: [{ from: "H02.101", to: "H02.106" }, { from: "H02.109" }] },
  ],
  [
    "I63.013  01/01/21  I63.011 and I63.012",
    { code: "I63.013", effective: "2021-01-01", previous: [{ from: "I63.011" }, { from: "I63.012" }] },
  ],
  ["U07.1\t2020-04-01\tNone", { code: "U07.1", effective: "2020-04-01", previous: [] }],
  [
    "Z79.85\t2022\tA code from category Z79",
    { code: "Z79.85", effective: "2022-10-01", previous: [], remainder: "A code from category Z79" },
  ],
])("%s", (row, expected) => expect(read(row)).toEqual(expected));

test.each([["M546\t2024\tM54.5"], ["M54.6\tsoon\tM54.5"], ["M54.6\t13/13/2024\tM54.5"]])(
  "%s is refused with its line",
  (row) => {
    expect(() => read(row)).toThrow("x, line 3");
  },
);

test("any text is read or refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, isHeaded) => {
      try {
        parseConversionTableText(isHeaded ? heading + text : text, "x");
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFormatError);
      }
    }),
  );
});
