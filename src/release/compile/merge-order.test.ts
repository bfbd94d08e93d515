import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepsOrder, mergeOrder } from "./merge-order.ts";

/** Parts of one order: lists that agree on what they share. */
const agreeingLists = fc
  .array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((picks) => picks.map((pick) => [...pick.keys()].filter((item) => pick[item])));

describe("mergeOrder", () => {
  test("puts what only a later list has right after what precedes it there", () => {
    expect(
      mergeOrder([
        ["A00", "A02"],
        ["A00", "A01", "A02"],
      ]),
    ).toEqual(["A00", "A01", "A02"]);
    expect(mergeOrder([["A02"], ["A00", "A01", "A02"]])).toEqual(["A00", "A01", "A02"]);
    expect(mergeOrder([["A00"], ["A00", "A01"], ["A00", "A02", "A01"]])).toEqual(["A00", "A02", "A01"]);
    expect(mergeOrder([])).toEqual([]);
  });

  test("has every item once, whatever the lists", () => {
    const anyLists = fc.array(fc.uniqueArray(fc.nat(9)), { maxLength: 4 });
    fc.assert(
      fc.property(anyLists, (lists) => {
        const merged = mergeOrder(lists);
        expect(new Set(merged)).toEqual(new Set(lists.flat()));
        expect(merged).toHaveLength(new Set(merged).size);
      }),
    );
  });

  test("keeps the first list's order, always", () => {
    const anyLists = fc.array(fc.uniqueArray(fc.nat(9)), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(anyLists, (lists) => keepsOrder(mergeOrder(lists), lists[0] ?? [])));
  });

  test("keeps the order of all lists that agree", () => {
    fc.assert(
      fc.property(agreeingLists, (lists) => {
        const merged = mergeOrder(lists);
        for (const list of lists) expect(keepsOrder(merged, list)).toBe(true);
      }),
    );
    // Neither of the first two has both: only the last tells that M51 stands before M5A.
    const lists = [
      ["M50", "M5A"],
      ["M50", "M51"],
      ["M51", "M5A"],
    ];
    expect(mergeOrder(lists)).toEqual(["M50", "M51", "M5A"]);
  });

  test("keeps the order of the lists that agree with the first, where one contradicts it", () => {
    const [newest, contrary, oldest] = [
      ["A00", "A01"],
      ["A01", "A00", "A02"],
      ["A00", "A03", "A01"],
    ];
    const merged = mergeOrder([newest, contrary, oldest]);
    expect([newest, contrary, oldest].map((list) => keepsOrder(merged, list))).toEqual([true, false, true]);
  });
});

describe("keepsOrder", () => {
  test("tells an order kept from one broken or incomplete", () => {
    expect(keepsOrder(["A00", "A01", "A02"], ["A00", "A02"])).toBe(true);
    expect(keepsOrder(["A00", "A01", "A02"], ["A02", "A00"])).toBe(false);
    expect(keepsOrder(["A00", "A01"], ["A00", "A02"])).toBe(false);
  });
});
