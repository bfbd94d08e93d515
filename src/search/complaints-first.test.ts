import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { rank } from "./rank.ts";

const { catalogs, searchIndex } = loadCatalog();
const catalog = catalogs.on("2026-11-22");
const { codes } = catalog.data;
const accept = (ordinal: number): boolean => codes.isValid(ordinal, catalog.day);
const found = (query: string): readonly string[] =>
  rank(searchIndex, query, { limit: 10, releases: catalog.textReleases, accept }).map(({ ordinal }) =>
    codes.code(ordinal),
  );

describe("a query that names a complaint and how it came about", () => {
  test.each([
    ["upper back hurts since lifting boxes last week", "M54.6"],
    ["upper back pain after shoveling snow", "M54.6"],
    ["thoracic pain x3 days after MVA", "M54.6"],
    ["mid back sore after gardening", "M54.6"],
    ["sore between the shoulder blades after moving furniture", "M54.6"],
    ["low back pain after lifting heavy box", "M54.50"],
    ["neck pain after car accident", "M54.2"],
    ["headache after car accident", "G44.309"],
    ["knee swelling after falling off ladder", "M25.469"],
    ["hurt back lifting", "M54.9"],
    ["rib pain after fall", "R07.81"],
    ["strained upper back lifting", "S29.012A"],
    ["chest wall tender after cough", "R07.89"],
  ])("%s: %s first", (query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  test("the circumstance follows", () => {
    expect(found("knee swelling after falling off ladder")).toContain("W11.XXXA");
    expect(found("upper back pain after shoveling snow")).toContain("Y93.H1");
  });

  test("scores fall", () => {
    const hits = rank(searchIndex, "neck pain after car accident", {
      limit: 50,
      releases: catalog.textReleases,
      accept,
    });
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});

test.each([
  ["overexertion from lifting", "X50.0XXA"],
  ["fall from ladder", "W11.XXXA"],
  ["bitten by dog", "W54.0XXA"],
  ["hurt on the job", "Y99.0"],
])("a circumstance alone, %s: %s first", (query, code) => {
  expect(found(query)[0]).toBe(code);
});

test.each([
  ["tylenol overdose suicide attempt", "T39.1X2A"],
  ["acetaminophen poisoning intentional self-harm", "T39.1X2A"],
  ["stage 3a ckd due to type 2 diabetes", "E11.22"],
  ["type 1 diabetes with ckd stage 5", "E10.22"],
  ["BPH with urinary retention", "N40.1"],
  ["CAPS", "M04.2"],
  ["CAP", "J18.9"],
  ["UTIs", "N39.0"],
])("%s: %s first", (query, code) => {
  expect(found(query)[0]).toBe(code);
});

test("a small s after capitals is a plural", () => {
  expect(found("PEs")).toEqual(found("PE"));
});
