import { describe, expect, it } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { saidSide, sideSaid } from "./said-side.ts";
import { search } from "./search.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const catalog = classification.catalogs.on(date);
const found = (query: string, limit = 1): readonly string[] =>
  search.run(classification, { query, date, limit, headers: false }).results.map(({ code }) => code);

describe("the side that a query says", () => {
  it.each([
    ["dog bite right hand", "S61.451A"],
    ["left otitis media", "H66.92"],
    ["right ankle sprain", "S93.401A"],
    ["left wrist fracture nonunion", "S62.102K"],
  ])("%s → %s", (query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  it("gives no code twice", () => {
    const codes = found("dog bite right hand", 20);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("changes nothing where two sides, none, or one without a code of its own is said", () => {
    const { ordinal } = catalog.require("M25.519");
    for (const query of ["shoulder pain", "right and left shoulder pain", "bilateral shoulder pain"])
      expect(saidSide(catalog, ordinal, sideSaid(query))).toBe(ordinal);
    expect(saidSide(catalog, ordinal, sideSaid("left shoulder pain"))).toBe(catalog.require("M25.512").ordinal);
    const { ordinal: unsided } = catalog.require("M54.6");
    expect(saidSide(catalog, unsided, sideSaid("left upper back pain"))).toBe(unsided);
  });
});
