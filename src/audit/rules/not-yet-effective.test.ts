import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { notYetEffective } from "./not-yet-effective.ts";

testExamples(notYetEffective);

describe("not-yet-effective", () => {
  test("names the first day and what holds until then", () => {
    const [finding] = findingsOf(notYetEffective, ["M51.360"], { date: "2021-09-30" });
    expect(finding).toMatchObject({ fix: "report M51.36" });
    expect(finding?.message).toContain("2024-10-01");
  });
});
