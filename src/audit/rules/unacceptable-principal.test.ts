import { describe, expect, test } from "vitest";
import { findingsOf, testExamples } from "../../../test/rule-test.ts";
import { unacceptablePrincipal } from "./unacceptable-principal.ts";

testExamples(unacceptablePrincipal);

describe("unacceptable-principal", () => {
  test("each row has its authority", () => {
    const authority = (code: string): string | undefined => findingsOf(unacceptablePrincipal, [code])[0]?.authority;
    expect(authority("B95.61")).toContain("B95-B97");
    expect(authority("T36.0X6A")).toBe("Guidelines I.C.19.e.5.c");
    expect(authority("R65.20")).toBe("Guidelines I.C.1.d.3");
    expect(authority("Z59.00")).toContain("I.B.14");
    expect(authority("R40.2A")).toBeUndefined();
    expect(authority("Z23")).toBeUndefined();
  });
});
