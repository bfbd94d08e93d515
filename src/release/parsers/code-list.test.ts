import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasOfficialFiles, readOfficialText } from "../../../test/official-source.ts";
import { parseCodeList } from "./code-list.ts";
import { SourceFormatError } from "./source-format-error.ts";

const excerpt = "1\r\nA00-A09\r\nA00\r\nA000\r\nA09\r\nB20\r\nB20\r\n19\r\nS29012A";

describe("parseCodeList", () => {
  test("tells chapters, blocks and codes apart, and a block of one category from that category", () => {
    expect(parseCodeList(excerpt, "list.txt").map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "chapter 1",
      "block A00-A09",
      "code A00",
      "code A00.0",
      "code A09",
      "block B20",
      "code B20",
      "chapter 19",
      "code S29.012A",
    ]);
  });

  test("a cut at the end of a line or before it is noticed, unless it leaves a shorter name", () => {
    const names = parseCodeList(excerpt, "list.txt");
    for (let at = 0; at < excerpt.length; at++) {
      const cut = excerpt.slice(0, at);
      try {
        const rows = parseCodeList(cut, "list.txt");
        expect(rows.slice(0, -1).map(({ name }) => name)).toEqual(
          names.slice(0, rows.length - 1).map(({ name }) => name),
        );
        expect(names[rows.length - 1]?.name.startsWith(rows.at(-1)?.name ?? "?")).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFormatError);
      }
      if (at === 0 || /[\r\n]$/.test(cut)) expect(() => parseCodeList(cut, "list.txt")).toThrow(SourceFormatError);
    }
  });

  test("any lines give as many names, or a SourceFormatError", () => {
    const line = fc.oneof(fc.string(), fc.constantFrom(...excerpt.split("\r\n")));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        try {
          expect(parseCodeList(lines.join("\r\n"), "list.txt")).toHaveLength(lines.length);
        } catch (error) {
          if (!(error instanceof SourceFormatError)) throw error;
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test.each(["23", "0", "A0", "A00-", "A00.0", "a000", "S29012AX", ""])("the line %j is refused", (line) => {
    expect(() => parseCodeList(`1\n${line}\n2`, "list.txt")).toThrow("list.txt, line 2: expected ");
  });

  test("a name that stands twice is refused, but for a block and its one category", () => {
    expect(() => parseCodeList("B20\nB20\nB20", "list.txt")).toThrow(SourceFormatError);
    expect(() => parseCodeList("A000\nA001\nA000", "list.txt")).toThrow(
      "list.txt, line 3: expected no second code A00.0",
    );
  });
});

describe.skipIf(!hasOfficialFiles)("the code lists of April 2025 and 2026", () => {
  test.each([
    ["fy2025-april/code-list-April-2025.txt.gz", [22, 296, 97_584]],
    ["fy2026-april/code-list-April-2026.txt.gz", [22, 297, 98_186]],
  ])("%s has its chapters, blocks and codes", (path, counts) => {
    const names = parseCodeList(readOfficialText(path), "list.txt");
    const count = (kind: string): number => names.filter((name) => name.kind === kind).length;
    expect(["chapter", "block", "code"].map(count)).toEqual(counts);
  });
});
