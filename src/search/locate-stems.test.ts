import { describe, expect, it } from "vitest";
import { locateStems } from "./locate-stems.ts";

describe("locateStems", () => {
  it("finds the words of a text that a match names", () => {
    const text = "Migraine without aura, Oesophageal ulcers";
    const found = locateStems(text, ["!aura", "esophageal", "ulcer"]);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["aura", "Oesophageal", "ulcers"]);
  });

  it("finds none of a stem the text does not have", () => {
    expect(locateStems("Migraine with aura", ["!aura"])).toEqual([]);
  });
});
