import { describe, expect, it } from "vitest";
import { defaultCodes } from "./default-codes.ts";
import { classOfTerm, readTerms } from "./terms.ts";

/** Titles with their parents; a word weighs 2000, a filler nothing. */
function defaultsOf(codes: readonly (readonly [title: string, parent: number])[], families?: Map<number, number>) {
  const words = [...new Set(codes.flatMap(([title]) => readTerms(title).map(({ term }) => term)))];
  return defaultCodes({
    parents: codes.map(([, parent]) => parent),
    titles: codes.map(([title]) => title),
    terms: codes.map(([title]) => new Set(readTerms(title).map(({ term }) => words.indexOf(term)))),
    nameOf: (term) => words[term] ?? "",
    weightOf: (term) => (classOfTerm(words[term] ?? "") === "filler" ? 0 : 2000),
    ...(families === undefined ? {} : { familyDefaults: families }),
  });
}

describe("defaultCodes", () => {
  it("takes the child that leaves unsaid what the header leaves unsaid, level by level", () => {
    const defaults = defaultsOf([
      ["Kyphosis", -1],
      ["Unspecified kyphosis", 0],
      ["Unspecified kyphosis, cervical region", 1],
      ["Unspecified kyphosis, unspecified", 1],
      ["Postural kyphosis", 0],
    ]);
    expect(defaults).toEqual([3, 3, 2, 3, 4]);
  });

  it("takes none where every child says more", () => {
    const defaults = defaultsOf([
      ["Intervertebral disc displacement", -1],
      ["Intervertebral disc displacement, thoracic region", 0],
      ["Intervertebral disc displacement, lumbar region", 0],
    ]);
    expect(defaults[0]).toBe(0);
  });

  it("takes the family's code it is told, else the first", () => {
    const retinopathy = [
      ["Mild retinopathy", -1],
      ["", 0],
      ["", 0],
    ] as const;
    expect(defaultsOf(retinopathy)[0]).toBe(1);
    expect(defaultsOf(retinopathy, new Map([[0, 2]]))[0]).toBe(2);
  });
});
