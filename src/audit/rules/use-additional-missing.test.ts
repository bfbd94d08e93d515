import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { useAdditionalMissing } from "./use-additional-missing.ts";

testExamples(useAdditionalMissing);

describe("use-additional-missing", () => {
  test("says which codes", () => {
    expect(findingsOf(useAdditionalMissing, ["I11.0"])[0]?.message).toContain("(I50.-)");
    expect(findingsOf(useAdditionalMissing, ["I11.0", "I50.9"])).toEqual([]);
  });
});
