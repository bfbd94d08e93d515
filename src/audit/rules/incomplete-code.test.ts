import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { incompleteCode } from "./incomplete-code.ts";

testExamples(incompleteCode);

describe("incomplete-code", () => {
  test("a header names its completions and, where it once was a code, its last day", () => {
    expect(findingsOf(incompleteCode, ["m545"])).toMatchObject([
      { codes: ["M54.5"], fix: "report M54.50, M54.51 or M54.59", authority: "Guidelines I.B.2" },
    ]);
    expect(findingsOf(incompleteCode, ["M54.5"])[0]?.message).toContain("2021-09-30");
    expect(findingsOf(incompleteCode, ["M54.5-"])).toHaveLength(1);
  });

  test("a missing 7th character and a missing placeholder have authorities of their own", () => {
    expect(findingsOf(incompleteCode, ["S29.012"])).toMatchObject([{ authority: "Guidelines I.A.5" }]);
    expect(findingsOf(incompleteCode, ["W21.9A"])).toMatchObject([
      { authority: "Guidelines I.A.4, I.A.5", fix: "report W21.9XXA" },
    ]);
  });

  test("S06.1X7 takes A alone, and nothing else is offered", () => {
    expect(findingsOf(incompleteCode, ["S06.1X7"])).toMatchObject([{ fix: "report S06.1X7A" }]);
  });
});
