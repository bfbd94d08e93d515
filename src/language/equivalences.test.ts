import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Equivalence, parseEquivalences } from "./equivalences.ts";
import { LexiconFormatError } from "./lexicon-format-error.ts";
import { classOfWord } from "./word-classes.ts";
import { readWords } from "./words.ts";

const heading = "words\trelation\tequals\tnote";
const file = "equivalences.tsv";
const text = readFileSync(new URL("../../data/lexicon/equivalences.tsv", import.meta.url), "utf8");

describe("parseEquivalences", () => {
  it("reads rows, remarks and blank lines", () => {
    const rows = parseEquivalences(`${heading}\n# Spine\n\nneck | nape\t>\tcervical\tnot the other way\r\n`, file);
    expect(rows).toEqual([
      { words: ["neck", "nape"], relation: ">", equals: ["cervical"], note: "not the other way", line: 4 },
    ]);
  });

  it.each([
    ["word\tequals\n", 1, "heading"],
    [`${heading}\nneck = cervical\n`, 2, "relation"],
    [`${heading}\nneck\t~\tcervical\t\n`, 2, "relation"],
    [`${heading}\n\nneck |\t=\tcervical\t\n`, 3, "phrases"],
    [`${heading}\nneck\t=\t\t\n`, 2, "phrases"],
    [`${heading}\nneck\t=\tcervical\tnote\tmore\n`, 2, "four columns"],
  ])("refuses %j", (broken, line, expected) => {
    expect(() => parseEquivalences(broken, file)).toThrow(LexiconFormatError);
    expect(() => parseEquivalences(broken, file)).toThrow(new RegExp(`^${file}, line ${line}: .*${expected}`));
  });

  it("cut anywhere, gives the rows before the cut or says where it broke", () => {
    const whole = parseEquivalences(text, file);
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        try {
          const rows = parseEquivalences(text.slice(0, end), file);
          // Only the row that was cut may differ.
          expect(rows.slice(0, -1)).toEqual(whole.slice(0, Math.max(0, rows.length - 1)));
        } catch (error) {
          expect(error).toBeInstanceOf(LexiconFormatError);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("data/lexicon/equivalences.tsv", () => {
  const rows = parseEquivalences(text, file);
  const key = (phrase: string): string =>
    readWords(phrase)
      .filter(({ stem }) => classOfWord(stem) !== "joining")
      .map(({ stem }) => stem)
      .toSorted()
      .join(" ");

  it("has rows for every part of medicine", () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
  });

  it("names no code", () => {
    expect(rows.filter((row) => /\b[A-Z]\d[0-9A-Z]\b/.test(`${row.words} ${row.equals} ${row.note}`))).toEqual([]);
  });

  it("says every phrase of a row once, and no row twice", () => {
    const repeated = rows.filter((row) => {
      const keys = [...row.words, ...row.equals].map(key);
      return new Set(keys).size < keys.length || keys.includes("");
    });
    expect(repeated.map(({ line }) => line)).toEqual([]);
    const said = rows.map((row: Equivalence) => `${row.words.map(key)} ${row.relation} ${row.equals.map(key)}`);
    expect(said.filter((row, at) => said.indexOf(row) !== at)).toEqual([]);
  });

  it("excludes between single words only", () => {
    const phrases = rows
      .filter(({ relation }) => relation === "<>")
      .flatMap(({ words, equals }) => [...words, ...equals]);
    expect(phrases.filter((phrase) => phrase.includes(" "))).toEqual([]);
  });

  it("knows where the upper back is", () => {
    const spine = rows.find(({ words }) => words.includes("thoracic spine"));
    expect(spine?.equals).toEqual(expect.arrayContaining(["upper back", "mid back", "middle back"]));
  });
});
