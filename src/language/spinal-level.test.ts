import { describe, expect, it } from "vitest";
import { readSpinalLevel, spinalNames } from "./spinal-level.ts";

describe("readSpinalLevel", () => {
  it.each([
    ["T4", "t4"],
    ["t04", "t4"],
    ["T4-5", "t4-t5"],
    ["T4/T5", "t4-t5"],
    ["L5–S1", "l5-s1"],
    ["T12-L1", "t12-l1"],
    ["C0/C1", "c0-c1"],
  ])("%s", (text, level) => {
    expect(readSpinalLevel(text)).toBe(level);
  });

  it.each(["T13", "L6", "C9", "S6", "T0", "B12", "T4-19", "M54", "T", "4", "S22.0", ""])("%s is none", (text) => {
    expect(readSpinalLevel(text)).toBeUndefined();
  });
});

describe("spinalNames", () => {
  it("names the stretches a level lies in, the vertebra by its number, and the region", () => {
    expect(spinalNames("t8")).toEqual(expect.arrayContaining(["t7-t8", "t7-t10", "thoracic"]));
    expect(spinalNames("t8")).not.toContain("t9-t10");
    expect(spinalNames("t3")).toContain("third thoracic");
    expect(spinalNames("t8").at(-1)).toBe("thoracic");
  });

  it.each([
    ["l5-s1", "lumbosacral"],
    ["t12-l1", "thoracolumbar"],
    ["c7-t1", "cervicothoracic"],
    ["c5-c6", "cervical"],
    ["s2-s3", "sacral"],
  ])("%s lies in the %s region", (level, region) => {
    expect(spinalNames(level)).toEqual([region]);
  });

  it("has none for a word that is no level", () => {
    for (const word of ["thoracic", "b12", "c1-l1", ""]) expect(spinalNames(word)).toEqual([]);
  });
});
