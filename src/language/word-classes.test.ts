import { describe, expect, it } from "vitest";
import { classOfWord } from "./word-classes.ts";

describe("classOfWord", () => {
  it.each([
    ["of", "joining"],
    ["without", "negating"],
    ["unspecified", "filler"],
    ["disease", "generic"],
    ["2", "number"],
    ["3b", "number"],
    ["2.5", "number"],
    ["newborn", "circumstance"],
    ["acute", "variant"],
    ["classified-elsewhere", "variant"],
    ["thoracic", "content"],
    ["t4-t5", "content"],
    ["letter-a", "content"],
  ])("%s is %s", (stem, wordClass) => {
    expect(classOfWord(stem)).toBe(wordClass);
  });
});
