import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRecord } from "./split-record.ts";

test.each<[string, readonly string[]]>([
  ["a,b", ["a", "b"]],
  ["", [""]],
  [",", ["", ""]],
  ['"a,b",c', ["a,b", "c"]],
  ['"a ""b""",c', ['a "b"', "c"]],
  ['"",x', ["", "x"]],
  ['5" wound,x', ['5" wound', "x"]],
  ['"a\nb",c', ["a\nb", "c"]],
])("%j", (text, cells) => {
  expect(splitRecord(text, ",")).toEqual({ cells, isStrict: true });
});

test("a quote that stays open is told with its column", () => {
  expect(splitRecord('a,"b,c', ",")).toEqual({ openQuoteIn: 2 });
  expect(splitRecord('"', ",")).toEqual({ openQuoteIn: 1 });
  expect(splitRecord('"a""', ",")).toEqual({ openQuoteIn: 1 });
});

test("what follows a closing quote belongs to the cell, and is not strict", () => {
  expect(splitRecord('"a"b,c', ",")).toEqual({ cells: ["ab", "c"], isStrict: false });
});

test("whatever is written after RFC 4180 is read back, as another reader does", () => {
  const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', "a,b", 'x"y', "", "a\nb")), { minLength: 2 });
  fc.assert(
    fc.property(cells, (record) => {
      const text = record.map(quote).join(",");
      expect(splitRecord(text, ",")).toEqual({ cells: record, isStrict: true });
      if (record.some((cell) => cell !== "")) expect(parse(text, { relax_quotes: true })).toEqual([record]);
    }),
  );
});
