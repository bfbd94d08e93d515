import { describe, expect, it } from "vitest";
import { readWords } from "./words.ts";

const stems = (text: string): string =>
  readWords(text)
    .map(({ stem }) => stem)
    .join(" ");

describe("numerals", () => {
  it.each([
    ["type II diabetes", "type 2 diabetes"],
    ["Type I collagen", "type 1 collagen"],
    ["stage IIIB", "stage 3b"],
    ["grade three sprain", "grade 3 sprain"],
    ["glycogen storage disease V", "glycogen storage disease 5"],
    ["2nd degree burn", "second degree burn"],
    ["factor VIII deficiency", "factor 8 deficiency"],
    ["hepatitis A", "hepatitis letter-a"],
    ["Type A influenza", "type letter-a influenza"],
    ["MEN IIA", "men 2a"],
  ])("%s", (text, expected) => {
    expect(stems(text)).toBe(expected);
  });

  it.each([
    ["IV drug use", "iv drug use"],
    ["a fracture", "a fracture"],
    ["fracture of a rib", "fracture of a rib"],
    ["X-linked ataxia", "x linked ataxia"],
  ])("leaves the letters of %s", (text, expected) => {
    expect(stems(text)).toBe(expected);
  });
});
