import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "./fold-word.ts";

describe("foldWord", () => {
  it.each([
    ["Ménière", "meniere"],
    ["BEHÇET", "behcet"],
    ["Löffler", "loffler"],
    ["œdema", "oedema"],
    ["α", "alpha"],
    ["боль", "боль"],
  ])("%s is %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it("folds what is folded to itself, for any string", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }), (units) => {
        const folded = foldWord(String.fromCharCode(...units));
        return foldWord(folded) === folded;
      }),
    );
    expect(foldWord("\ud800x")).toBe("\ud800x");
  });
});
