import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { malformedCode } from "./malformed-code.ts";

testExamples(malformedCode);

describe("malformed-code", () => {
  test("names the defect and the code left when it is put right", () => {
    expect(findingsOf(malformedCode, ["S29.012XA"])).toMatchObject([{ fix: "write S29.012A" }]);
    expect(findingsOf(malformedCode, ["M54.6-"])).toMatchObject([{ fix: "write M54.6" }]);
  });

  test("offers no code that may not be submitted", () => {
    expect(findingsOf(malformedCode, ["M54,5"])).toMatchObject([{ codes: ["M54,5"] }]);
    expect(findingsOf(malformedCode, ["M54,5"])[0]).not.toHaveProperty("fix");
  });

  test("a chapter, several codes, words, and text with broken characters", () => {
    for (const text of ["13", "M54.6 and M54.5", "back pain", "\uD83D", "💥".repeat(5000)]) {
      const [finding] = findingsOf(malformedCode, [text]);
      expect(finding?.message.length).toBeLessThan(300);
    }
  });
});
