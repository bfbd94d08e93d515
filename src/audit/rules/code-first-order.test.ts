import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { codeFirstOrder } from "./code-first-order.ts";

testExamples(codeFirstOrder);

describe("code-first-order", () => {
  test("an associated condition that is there comes first", () => {
    expect(findingsOf(codeFirstOrder, ["L89.154", "I96"])).toMatchObject([{ fix: "put I96 before L89.154" }]);
    expect(findingsOf(codeFirstOrder, ["I96", "L89.154"])).toEqual([]);
  });

  test("an adverse effect comes before its drug, a poisoning after", () => {
    expect(findingsOf(codeFirstOrder, ["I10", "T36.0X5A", "L27.0"])).toHaveLength(1);
    expect(findingsOf(codeFirstOrder, ["I10", "T36.0X1A", "L27.0"])).toEqual([]);
  });
});
