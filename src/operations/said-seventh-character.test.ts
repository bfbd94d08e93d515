import { describe, expect, it } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { saidInQuery, termsSaid, withoutEncounter } from "./said-seventh-character.ts";
import { search } from "./search.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const catalog = classification.catalogs.on(date);
const first = (query: string): string | undefined =>
  search.run(classification, { query, date, limit: 1, headers: false }).results[0]?.code;

describe("the 7th character that words tell", () => {
  it.each([
    ["wrist fracture nonunion", "S62.109K"],
    ["open fracture of left tibial shaft type IIIA", "S82.202C"],
    ["follow-up of left ankle sprain", "S93.402D"],
    ["sequela of left ankle sprain", "S93.402S"],
    ["severe stage primary open angle glaucoma left eye", "H40.1123"],
    ["left ankle sprain", "S93.402A"],
    ["Allergy, unspecified, initial encounter", "T78.40XA"],
  ])("%s → %s", (query, code) => {
    expect(first(query)).toBe(code);
  });

  it("is that of the official title, typed as it is, for nearly every family", () => {
    const { codes, titles } = catalog.data;
    let asked = 0;
    const missed: string[] = [];
    for (let ordinal = 0; ordinal < codes.size; ordinal += 11) {
      if (!codes.isExtended(ordinal) || !codes.isValid(ordinal, catalog.day)) continue;
      asked++;
      const told = saidInQuery(catalog, codes.parent(ordinal) + 1, termsSaid(titles.title(ordinal, catalog.day) ?? ""));
      if (told !== ordinal) missed.push(codes.code(ordinal));
    }
    expect(asked).toBeGreaterThan(4000);
    expect(missed.length / asked).toBeLessThan(0.01);
  });

  it("leaves a query of nothing else as it is, and every other character in its place", () => {
    expect(withoutEncounter("initial encounter")).toBe("initial encounter");
    const query = "Sprain of ankle, subsequent encounter";
    expect(withoutEncounter(query)).toBe(`Sprain of ankle, ${" ".repeat(20)}`);
  });
});
