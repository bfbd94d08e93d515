import { describe, expect, test } from "vitest";
import { codesAsked, codesPattern, codesWritten, mostCodes, withCodes, without } from "./codes-asked.ts";

describe("codes", () => {
  test.each([
    ["codes=M54.6,M54.50", ["M54.6", "M54.50"]],
    ["codes=M54.6&codes=M54.50&codes=", ["M54.6", "M54.50"]],
    ["codes=M54.6;+m54.6,%0AM54.2,,", ["M54.6", "M54.2"]],
    ["", []],
  ])("of the address ?%s are %j", (query, codes) => {
    expect(codesAsked(new URLSearchParams(query))).toEqual(codes);
  });

  test.each([
    ["m5450", ["M54.50"]],
    ["M54.6, M54.50;M54.2", ["M54.6", "M54.50", "M54.2"]],
    ["low back pain", undefined],
    ["M54.6 or M54.50", undefined],
    ["", undefined],
  ])("written as %j are %j", (text, codes) => {
    expect(codesWritten(text)).toEqual(codes);
  });

  test("are added and left out, each once", () => {
    expect(withCodes(["M54.6"], ["m54.6", "M54.2"])).toEqual(["M54.6", "M54.2"]);
    expect(without(["M54.6", "M54.2"], "M54.6")).toEqual(["M54.2"]);
    expect(mostCodes).toBe(12);
  });

  test("alone pass the form without script: words stand in no address", () => {
    const pattern = new RegExp(`^(?:${codesPattern})$`, "v");
    expect(["M54.6", " m546, M54.50 ", "M54.6;M54.2"].every((text) => pattern.test(text))).toBe(true);
    expect(["low back pain", "M54.6 pain", "John M54.6", "1"].some((text) => pattern.test(text))).toBe(false);
    const slow = `${"M54.6 ".repeat(30)}!`;
    expect(pattern.test(slow)).toBe(false);
  });
});
