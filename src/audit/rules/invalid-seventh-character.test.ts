import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { invalidSeventhCharacter } from "./invalid-seventh-character.ts";

testExamples(invalidSeventhCharacter);

describe("invalid-seventh-character", () => {
  test("names the characters the code takes", () => {
    expect(findingsOf(invalidSeventhCharacter, ["S29.012Z"])).toMatchObject([
      { fix: "report S29.012A, S29.012D or S29.012S" },
    ]);
    expect(findingsOf(invalidSeventhCharacter, ["W21.9Z"])).toMatchObject([
      { fix: "report W21.9XXA, W21.9XXD or W21.9XXS" },
    ]);
  });

  test("a note that leaves a stem fewer characters counts", () => {
    expect(findingsOf(invalidSeventhCharacter, ["S06.1X7Z"])).toMatchObject([{ fix: "report S06.1X7A" }]);
  });
});
