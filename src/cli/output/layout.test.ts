import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cut, hang, headline, layOutRows, widthOf, wrap } from "./layout.ts";
import { coloured, plain } from "./style.ts";

const page = { width: 80, style: plain, date: "2026-11-22", all: false };
const words = fc
  .array(fc.stringMatching(/^[a-zé(]{1,12}$/), { minLength: 1, maxLength: 40 })
  .map((list) => list.join(" "));

describe("wrapping", () => {
  test("keeps the words, and no line is wider than it may be", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 100 }), fc.integer({ min: 0, max: 4 }), (text, width, extra) => {
        const lines = wrap(text, width, extra);
        expect(lines.join(" ")).toBe(text);
        for (const [at, line] of lines.entries())
          expect(line.length).toBeLessThanOrEqual(width + (at === 0 ? extra : 0));
      }),
    );
  });

  test("no line could take the first word of the next", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const [at, line] of lines.entries()) {
          const next = lines[at + 1]?.split(" ")[0];
          if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width);
        }
      }),
    );
  });

  test("colour takes no room", () => {
    const text = "pain in thoracic spine due to disc disorder";
    const styled = text.split(" ").map(coloured.bad).join(" ");
    expect(wrap(styled, 20).map(widthOf)).toEqual(wrap(text, 20).map(widthOf));
  });

  test("what hangs stands under the text", () => {
    const text = "one two three four five six";
    expect(hang("  Note  ", text, { width: 30 })).toEqual(["  Note  one two three four", "        five six"]);
    expect(hang("  Note  ", text, { width: 30, further: 2 })).toEqual([
      "  Note  one two three four",
      "          five six",
    ]);
  });
});

test("a text is cut where it must be, and says so", () => {
  expect(cut("thoracic spine", 14)).toBe("thoracic spine");
  expect(cut("thoracic spine", 10)).toBe("thoracic…");
});

test("the first line has the standing at its end, or beneath where there is no room", () => {
  const parts = { code: "M54.6", title: "Pain in thoracic spine", standing: "valid" };
  const [line = ""] = headline(parts, page);
  expect(line).toHaveLength(80);
  expect(line).toMatch(/^M54\.6 {2}Pain in thoracic spine +valid$/);
  expect(headline({ ...parts, title: "x".repeat(70) }, page)).toEqual([`M54.6  ${"x".repeat(70)}`, "       valid"]);
});

test("labels and places are said once, and columns line up", () => {
  const rows = [
    { label: "Excludes1", at: "M54", text: "one" },
    { label: "Excludes1", at: "M54", text: "two" },
    { label: "Note", at: "M50-M54", text: "three" },
    { label: "History", text: "four" },
  ];
  expect(layOutRows(rows, 80)).toEqual([
    "  Excludes1  M54      one",
    "                      two",
    "  Note       M50-M54  three",
    "  History    four",
  ]);
});
