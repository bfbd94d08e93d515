import { describe, expect, test } from "vitest";
import { isCodeLike } from "./bare-argument.ts";

const existing = new Set(["C4A", "M1A"]);
const exists = (code: string): boolean => existing.has(code);

describe("what looks like a code, block or chapter", () => {
  test.each([
    "M54.6",
    "m546",
    " M54.6 ",
    "M54",
    "M54.-",
    "S29.012A",
    "s29012a",
    "M50-M54",
    "13",
    "Chapter 13",
    "C4A",
    "m1a",
    "M54,6",
    "250.00",
    "T07XXXXD",
    "M54..6",
    "W21.9A",
    "M5O",
    "V27.0",
    "M54.A6",
    "99213",
  ])("%s", (text) => {
    expect(isCodeLike(text, exists)).toBe(true);
  });
});

describe("what looks like words", () => {
  test.each(
    [
      "pain",
      "upper back pain",
      "H1N1",
      "G6PD",
      "B12x deficiency",
      "COVID-19",
      "covid19",
      "L5-S1",
      "type 2 diabetes",
      "hay fever",
      "oil",
      "",
      "M54.6 back pain",
      "5 weeks",
      "x".repeat(10_000_000),
    ].map((text): [string, string] => [text.slice(0, 40), text]),
  )("%s", (_name, text) => {
    expect(isCodeLike(text, exists)).toBe(false);
  });
});
