import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { sequelaFirst } from "./sequela-first.ts";

testExamples(sequelaFirst);

describe("sequela-first", () => {
  test("the 7th character of a pathological fracture counts too", () => {
    expect(findingsOf(sequelaFirst, ["M80.051S"])).toMatchObject([{ authority: "Guidelines I.B.10, I.C.19.a" }]);
  });

  test("a manifestation after it is the exception of I.B.10", () => {
    expect(findingsOf(sequelaFirst, ["B94.8", "F02.80"])).toEqual([]);
  });

  test("an external cause is left to its own rule", () => {
    expect(findingsOf(sequelaFirst, ["W11.XXXS"])).toEqual([]);
  });
});
