import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { excludes1Conflict } from "./excludes1-conflict.ts";

testExamples(excludes1Conflict);

describe("excludes1-conflict", () => {
  test("names both codes, quotes the note and says where it stands", () => {
    expect(findingsOf(excludes1Conflict, ["M51.34", "I10", "M54.6"])).toMatchObject([
      {
        codes: ["M51.34", "M54.6"],
        positions: [1, 3],
        because: "pain in thoracic spine due to intervertebral disc disorder (M51.-)",
        fix: "report M51.34 without M54.6, unless the record shows that they are unrelated",
      },
    ]);
    expect(findingsOf(excludes1Conflict, ["M54.6", "M51.34"])[0]?.authority).toContain("Excludes1 note at M54.6");
  });

  test("headers and a code with its header", () => {
    expect(findingsOf(excludes1Conflict, ["M54.5", "S39.012"])).toHaveLength(1);
    expect(findingsOf(excludes1Conflict, ["M54.5", "M54.50"])).toEqual([]);
  });

  test("never an error, whatever the note", () => {
    for (const other of ["S29.012A", "M51.34", "F45.41", "S22.060A"]) {
      for (const pair of [
        ["M54.6", other],
        [other, "M54.6"],
      ]) {
        expect(findingsOf(excludes1Conflict, pair).map(({ severity }) => severity)).not.toContain("error");
      }
    }
  });

  test("a note without a code means injuries of its kind and region alone", () => {
    const severities = (codes: readonly string[]): readonly string[] =>
      findingsOf(excludes1Conflict, codes).map(({ severity }) => severity);
    expect(severities(["S29.012A", "M54.6"])).toEqual(["advice"]);
    expect(severities(["M54.9", "S29.012A"])).toEqual(["advice"]);
    expect(severities(["M54.2", "S29.012A"])).toEqual([]);
    expect(severities(["M54.6", "S29.012A"])).toEqual(["advice"]);
    expect(severities(["G56.01", "S64.11XA"])).toEqual(["advice"]);
    expect(severities(["M54.6", "S27.321A"])).toEqual([]);
  });
});
