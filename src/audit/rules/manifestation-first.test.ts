import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { manifestationFirst } from "./manifestation-first.ts";

testExamples(manifestationFirst);

describe("manifestation-first", () => {
  test("names the etiology that is there, and quotes the line that asks for it", () => {
    expect(findingsOf(manifestationFirst, ["F02.80", "I10", "G30.9"])).toMatchObject([
      { codes: ["F02.80", "G30.9"], positions: [1, 3], fix: "put G30.9 before F02.80" },
    ]);
    expect(findingsOf(manifestationFirst, ["F02.80", "G30.9"])[0]?.because).toContain("(G30.-)");
  });

  test("diabetes due to an underlying condition has no mark in its title", () => {
    expect(findingsOf(manifestationFirst, ["E08.9", "E84.9"])).toMatchObject([
      { severity: "warning", fix: "put E84.9 before E08.9" },
    ]);
  });
});
