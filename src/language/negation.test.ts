import { describe, expect, it } from "vitest";
import { negatedWords } from "./negation.ts";
import { readWords } from "./words.ts";

function negated(text: string): readonly string[] {
  const words = readWords(text);
  const flags = negatedWords(words);
  return words.filter((_, at) => flags[at]).map(({ stem }) => stem);
}

describe("negatedWords", () => {
  it.each([
    ["Migraine without aura, not intractable, with status migrainosus", ["aura", "intractable"]],
    ["Type 2 diabetes mellitus without complications", ["complication"]],
    ["diabetic retinopathy without macular edema, right eye", ["macular", "edema"]],
    [
      "Unspecified dementia, without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety",
      ["behavioral", "disturbance", "psychotic", "disturbance", "mood", "disturbance", "anxiety"],
    ],
    ["Rib pain, left side, no injury", ["injury"]],
    ["Vaginismus not due to a substance", []],
    ["Cough without fever due to smoke", ["fever"]],
  ])("%s", (text, expected) => {
    expect(negated(text)).toEqual(expected);
  });

  it.each([
    "cervicitis (with or without erosion or ectropion)",
    "Lymphedema, not elsewhere classified",
    "Pain, not otherwise specified",
    "Nontraumatic compartment syndrome",
    "",
  ])("nothing in: %s", (text) => {
    expect(negated(text)).toEqual([]);
  });
});
