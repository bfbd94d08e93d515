import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trigramsOf } from "./trigrams.ts";

describe("trigramsOf", () => {
  it("has one trigram a letter, ends included", () => {
    expect(trigramsOf("spine")).toHaveLength(5);
    expect(trigramsOf("")).toEqual([]);
  });

  it("is ascending, without repetition, and fits 16 bits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const trigrams = trigramsOf(String.fromCharCode(...units));
        expect(trigrams.every((trigram, at) => at === 0 || trigram > (trigrams[at - 1] ?? 0))).toBe(true);
        expect(trigrams.every((trigram) => trigram >= 0 && trigram < 65536)).toBe(true);
      }),
    );
  });
});
