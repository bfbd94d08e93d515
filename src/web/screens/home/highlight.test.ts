import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePieces } from "./code-pieces.ts";
import { highlight } from "./highlight.ts";

const marked = (text: string, words: readonly string[]): string =>
  highlight(text, words)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

describe("the matched words in a text", () => {
  it("are whole words, in any case", () => {
    expect(marked("Pain in thoracic spine", ["pain", "thoracic spine"])).toBe("[Pain] in [thoracic] [spine]");
    expect(marked("painful spine", ["pain"])).toBe("painful spine");
    expect(marked("mid backache", ["mid", "backache"])).toBe("[mid] [backache]");
    expect(marked("anything", [])).toBe("anything");
    expect(marked("", ["pain"])).toBe("");
  });

  it("leave the text as it is, whatever the words are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string({ unit: "grapheme" })), (text, words) => {
        expect(
          highlight(text, words)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("the codes in a note", () => {
  it("are cut out without the dash that means all below", () => {
    expect(codePieces("disc disorder (M51.-)", ["M51.-"])).toEqual([
      { text: "disc disorder (" },
      { text: "M51.-", code: "M51" },
      { text: ")" },
    ]);
    expect(codePieces("discitis NOS (M46.4-)", ["M46.4-"])[1]).toEqual({ text: "M46.4-", code: "M46.4" });
    expect(codePieces("no code", ["M99"])).toEqual([{ text: "no code" }]);
  });
});
