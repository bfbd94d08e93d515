import { describe, expect, test } from "vitest";
import { loadCatalog, shippedCatalogFolder } from "../../src/load-catalog.ts";
import { checkPathways } from "../../src/release/checks/pathways.ts";
import type { Choice, ChosenCode } from "../../src/selection/choice.ts";
import { pathwayChoice } from "../../src/selection/pathway-choice.ts";
import { guidelineSections, hasGuidelines } from "../guidelines-outline.ts";
import { shippedPathways } from "../shipped-pathways.ts";

const pathways = shippedPathways();
const { catalogs } = loadCatalog(shippedCatalogFolder);

test("what the pathways say holds on all days they claim", () => {
  expect(() => checkPathways(pathways, catalogs)).not.toThrow();
});

interface Walked {
  readonly ends: readonly ChosenCode[];
  /** Ways from the first question to where the pathway's own questions end. */
  readonly ways: number;
  readonly incomplete: number;
}

/**
 * Every way of documented answers. Questions that lead to the same codes by the same answers are gone through once: of
 * the ways that come there, the ends of the first stand for all.
 */
function walkAll(choice: Choice, at: string, known: Map<string, Walked>): Walked {
  if (choice.kind === "incomplete") return { ends: [], ways: 1, incomplete: 1 };
  if (choice.kind === "code") return { ends: [choice], ways: 1, incomplete: 0 };
  const own = choice.at === at;
  const leadsTo = choice.options.map(({ answer, codes }) => `${answer}: ${codes.join()}`);
  const key = [choice.at, choice.text, ...leadsTo].join("\n");
  const seen = known.get(key);
  if (seen !== undefined) return { ...seen, ends: [] };
  expect(choice.options.length).toBeGreaterThan(0);
  expect(choice.options.length).toBeLessThanOrEqual(9);
  expect(new Set(choice.options.map(({ answer }) => answer)).size).toBe(choice.options.length);
  const below = choice.options.map((option) => walkAll(option.next(), at, known));
  const walked = {
    ends: below.flatMap(({ ends }) => ends),
    ways: own ? below.reduce((sum, { ways }) => sum + ways, 0) : 1,
    incomplete: own ? below.reduce((sum, { incomplete }) => sum + incomplete, 0) : 0,
  };
  known.set(key, walked);
  return walked;
}

describe.each(["2022-01-01", "2026-03-01", "2026-11-22"])("on %s", (date) => {
  const catalog = catalogs.on(date);

  test.each(pathways.map((pathway) => [pathway.name, pathway] as const))("%s: every way ends well", (name, pathway) => {
    const { ends, ways, incomplete } = walkAll(pathwayChoice(pathway, catalog), name, new Map());
    expect(ends.length).toBeGreaterThan(0);
    const invalid = ends.filter(({ ordinal }) => !catalog.data.codes.isValid(ordinal, catalog.day));
    expect(invalid.map(({ ordinal }) => catalog.entry(ordinal).code)).toEqual([]);
    const also = new Set(ends.flatMap((end) => (end.also ?? []).map(({ code }) => code)));
    const headers = [...also].filter((code) => !catalog.isValidForSubmission(code));
    // Which joint, where and how deep an ulcer, which diabetes: other choices, which start there.
    const asked = ["M25.5", "L97.4", "L97.5", "E10", "E11", "E13"];
    expect(headers.filter((code) => !asked.includes(code) && catalog.find(code)?.status !== "incomplete")).toEqual([]);
    expect(incomplete).toBeLessThan(ways / 2);
  });
});

test.skipIf(!hasGuidelines)("every section of the Guidelines that is cited is one", () => {
  const sections = guidelineSections();
  expect(sections.has("I.C.6.b.1.b.ii")).toBe(true);
  const cited = [...JSON.stringify(pathways).matchAll(/Guidelines ([IV]+(?:\.\w+)+)/g)].map(
    ([, section]) => section ?? "",
  );
  expect(cited.length).toBeGreaterThan(500);
  expect([...new Set(cited)].filter((section) => !sections.has(section))).toEqual([]);
});
