import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { unspecifiedCode } from "./unspecified-code.ts";

testExamples(unspecifiedCode);

describe("unspecified-code", () => {
  test("an unspecified part besides an unspecified side", () => {
    expect(findingsOf(unspecifiedCode, ["S72.009A"])[0]?.fix).toContain("S72.04-");
  });

  test("a residual sibling is nothing more specific", () => {
    expect(findingsOf(unspecifiedCode, ["M54.9"])[0]?.fix).not.toContain("M54.8");
  });
});
