import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePoaExemptList } from "./poa-exempt-list.ts";
import { SourceFormatError } from "./source-format-error.ts";

const rows = 'Order26\tPOAexemptCode\tDescription\r\n01238\tB90.0\tSequelae, "of" what\r\n30389\tQ8787\tA syndrome\r\n';

test("codes with their dots, and the year of the heading", () => {
  expect(parsePoaExemptList(rows, "x")).toEqual({ fiscalYear: 2026, codes: ["B90.0", "Q87.87"] });
});

test("as a comma-separated table", () => {
  expect(parsePoaExemptList('POAexemptCode,Description\nB91,"Sequelae, of polio"\n', "x")).toEqual({ codes: ["B91"] });
});

test.each([
  ["a line that is cut", rows.slice(0, -8)],
  ["a code that is none", rows.replace("B90.0", "B9")],
  ["a code twice", rows.replace("Q8787", "B90.0")],
  ["another heading", rows.replace("POAexemptCode", "Code")],
  ["no rows", "POAexemptCode,Description\n"],
  ["no order number", rows.replace("01238", "x")],
])("%s is refused with its line", (_what, text) => {
  expect(() => parsePoaExemptList(text, "poa.txt")).toThrow(SourceFormatError);
});

test("any text is read or refused", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(rows.length), (text, at) => {
      try {
        parsePoaExemptList(rows.slice(0, at) + text, "x");
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFormatError);
      }
    }),
  );
});

const official = resolve(import.meta.dirname, "../../../../shared/reference/poa-exempt/POAexemptCodesFY26.txt");
describe.skipIf(!existsSync(official))("the official list of FY2026", () => {
  test("has the number of codes that its read-me says", () => {
    const { fiscalYear, codes } = parsePoaExemptList(readFileSync(official, "utf8"), "POAexemptCodesFY26.txt");
    expect([fiscalYear, codes.length]).toEqual([2026, 38_349]);
  });
});
