import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { unspecifiedSide } from "./unspecified-side.ts";

testExamples(unspecifiedSide);

describe("unspecified-side", () => {
  test("keeps what stands after the side", () => {
    expect(findingsOf(unspecifiedSide, ["S72.009A"])).toMatchObject([
      { fix: "report S72.001A or S72.002A if the record names the side" },
    ]);
    expect(findingsOf(unspecifiedSide, ["G81.90"])[0]?.fix).toContain("G81.91");
  });
});
