import { describe, expect, it } from "vitest";
import { negate, readTerms } from "./terms.ts";

const terms = (text: string): readonly string[] => readTerms(text).map(({ term }) => term);

describe("readTerms", () => {
  it.each([
    ["Pain in thoracic spine", ["pain", "thoracic", "spine"]],
    ["Migraine without aura, not intractable", ["migraine", "!aura", "!intractable"]],
    ["Pneumonia in diseases classified elsewhere", ["pneumonia", "disease", "classified-elsewhere"]],
    ["Lymphedema, not elsewhere classified", ["lymphedema", "elsewhere", "classified"]],
    ["with or without", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("gives each term its word", () => {
    const text = "Dorsalgia, unspecified";
    expect(readTerms(text).map(({ word }) => text.slice(word.start, word.end))).toEqual(["Dorsalgia", "unspecified"]);
  });

  it("negates and takes back", () => {
    expect(negate("aura")).toBe("!aura");
    expect(negate("!aura")).toBe("aura");
  });
});
