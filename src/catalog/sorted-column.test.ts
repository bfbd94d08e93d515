import fc from "fast-check";
import { expect, test } from "vitest";
import { firstIndexOf } from "./sorted-column.ts";

test("firstIndexOf finds the first element that is the value or more", () => {
  const ascending = fc.array(fc.nat(30)).map((numbers) => numbers.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(ascending, fc.nat(32), (numbers, value) => {
      const expected = numbers.findIndex((number) => number >= value);
      const index = expected === -1 ? numbers.length : expected;
      expect(firstIndexOf(Uint32Array.from(numbers), value)).toBe(index);
      expect(firstIndexOf(Uint16Array.from(numbers), value)).toBe(index);
    }),
  );
});
