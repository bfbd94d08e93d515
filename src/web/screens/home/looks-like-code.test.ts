import { describe, expect, it } from "vitest";
import { looksLikeCode } from "./looks-like-code.ts";

describe("what looks like a code", () => {
  it.each([
    "M54.6",
    "m546",
    " S29.012a ",
    "M54.-",
    "M50-M54",
    "M54,6",
    "M54 6",
    "724.1",
    "M54.6789AB",
    "B12",
    "A1c",
    "13",
  ])("%s", (typed) => expect(looksLikeCode(typed)).toBe(true));

  it.each([
    "",
    "pain",
    "mid back pain",
    "B12 deficiency",
    "C5-C6",
    "L5",
    "covid19",
    "type 2 diabetes",
    "<script>",
    "x".repeat(300),
  ])("not “%s”", (typed) => expect(looksLikeCode(typed)).toBe(false));
});
