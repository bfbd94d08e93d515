import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWords, fragmentOf, longestWords, wordsIn } from "./fragment.ts";

describe("the words in a fragment", () => {
  it("are read as a link, a form and the box write them", () => {
    expect(wordsIn("#q=mid+back+pain")).toBe("mid back pain");
    expect(wordsIn("#q=mid%20back%20pain")).toBe("mid back pain");
    expect(wordsIn("#q=C%2B%2B")).toBe("C++");
    expect(wordsIn("")).toBe("");
    expect(wordsIn("#results")).toBe("");
    expect(wordsIn("#q=%E0%A4%A")).not.toContain("q=");
  });

  it("are nothing for no words", () => {
    expect(fragmentOf("")).toBe("");
    expect(fragmentOf("   ")).toBe("");
  });

  it("come back as they were, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => {
        const kept = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(cutWords(words)));
        expect(wordsIn(fragmentOf(words))).toBe(kept.trim() === "" ? "" : kept);
      }),
    );
  });

  it("are cut, and no character is cut in two", () => {
    expect(cutWords("x".repeat(1_000_000))).toHaveLength(longestWords);
    expect(cutWords(`${"x".repeat(longestWords - 1)}😀`)).toBe("x".repeat(longestWords - 1));
    expect(cutWords("mid\r\nback\tpain")).toBe("mid back pain");
    expect(wordsIn(`#q=${"x".repeat(5000)}`)).toHaveLength(longestWords);
  });
});
