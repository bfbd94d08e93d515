import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodeRestriction, meetsRestriction } from "./code-restriction.ts";

function at(positions: readonly number[], ...characters: readonly string[]): CodeRestriction {
  return { kind: "characters", positions, characters };
}

describe("fifth or sixth character, T36-T50", () => {
  const adverseEffect = at([5, 6], "5");
  const poisoning = at([5, 6], "1", "2", "3", "4");

  test.each([
    ["T36.0X5A", "penicillins: the 6th character, the 5th only makes room"],
    ["T36.95XA", "unspecified systemic antibiotic: the 5th, the 6th only makes room"],
    ["T39.015A", "aspirin"],
    ["T43.655A", "methamphetamines, whose number ends in 5"],
    ["T36.0X5", "a stem that has the character"],
    ["T360X5A", "without its dot"],
  ])("%s is an adverse effect: %s", (code) => {
    expect(meetsRestriction(code, adverseEffect)).toBe(true);
    expect(meetsRestriction(code, poisoning)).toBe(false);
  });

  test.each([
    ["T43.651A", "poisoning by methamphetamines: the 5 is the drug's"],
    ["T39.011A", "poisoning by aspirin"],
    ["T36.91XA", "poisoning by unspecified systemic antibiotic"],
  ])("%s is a poisoning: %s", (code) => {
    expect(meetsRestriction(code, poisoning)).toBe(true);
    expect(meetsRestriction(code, adverseEffect)).toBe(false);
  });

  test.each(["T36", "T39.01", "T43.65", "T36.95"])("%s is too short to be either", (code) => {
    expect(meetsRestriction(code, adverseEffect)).toBe(false);
    expect(meetsRestriction(code, poisoning)).toBe(false);
  });
});

test("several characters stand from their position on", () => {
  const amyotrophy = at([4], "44");
  expect(meetsRestriction("E11.44", amyotrophy)).toBe(true);
  expect(meetsRestriction("E11.4", amyotrophy)).toBe(false);
  expect(meetsRestriction("E11.649", amyotrophy)).toBe(false);
  const apraxia = at([5], "90");
  expect(meetsRestriction("I69.390", apraxia)).toBe(true);
  expect(meetsRestriction("I69.90", apraxia)).toBe(false);
  expect(meetsRestriction("I69.3901", apraxia)).toBe(true);
});

test("the 7th character is a position like any other", () => {
  expect(meetsRestriction("S06.0X9S", at([7], "S"))).toBe(true);
  expect(meetsRestriction("S06.0X9A", at([7], "S"))).toBe(false);
  expect(meetsRestriction("S06.0X9", at([7], "S"))).toBe(false);
});

test("a title restriction looks at the title alone, in any case", () => {
  const open: CodeRestriction = { kind: "title", words: "open fracture" };
  const title = "Unspecified fracture of upper end of right ulna, initial encounter for open fracture type I or II";
  expect(meetsRestriction("S52.001B", open, title)).toBe(true);
  expect(meetsRestriction("S52.001B", open, title.toUpperCase())).toBe(true);
  expect(meetsRestriction("S52.001A", open, title.replace("open", "closed"))).toBe(false);
  expect(meetsRestriction("S52.001B", open)).toBe(false);
});

test("a placeholder never meets a restriction, and no code makes it throw", () => {
  const position = fc.integer({ min: 1, max: 7 });
  const run = fc.stringMatching(/^[0-9A-Z]{1,3}$/);
  const positions = fc.uniqueArray(position, { minLength: 1 }).map((list) => list.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(fc.string(), positions, fc.array(run), (code, places, characters) => {
      expect(meetsRestriction(`A00.${"X".repeat(4)}`, at([4, 5, 6, 7], "X"))).toBe(false);
      const met = meetsRestriction(code, at(places, ...characters));
      if (met) expect(characters.some((run) => code.includes(run.charAt(0)))).toBe(true);
    }),
  );
});
