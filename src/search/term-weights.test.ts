import { describe, expect, it } from "vitest";
import { termWeight } from "./term-weights.ts";

const categories = 1900;

describe("termWeight", () => {
  it("weighs rare words more than common ones", () => {
    expect(termWeight("coccygodynia", 1, categories)).toBeGreaterThan(termWeight("pain", 60, categories));
  });

  it("weighs what the classification adds of itself less than what tells conditions apart", () => {
    const same = (term: string): number => termWeight(term, 100, categories);
    expect(same("thoracic")).toBeGreaterThan(same("2"));
    expect(same("2")).toBeGreaterThan(same("syndrome"));
    expect(same("syndrome")).toBeGreaterThan(same("unspecified"));
    expect(same("aura")).toBeGreaterThan(same("!aura"));
  });

  it("fits 16 bits", () => {
    expect(termWeight("coccygodynia", 1, 100_000)).toBeLessThan(65536);
  });
});
