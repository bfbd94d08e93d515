import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWhoIcd10Only, WhoListError, whoOnlyEntry } from "./who-icd10-only.ts";

const root = resolve(import.meta.dirname, "../../..");
const text = readFileSync(resolve(root, "data/lexicon/who-icd10-only.tsv"), "utf8");
const list = parseWhoIcd10Only(text);

describe("the list", () => {
  test("has each line of the file", () => {
    const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(list.length).toBe(lines.length - 1);
    expect(list.length).toBeGreaterThan(30);
  });

  test("is in the order of its codes", () => {
    const codes = list.map(({ from }) => from);
    expect(codes).toEqual([...codes].sort());
  });

  test.each([
    ["I64", ["I63.9"]],
    ["B24", ["B20", "Z21"]],
    ["A16.2", ["A15"]],
    ["X61", ["T36-T65"]],
    ["L89.2", ["L89"]],
  ])("%s → %s", (code, instead) => {
    expect(whoOnlyEntry(code, list)?.instead).toEqual(instead);
  });

  test.each(["M54.6", "M54.5", "L89.4", "L89", "T89", "T99", "X59", "I63.9", "R65"])("%s is not in it", (code) => {
    expect(whoOnlyEntry(code, list)).toBeUndefined();
  });
});

const tabularFile = resolve(root, "../shared/icd10cm/fy2026-april/icd10c-tabular-April-1-2026.xml.gz");

describe.skipIf(!existsSync(tabularFile))("the list against the Tabular List of FY2026", () => {
  const xml = existsSync(tabularFile) ? gunzipSync(readFileSync(tabularFile)).toString("utf8") : "";
  const tabular = new Set(
    [...xml.matchAll(/<name>([A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]+)?)<\/name>/g)].map(([, code]) => code),
  );

  test("what is said to be absent is absent, with everything below; what has another meaning is there", () => {
    expect(tabular.size).toBeGreaterThan(46_000);
    const covered = new Map(list.map(({ from }) => [from, 0]));
    for (const code of tabular) {
      const entry = code === undefined ? undefined : whoOnlyEntry(code, list);
      if (entry !== undefined) covered.set(entry.from, (covered.get(entry.from) ?? 0) + 1);
    }
    for (const { from, kind } of list) expect([from, (covered.get(from) ?? 0) > 0]).toEqual([from, kind !== "absent"]);
  });

  test("every replacement is in it", () => {
    const ends = list.flatMap(({ instead }) => instead.flatMap((one) => one.split("-")));
    expect(ends.filter((end) => !tabular.has(end))).toEqual([]);
  });

  test("no replacement is itself a code of the list, but for another meaning", () => {
    const again = list.flatMap(({ instead }) => instead.filter((one) => whoOnlyEntry(one, list)?.kind === "absent"));
    expect(again).toEqual([]);
  });
});

describe("reading", () => {
  const header = "code\tkind\tmeaning\tinstead\tnote\n";

  test("comments, a range, a note and several replacements", () => {
    expect(
      parseWhoIcd10Only(
        `# of WHO\n${header}T90-T98\tabsent\tsequelae\t\t7th character S\nE14\tabsent\tdiabetes\tE11 E13\t\n`,
      ),
    ).toEqual([
      { from: "T90", to: "T98", kind: "absent", meaning: "sequelae", instead: [], note: "7th character S" },
      { from: "E14", to: "E14", kind: "absent", meaning: "diabetes", instead: ["E11", "E13"] },
    ]);
  });

  test.each([
    ["", 1, "the header"],
    [header.trim(), 1, "a line break at the end of the last line"],
    ["# only a comment\n", 1, "the header"],
    ["code\tmeaning\n", 1, "the header"],
    [`${header}I64\tabsent\tstroke\tI63.9\n`, 2, "5 columns, found 4"],
    [`# a\n${header}\n`, 3, "5 columns, found 1"],
    [`${header}I-64\tabsent\tstroke\tI63.9\t\n`, 2, "a code of WHO's ICD-10"],
    [`${header}T98-T90\tabsent\tsequelae\tI63.9\t\n`, 2, "a code of WHO's ICD-10"],
    [`${header}I64\tgone\tstroke\tI63.9\t\n`, 2, "absent or other-meaning"],
    [`${header}I64\tabsent\t\tI63.9\t\n`, 2, "a meaning"],
    [`${header}I64\tabsent\tstroke\tI63.9, I61\t\n`, 2, "codes of ICD-10-CM"],
    [`${header}I64\tabsent\tstroke\t\t\n`, 2, "a replacement or a note"],
    [`${header}I64\tabsent\tstroke\tI63.9\t\nI64\tabsent\tstroke\tI63.9\t\n`, 3, "I64 once only"],
  ])("%j: line %i, %s", (broken, line, expected) => {
    expect(() => parseWhoIcd10Only(broken)).toThrow(WhoListError);
    expect(() => parseWhoIcd10Only(broken)).toThrow(`line ${line}: expected ${expected}`);
  });

  test("cut anywhere: the whole lines before a cut between lines, else an error", () => {
    const start = text.indexOf(header) + header.length;
    fc.assert(
      fc.property(fc.nat({ max: text.length }), (end) => {
        const cut = text.slice(0, end);
        if (end < start || !cut.endsWith("\n")) {
          expect(() => parseWhoIcd10Only(cut)).toThrow(WhoListError);
        } else {
          expect(parseWhoIcd10Only(cut)).toEqual(list.slice(0, cut.slice(start).split("\n").length - 1));
        }
      }),
    );
    for (const end of [start, text.indexOf("\n", start) + 1]) parseWhoIcd10Only(text.slice(0, end));
  });
});
