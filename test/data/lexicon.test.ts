import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../src/load-catalog.ts";
import { code } from "../../src/operations/code.ts";
import { search } from "../../src/operations/search.ts";
import { parseAbbreviations } from "../../src/release/parsers/abbreviation-file.ts";
import { type Condition, parseConditions } from "../../src/release/parsers/condition-file.ts";

const lexicon = resolve(import.meta.dirname, "../../data/lexicon");
const classification = loadCatalog();
const date = "2026-11-22";
const catalog = classification.catalogs.on(date);

const files = readdirSync(join(lexicon, "conditions")).toSorted();
const conditions: readonly Condition[] = files.flatMap((name) =>
  parseConditions(readFileSync(join(lexicon, "conditions", name), "utf8"), name),
);

/** Every n-th, so that all chapters are among them. */
function sample<T>(items: readonly T[], step: number): readonly T[] {
  return items.filter((_, i) => i % step === 0);
}

describe("common conditions", () => {
  test("there are at least 2,500, from every chapter", () => {
    expect(conditions.length).toBeGreaterThanOrEqual(2500);
    const chapters = new Set(conditions.map(({ code: at }) => catalog.require(at).divisions[0]?.chapter));
    expect(chapters.size).toBe(22);
  });

  test("each leads to a valid code, or a header over valid codes", () => {
    const wrong = conditions.filter(({ code: at }) => {
      const { status } = code.run(classification, { code: at, date });
      return status !== "valid" && status !== "incomplete";
    });
    expect(wrong).toEqual([]);
  });

  test("each stands once", () => {
    expect(new Set(conditions.map(({ phrase }) => phrase.toLowerCase())).size).toBe(conditions.length);
  });

  test("asked as it is, a phrase of a valid code finds that code first", () => {
    const asked = sample(
      conditions.filter(({ code: at }) => catalog.isValidForSubmission(at)),
      7,
    );
    const missed = asked.filter(({ phrase, code: at }) => {
      const [first] = search.run(classification, { query: phrase, date, limit: 1, headers: false }).results;
      return first?.code !== at;
    });
    expect(missed.length / asked.length).toBeLessThan(0.01);
  });
});

describe("abbreviations", () => {
  const abbreviations = parseAbbreviations(
    readFileSync(join(lexicon, "abbreviations.tsv"), "utf8"),
    "abbreviations.tsv",
  );

  test("there are at least 600", () => {
    expect(new Set(abbreviations.map(({ abbreviation }) => abbreviation)).size).toBeGreaterThanOrEqual(600);
  });

  test.each([
    ["copd", "J44.9"],
    ["uti", "N39.0"],
    ["afib", "I48.91"],
    ["lbp", "M54.50"],
    ["ckd3b", "N18.32"],
    ["t2dm", "E11.9"],
  ])("%s finds %s first", (query, expected) => {
    const [first] = search.run(classification, { query, date, limit: 1, headers: false }).results;
    expect(first?.code).toBe(expected);
  });

  test("one that stands for several things has words that decide, in all readings but one at most", () => {
    const undecided = new Map<string, number>();
    for (const { abbreviation, decidingWords } of abbreviations) {
      const without = decidingWords.length === 0 ? 1 : 0;
      undecided.set(abbreviation, (undecided.get(abbreviation) ?? 0) + without);
    }
    expect([...undecided].filter(([, without]) => without > 1)).toEqual([]);
  });
});
