import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { externalCauseFirst } from "./external-cause-first.ts";

testExamples(externalCauseFirst);

describe("external-cause-first", () => {
  test("names the condition to put first, past other external causes", () => {
    expect(findingsOf(externalCauseFirst, ["W11.XXXA", "Y92.009", "S22.060A"])).toMatchObject([
      { codes: ["W11.XXXA"], positions: [1], fix: "put S22.060A first" },
    ]);
  });

  test("the first place is called by its setting", () => {
    const message = (setting: "inpatient" | "outpatient"): string | undefined =>
      findingsOf(externalCauseFirst, ["Y93.01"], { setting })[0]?.message;
    expect(message("inpatient")).toContain("principal");
    expect(message("outpatient")).toContain("first-listed");
  });
});
