import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemWord } from "./word-stem.ts";

describe("stemWord", () => {
  it.each([
    ["fractures", "fracture"],
    ["arteries", "artery"],
    ["vertebrae", "vertebra"],
    ["bursae", "bursa"],
    ["diagnoses", "diagnosis"],
    ["metastases", "metastasis"],
    ["septa", "septum"],
    ["fibromata", "fibroma"],
    ["phalanges", "phalanx"],
    ["calculi", "calculus"],
    ["sinuses", "sinus"],
    ["causes", "cause"],
    ["abscesses", "abscess"],
    ["headaches", "headache"],
    ["stitches", "stitch"],
    ["feet", "foot"],
    ["lice", "louse"],
  ])("%s is %s", (plural, singular) => {
    expect(stemWord(plural)).toBe(singular);
  });

  it.each([
    "diabetes",
    "herpes",
    "pelvis",
    "arthritis",
    "virus",
    "abscess",
    "scabies",
    "pancreas",
    "aids",
    "lens",
    "bus",
  ])("%s is no plural", (word) => {
    expect(stemWord(word)).toBe(word);
  });

  it("keeps the endings that name conditions", () => {
    expect(new Set(["arthritis", "arthrosis", "arthropathy", "arthralgia"].map(stemWord)).size).toBe(4);
  });

  it("is never longer than the word and a letter, and never empty", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        const stem = stemWord(word);
        return stem.length > 0 && stem.length <= word.length + 1;
      }),
    );
  });
});
