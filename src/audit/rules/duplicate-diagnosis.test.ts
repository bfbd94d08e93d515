import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { duplicateDiagnosis } from "./duplicate-diagnosis.ts";

testExamples(duplicateDiagnosis);

describe("duplicate-diagnosis", () => {
  test("one finding a code, with every place", () => {
    expect(findingsOf(duplicateDiagnosis, ["I10", "M54.6", "i10", "M54.6", " I10 "])).toMatchObject([
      { codes: ["I10", "I10", "I10"], positions: [1, 3, 5] },
      { codes: ["M54.6", "M54.6"], positions: [2, 4] },
    ]);
  });

  test("blank fields are malformed, not the same diagnosis", () => {
    expect(findingsOf(duplicateDiagnosis, ["", ""])).toEqual([]);
  });
});
