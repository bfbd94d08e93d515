import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { codeFirstMissing } from "./code-first-missing.ts";

testExamples(codeFirstMissing);

describe("code-first-missing", () => {
  test("asks nothing where the list is open or the note conditional", () => {
    expect(findingsOf(codeFirstMissing, ["I10", "E08.9", "L89.154", "N18.6"])).toEqual([]);
  });
});
