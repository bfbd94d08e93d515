import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadList } from "./list-item.ts";
import { readList } from "./read-list.ts";

function read(text: string): ReadList {
  const work = readList(text);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** "2 M54.6": a code with its line; "3 -": a line without one. */
const brief = (text: string): readonly string[] =>
  read(text).items.map((item) => `${item.line} ${"noCode" in item ? "-" : item.typed}`);

test("comments are counted; a number sign before a row's number is none", () => {
  expect(read("# back pain\nM54.6").comments).toBe(1);
  const numbered = read("#,Code\n#1,M54.6\n#2,I10\n# end");
  expect(numbered.items.map(({ line }) => line)).toEqual([2, 3]);
  expect(numbered.comments).toBe(1);
});

test("a quote that nobody closed takes no other row with it", () => {
  const text = 'Code,Note\nM54.6,"open\nI10,y\nE11.9,z\nM54.2,"over\ntwo lines"\nR05.1,a\nJ45.909,b\n';
  expect(brief(text)).toEqual(["2 -", "3 I10", "4 E11.9", "5 M54.2", "7 R05.1", "8 J45.909"]);
});

test("old line ends, those of Windows, and both", () => {
  expect(brief("M54.6\r\nM54.2\rI10\nE11.9")).toEqual(["1 M54.6", "2 M54.2", "3 I10", "4 E11.9"]);
});

describe("whatever is pasted", () => {
  const pieces = ["M54.6", "M54.5", "I10", "code", "ICD-10", "DOS", "2021-09-01", '"', '""', "|", "#", "=1+1"];
  const marks = [",", ";", "\t", "\n", "\r\n", "\r", " ", "\uFEFF", "\u202E", "\uD800", "<script>"];
  const piece = fc.oneof(fc.constantFrom(...pieces, ...marks), fc.string({ unit: "binary", maxLength: 6 }));
  const pasted = fc.array(piece, { maxLength: 40 }).map((all) => all.join(""));

  test("every line with something in it is told, belongs to a row, is a comment or the header", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { items, table, comments } = read(text);
        const told = new Set<number>();
        for (const { line, cells } of items)
          for (let at = 0; at <= cells.join("").split("\n").length - 1; at++) told.add(line + at);
        const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
        const silent = lines.filter((line, at) => /[^\s,;|"]/.test(line) && !told.has(at + 1)).length;
        expect(silent).toBeLessThanOrEqual(comments + (table === undefined ? 0 : 1));
      }),
      { numRuns: 1000 },
    );
  });

  test("a table cut off anywhere is read up to there", () => {
    const head = "Patient,Note,ICD-10\r\n";
    const rows = ["M54.6", "I10", "E11.9", "M54.50"].map((code, at) => `P${at},"said ""so"", then",${code}\r\n`);
    const whole = head + rows.join("");
    for (let end = 0; end <= whole.length; end++) {
      const complete = rows.filter((_, at) => end >= head.length + rows.slice(0, at + 1).join("").length).length;
      const codes = brief(whole.slice(0, end)).filter((item) => !item.endsWith(" -"));
      expect([end, codes.length >= complete]).toEqual([end, true]);
    }
  });

  test("a hundred thousand lines are read in pieces; a thousand columns and a line of a megabyte are borne", () => {
    const many = readList("M54.6 - pain\n".repeat(100_000));
    let rests = 0;
    for (let step = many.next(); step.done !== true; step = many.next()) rests++;
    expect(rests).toBeGreaterThanOrEqual(200);
    expect(brief(`M54.6\n${"x ".repeat(500_000)}\nI10\nI10\nI10`)[1]).toBe("2 -");
    expect(brief(`${"x,".repeat(1000)}M54.6\n${"y,".repeat(1000)}I10`)).toEqual(["1 M54.6", "2 I10"]);
  });
});
