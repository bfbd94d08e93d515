import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { retiredCode } from "./retired-code.ts";

testExamples(retiredCode);

describe("retired-code", () => {
  test("names the last day and what took its place", () => {
    const [finding] = findingsOf(retiredCode, ["S02.10XA"]);
    expect(finding).toMatchObject({ fix: "report S02.101A, S02.102A or S02.109A" });
    expect(finding?.message).toContain("2016-09-30");
  });
});
