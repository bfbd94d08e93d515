import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, mistakesAllowed } from "./edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["diabetis", "diabetes", 1],
    ["cirhosis", "cirrhosis", 1],
    ["siatica", "sciatica", 1],
    ["hernai", "hernia", 1],
    ["pnuemonia", "pneumonia", 1],
    ["opthalmology", "ophthalmology", 1],
    ["pain", "pain", 0],
    ["", "ab", 2],
    ["thoracic", "lumbar", 3],
  ])("%s, %s: %i", (left, right, distance) => {
    expect(editDistance(left, right, 2)).toBe(distance);
  });

  it("is the same both ways, 0 only for the same word, never more than one above the most", () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, most) => {
        const distance = editDistance(left, right, most);
        expect(distance).toBe(editDistance(right, left, most));
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});

describe("mistakesAllowed", () => {
  it("grows with the word", () => {
    expect([4, 5, 7, 8, 20].map(mistakesAllowed)).toEqual([0, 1, 1, 2, 2]);
  });
});
