import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { unknownCode } from "./unknown-code.ts";

testExamples(unknownCode);

describe("unknown-code", () => {
  test("says where the code leaves the Tabular List, and what is near", () => {
    const [finding] = findingsOf(unknownCode, ["M54.A6"]);
    expect(finding?.message).toContain("M54 has no subdivision M54.A");
    expect(finding?.fix).toContain("M54.6");
  });

  test("a character after a complete code that does not reach the 7th place", () => {
    expect(findingsOf(unknownCode, ["I10", "G89.21B"])).toMatchObject([
      { codes: ["G89.21B"], positions: [2], fix: "look at G89.21" },
    ]);
  });
});
