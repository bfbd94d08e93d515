import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bare, dotted } from "./code-text.ts";
import { explainUnknown } from "./explain-unknown.ts";
import type { CodeStanding, KnownCodes } from "./known-codes.ts";
import { nearestCodes } from "./near-misses.ts";

// Of the Tabular List, FY2026: category by category, the codes that are complete without a 7th character ...
const complete =
  "I10 M54.03 M54.12 M54.14 M54.15 M54.16 M54.2 M54.50 M54.51 M54.59 M54.6 M54.89 M54.9 M45.4 M45.6 M45.7 M51.14 M51.34 " +
  "E11.65 E11.69 E11.9 E88.89 E88.9 Z79.01 Z79.02 Z79.4 O10.02 O10.12 H54.1131 F32.9 C7A.00 Z23 G89.29 R07.9";
// ... and those that take one.
const stems: readonly (readonly [string, string])[] = [
  ["S29.011", "ADS"],
  ["S29.012", "ADS"],
  ["S23.3", "ADS"],
  ["T07", "ADS"],
  ["W21.9", "ADS"],
  ["T36.0X5", "ADS"],
  ["S82.001", "ABCDEFGHJKMNPQRS"],
];
const retired = ["M54.4X"];

function listOf(codes: readonly string[]): KnownCodes {
  const standing = new Map<string, CodeStanding>();
  const seventh = new Map(stems.map(([stem, characters]) => [stem, [...characters]]));
  const children = new Map<string, Set<string>>();
  const addAbove = (code: string) => {
    for (let end = bare(code).length - 1, below = code; end >= 3; end--) {
      const above = dotted(bare(code).slice(0, end));
      standing.set(above, "header");
      children.set(above, (children.get(above) ?? new Set()).add(below));
      below = above;
    }
  };
  for (const code of codes) {
    standing.set(code, "valid");
    addAbove(code);
  }
  for (const [stem, characters] of stems) {
    standing.set(stem, "header");
    addAbove(stem);
    for (const character of characters) standing.set(dotted(bare(stem).padEnd(6, "X") + character), "valid");
  }
  for (const code of retired) standing.set(code, "other");
  return {
    standing: (code) => standing.get(code),
    seventhCharacters: (code) => seventh.get(code),
    children: (code) => [...(children.get(code) ?? [])].sort(),
  };
}

const known = listOf(complete.split(" "));
const valid = [...complete.split(" "), ...stems.map(([stem]) => dotted(`${bare(stem).padEnd(6, "X")}A`))];

function codesNear(input: string): string[] {
  return nearestCodes(input, known).map(({ code }) => code);
}

function first(input: string): string {
  const [nearest] = nearestCodes(input, known);
  return nearest === undefined ? "nothing" : `${nearest.code}: ${nearest.why}`;
}

describe("the nearest code and what differs", () => {
  test.each([
    ["M54,6", "M54.6: character 4 is a comma where the dot belongs: write M54.6"],
    ["M5.46", "M54.6: the dot stands after character 2; it belongs after the third: write M54.6"],
    [
      "M54.6 Pain in thoracic spine",
      "M54.6: more than a code stands here, “M54.6 PAIN IN THORACIC SPINE”: write M54.6 alone",
    ],
    ["M54.", "M54: nothing follows the dot: write M54 (a header: it needs more characters)"],
    ["M54,4X", "M54.4X: character 4 is a comma where the dot belongs: write M54.4X (not valid on the date)"],
    [
      "T07XXXXD",
      "T07.XXXD: 8 characters stand here, a code has at most 7; one placeholder X is too many: write T07.XXXD",
    ],
    ["Z79.O1", "Z79.01: 0 (zero) for O (letter) as character 4"],
    ["I1O", "I10: 0 (zero) for O (letter) as character 3"],
    ["l1O", "I10: I (letter) for L (letter) as character 1, 0 (zero) for O (letter) as character 3"],
    ["010.02", "O10.02: O (letter) for 0 (zero) as character 1"],
    ["MS4.G", "M54.6: 5 for S (letter) as character 2, 6 for G (letter) as character 4"],
    ["S290I2A", "S29.012A: 1 (one) for I (letter) as character 5"],
    ["E11.56", "E11.65: 6 and 5 exchanged: characters 4 and 5 are 65, not 56"],
    ["S92.012A", "S29.012A: 2 and 9 exchanged: characters 2 and 3 are 29, not 92"],
    ["W21.9A", "W21.9XXA: 2 placeholders X are missing: the 7th character A must stand in the 7th place"],
    ["W21.9XA", "W21.9XXA: a placeholder X is missing: the 7th character A must stand in the 7th place"],
    ["T36.05A", "T36.0X5A: a placeholder X is missing before 5A"],
    ["T36.0XX5", "T36.0X5: a placeholder X is too many before 5 (a header: it needs more characters)"],
    ["S29.012Z", "S29.012A: S29.012 takes 7th character A, D or S; Z is none of them"],
    ["T07.XXX", "T07.XXXA: T07 lacks its 7th character: A, D or S"],
    ["M54.6A", "M54.6: M54.6 is complete and takes no further character"],
    ["M54.6XXA", "M54.6: M54.6 is complete and takes no further character"],
    ["Z23.1", "Z23: Z23 is complete and takes no further character"],
    ["M54.A6", "M54.6: A, character 4, is one too many"],
    ["M5446", "M54.6: 4 was typed twice"],
    ["E1.65", "E11.65: 1 is missing as character 2"],
    ["N54.6", "M54.6: M for N as character 1: neighbouring keys"],
    ["F32.8", "F32.9: 9 for 8 as character 4: neighbouring keys"],
    ["R07.2", "R07.9: 9 for 2 as character 4"],
    ["M54,A6", "M54.6: A, character 4, is one too many"],
    ["SS23.3XXA", "S23.3XXA: S was typed twice"],
    ["R07.AB", "R07: R07 has no subdivision R07.A (a header: it needs more characters)"],
  ])("%s → %s", (input, expected) => {
    expect(first(input)).toBe(expected);
  });

  test("each 7th character that applies is offered, in the order of the Tabular List", () => {
    expect(codesNear("S29.012Z")).toEqual(["S29.012A", "S29.012D", "S29.012S"]);
    expect(codesNear("T07.XX")).toEqual(["T07.XXXA", "T07.XXXD", "T07.XXXS"]);
    expect(codesNear("S82.001Z")).toEqual(["S82.001A", "S82.001B", "S82.001C", "S82.001D", "S82.001E"]);
  });

  test("what keeps the category comes before what leaves it", () => {
    expect(codesNear("M54.7")).toEqual(["M54.6", "M54.2", "M54.9", "M45.7"]);
  });

  test("a header stands only where no valid code is as near", () => {
    expect(codesNear("M54.5X")).toEqual(["M54.50", "M54.51", "M54.59"]);
  });

  test.each(["M54.6", "M54", "S29.012", "M54.4X", "M50-M54", "13", "", "upper back pain", "XX", "Q99.9", "🦴"])(
    "nothing is offered for %j",
    (input) => {
      expect(nearestCodes(input, known)).toEqual([]);
    },
  );
});

describe("why a code is not known", () => {
  test.each([
    ["M54.6A", "M54.6 is a complete code: it takes no further character"],
    ["M54.6XXA", "M54.6 is a complete code: it takes no 7th character"],
    ["S29.012Z", "S29.012 takes 7th character A, D or S; Z is none of them"],
    ["W21.9Z", "W21.9 takes 7th character A, D or S; Z is none of them"],
    ["T07.XXX", "T07 lacks its 7th character: A, D or S"],
    ["W21.9A", "2 placeholders X are missing: W21.9XXA"],
    ["W21.9XA", "the placeholder X is missing: W21.9XXA"],
    ["T36.05A", "the placeholder X is missing: T36.0X5A"],
    ["T07.1XXA", "T07 has no subdivision, so there is no T07.1XXA; it takes a 7th character: T07.XXXA"],
    ["M54.A6", "M54 has no subdivision M54.A: its subdivisions are M54.0, M54.1, M54.2, M54.5, M54.6, M54.8, M54.9"],
    ["M54.55", "M54.5 has no subdivision M54.55: its subdivisions are M54.50, M54.51, M54.59"],
    ["S29.02A", "S29.0 has no subdivision S29.02: its subdivisions are S29.01"],
    ["Q99.9", "ICD-10-CM has no category Q99"],
    ["M54,6", "character 4 is a comma where the dot belongs: write M54.6"],
    [
      "Z23,1",
      "character 4 is a comma where the dot belongs: write Z23.1; but Z23 is a complete code: it takes no further character",
    ],
    ["M54.6", "M54.6 is valid for submission"],
    ["M54", "M54 is a header: it needs more characters"],
    ["M54.4X", "M54.4X is not valid on the date"],
    ["M50-M99", "M50-M99 is not a block of the Tabular List"],
    ["13", "13 is the number of a chapter"],
  ])("%s: %s", (input, expected) => {
    expect(explainUnknown(input, known)).toBe(expected);
  });
});

describe("any slip", () => {
  const aValidCode = fc.constantFrom(...valid);

  test("two characters exchanged: the code is found", () => {
    fc.assert(
      fc.property(aValidCode, fc.nat({ max: 5 }), (code, at) => {
        const characters = bare(code);
        fc.pre(at + 1 < characters.length);
        const slip =
          characters.slice(0, at) + characters.charAt(at + 1) + characters.charAt(at) + characters.slice(at + 2);
        fc.pre(known.standing(dotted(slip)) === undefined);
        expect(codesNear(slip)).toContain(code);
      }),
    );
  });

  test("look-alikes in any two places: the code is found", () => {
    const alike = new Map(
      ["O0", "0O", "1I", "I1", "S5", "5S", "6G", "2Z"].map(([one = "", other = ""]) => [one, other]),
    );
    fc.assert(
      fc.property(aValidCode, fc.nat({ max: 6 }), fc.nat({ max: 6 }), (code, one, other) => {
        const slip = [...bare(code)].map((c, at) => (at === one || at === other ? (alike.get(c) ?? c) : c)).join("");
        fc.pre(slip !== bare(code) && known.standing(dotted(slip)) === undefined);
        expect(codesNear(slip)).toContain(code);
      }),
    );
  });

  test("never throws, offers at most five different known codes, each with its reason, and is repeatable", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.stringMatching(/^[A-Z0-9.,X-]{0,12}$/),
      fc.tuple(aValidCode, fc.stringMatching(/^[A-Z0-9X.]{0,4}$/)).map(([code, more]) => code + more),
    );
    fc.assert(
      fc.property(text, (input) => {
        const near = nearestCodes(input, known);
        expect(near.length).toBeLessThanOrEqual(5);
        expect(new Set(near.map(({ code }) => code)).size).toBe(near.length);
        for (const { code, why } of near) {
          expect(known.standing(code)).toBeDefined();
          expect(why).not.toBe("");
          if (known.standing(code) !== "valid") expect(why).toMatch(/\((a header|not valid)/);
        }
        expect(nearestCodes(input, known)).toEqual(near);
        expect(explainUnknown(input, known)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  test("10 million characters return at once", () => {
    const noise = "M54".repeat(3_333_333);
    const start = performance.now();
    expect(nearestCodes(noise, known)).toEqual([]);
    expect(explainUnknown(noise, known).length).toBeLessThan(250);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
