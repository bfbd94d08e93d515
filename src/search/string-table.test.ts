import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildStringTable, openStringTable } from "./string-table.ts";

describe("string table", () => {
  it("finds every string it holds, and no other", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 8 })), fc.string({ maxLength: 8 }), (texts, other) => {
        const table = openStringTable(buildStringTable(texts));
        expect(table.length).toBe(texts.length);
        for (const text of texts) expect(table.at(table.find(text))).toBe(text);
        expect(table.find(other) >= 0).toBe(texts.includes(other));
      }),
    );
  });

  it("keeps words beyond ASCII, in the order of their bytes", () => {
    const table = openStringTable(buildStringTable(["żółć", "боль", "pain", "痛", "😀"]));
    expect(Array.from({ length: table.length }, (_, at) => table.at(at))).toEqual(["pain", "żółć", "боль", "痛", "😀"]);
    expect(table.find("боль")).toBe(2);
    expect(table.find("pai")).toBe(-1);
  });

  it("may be empty", () => {
    expect(openStringTable(buildStringTable([])).find("pain")).toBe(-1);
  });
});
