import { describe, expect, test } from "vitest";
import { walkChoices } from "../../test/choice-walk.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { loadCatalog } from "../load-catalog.ts";
import { choiceFrom } from "./derive-choice.ts";

const classification = loadCatalog();
const { catalogs } = classification;
/** CHECK_ALL=1 walks every category of every list's year; else a sample of one day's. */
const isWhole = process.env.CHECK_ALL === "1";
const sampled = 41;

/** A day in each fiscal year since ICD-10-CM's first, where all is checked. */
const days = isWhole
  ? Array.from({ length: 12 }, (_, year) => `${2015 + year}-11-22`)
  : ["2026-11-22", "2021-11-22", "2016-11-22"];

function categories(catalog: Catalog): readonly number[] {
  const { codes } = catalog.data;
  const found: number[] = [];
  for (let ordinal = 0; ordinal < codes.size; ordinal = codes.end(ordinal))
    if (catalog.statusOf(ordinal) === "incomplete") found.push(ordinal);
  return isWhole ? found : found.filter((_, at) => at % sampled === 0);
}

const share = (counts: ReadonlyMap<number | string, number>, holds: (key: number | string) => boolean): number => {
  const all = [...counts].reduce((sum, [, count]) => sum + count, 0);
  return [...counts].reduce((sum, [key, count]) => sum + (holds(key) ? count : 0), 0) / all;
};

describe.each(days)("the guided choices of %s", (day) => {
  test("reach every valid code in exactly one way, with nine distinct answers at most, in seven questions", () => {
    const catalog = catalogs.on(day);
    const walked = walkChoices(catalog, categories(catalog));
    expect(walked.problems).toEqual([]);
    expect(share(walked.lengths, (length) => Number(length) <= 7)).toBeGreaterThanOrEqual(0.99);
    expect(share(walked.axes, (axis) => axis === "")).toBeLessThan(0.1);
    expect(walked.questions).toBeGreaterThan(isWhole ? 20_000 : 200);
  }, 900_000);
});

test("“not documented” takes the code that search takes for a header", () => {
  const catalog = catalogs.on("2026-11-22");
  const { searchIndex } = classification;
  const { codes } = catalog.data;
  const counts = { same: 0, none: 0, other: 0 };
  for (let ordinal = 0; ordinal < codes.size; ordinal += isWhole ? 1 : 7) {
    const searched = searchIndex.columns.defaultCodes[ordinal] ?? ordinal;
    if (searched === ordinal || !codes.isValid(searched, catalog.day)) continue;
    if (codes.isExtended(ordinal) || catalog.statusOf(ordinal) !== "incomplete") continue;
    const choice = choiceFrom(catalog, ordinal);
    // Search takes the first encounter; in a guided choice it must be documented.
    if (choice.kind !== "question" || choice.axis === "encounter") continue;
    const { codes: taken } = choice.notDocumented;
    counts[taken.includes(searched) ? "same" : taken.length === 0 ? "none" : "other"]++;
  }
  const all = counts.same + counts.none + counts.other;
  expect(all).toBeGreaterThan(800);
  expect(counts.same / all).toBeGreaterThan(0.99);
  expect(counts.other / all).toBeLessThan(0.002);
});
