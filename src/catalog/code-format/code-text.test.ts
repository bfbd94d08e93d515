import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bare, type CodeText, dotted, readCode } from "./code-text.ts";

function code(text: string): CodeText {
  return { kind: "code", code: text };
}

describe("codes", () => {
  test.each([
    ["M54.6", "M54.6"],
    ["m546", "M54.6"],
    [" M54.6\t", "M54.6"],
    ["\u00A0m54.6\u00A0", "M54.6"],
    ["M\u200B54.\u00AD6\uFEFF", "M54.6"],
    ["Ｍ５４．６", "M54.6"],
    ["𝐌𝟓𝟒.𝟔", "M54.6"],
    ["i10", "I10"],
    ["s29012a", "S29.012A"],
    ["T07.xxxd", "T07.XXXD"],
    ["c7a.00", "C7A.00"],
    ["QA0", "QA0"],
    ["qa00102", "QA0.0102"],
    ["W58.03XA", "W58.03XA"],
    ["M54.A6", "M54.A6"],
  ])("%j is %s", (input, expected) => {
    expect(readCode(input)).toEqual(code(expected));
  });

  test.each([
    ["M54.-", "M54"],
    ["M54-", "M54"],
    ["m54.5-", "M54.5"],
    ["F10.1.-", "F10.1"],
    ["S52.5--", "S52.5"],
    ["M54.\u2013", "M54"],
  ])("%j means %s and what is below it", (input, expected) => {
    expect(readCode(input)).toEqual({ kind: "code", code: expected, andBelow: true });
  });
});

describe("blocks and chapters", () => {
  test.each([
    ["M50-M54", "M50", "M54"],
    ["m50 – m54", "M50", "M54"],
    ["C7A-C7B", "C7A", "C7B"],
    ["O94-O9A", "O94", "O9A"],
    ["M99.9-M99.99", "M99.9", "M99.99"],
    ["A00.0--A00.9-", "A00.0", "A00.9"],
    ["A15-A19.-", "A15", "A19"],
    ["B20-B20", "B20", "B20"],
  ])("%j", (input, from, to) => {
    expect(readCode(input)).toEqual({ kind: "range", from, to });
  });

  test.each([
    ["13", 13],
    ["1", 1],
    ["07", 7],
    [" 22 ", 22],
    ["Chapter 13", 13],
    ["ch. 5", 5],
  ])("%j is a chapter", (input, number) => {
    expect(readCode(input)).toEqual({ kind: "chapter", number });
  });
});

describe("malformed texts: why, and what is left when the writing is put right", () => {
  test.each([
    ["M54,6", "character 4 is a comma where the dot belongs: write M54.6", "M54.6"],
    ["M54 6", "character 4 is a blank where the dot belongs: write M54.6", "M54.6"],
    ["M54-6", "character 4 is a dash where the dot belongs: write M54.6", "M54.6"],
    ["M 54.6", "character 2 is a blank, which no code has: write M54.6", "M54.6"],
    ["(M54.6)", "character 1 is a bracket, which no code has: write M54.6", "M54.6"],
    ["M49.0*", "character 6 is an asterisk, which no code has: write M49.0", "M49.0"],
    ["M54.5¹", "character 6 is “¹”, which no code has: write M54.5", "M54.5"],
    ["M5.46", "the dot stands after character 2; it belongs after the third: write M54.6", "M54.6"],
    ["E885.9", "the dot stands after character 4; it belongs after the third: write E88.59", "E88.59"],
    [".M546", "the dot stands first; it belongs after the third character: write M54.6", "M54.6"],
    ["M54.", "nothing follows the dot: write M54", "M54"],
    ["M54..6", "there is more than one dot: write M54.6", "M54.6"],
    ["М54.6", "character 1 is the Cyrillic letter М, not the Latin M: write M54.6", "M54.6"],
    ["Ι10", "character 1 is the Greek letter Ι, not the Latin I: write I10", "I10"],
    ["M50-54", "the second end of the range lacks its letter: write M50-M54", "M50-M54"],
    [
      "T07XXXXD",
      "8 characters stand here, a code has at most 7; one placeholder X is too many: write T07.XXXD",
      "T07.XXXD",
    ],
    ["M54.6 Pain", "more than a code stands here, “M54.6 PAIN”: write M54.6 alone", "M54.6"],
    ["ABK:M546", "more than a code stands here, “ABK:M546”: write M54.6 alone", "M54.6"],
  ])("%j", (input, why, cleaned) => {
    expect(readCode(input)).toEqual({ kind: "malformed", why, cleaned });
  });

  test.each([
    ["", "nothing was given: type a code such as M54.6"],
    [" \u00A0\t\u200B", "nothing was given: type a code such as M54.6"],
    ["M54.6, M54.50", "2 codes stand here, M54.6 and M54.50 first: give one at a time"],
    ["I10 E11", "2 codes stand here, I10 and E11 first: give one at a time"],
    ["M50-M5", "“M5”, one end of the range, does not have the form of a code"],
    ["724.1", "a code starts with a letter; “724.1” starts with the digit 7, as the codes of ICD-9-CM do"],
    ["724", "a code starts with a letter; “724” starts with the digit 7, as the codes of ICD-9-CM do"],
    ["47", "ICD-10-CM has chapters 1 to 22; there is no chapter 47"],
    ["0", "ICD-10-CM has chapters 1 to 22; there is no chapter 0"],
    ["1A00.Z", "a code starts with a letter; this starts with the digit 1"],
    ["upper back pain", "“UPPER BACK PAIN” has no digit: these are words, not a code; search for them instead"],
    ["PAIN", "“PAIN” has no digit: these are words, not a code; search for them instead"],
    ["ABC1", "the first three characters are ABC; a code has a digit among them, as M54, C7A and QA0 have"],
    ["M5", "“M5” is too short: a code has at least 3 characters, as M54 has"],
    ["M54.60000", "“M54.60000” has 8 characters; a code has at most 7"],
    ["M5%4", "character 3 is “%”; a code has letters, digits and one dot"],
    ["M5\u00004", "character 3 is “\uFFFD”; a code has letters, digits and one dot"],
  ])("%j", (input, why) => {
    expect(readCode(input)).toEqual({ kind: "malformed", why });
  });

  test("a letter that upper-casing would turn into another is not read as one", () => {
    expect(readCode("ı10").kind).toBe("malformed");
    expect(readCode("M5ß").kind).toBe("malformed");
  });
});

describe("any input", () => {
  const codes = fc.stringMatching(/^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/);
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.array(fc.constantFrom(..."MST0579XZ.,-–*† \u00A0\u200BМ¹é\uD800"), { maxLength: 14 }).map((all) => all.join("")),
  );

  test("a code comes back however it is written", () => {
    fc.assert(
      fc.property(codes, (written) => {
        expect(dotted(bare(written))).toBe(written);
        for (const form of [written, bare(written), ` ${written.toLowerCase()}\u00A0`, `\u200B${written}`]) {
          expect(readCode(form)).toEqual(code(written));
        }
      }),
    );
  });

  test("never throws; what is returned is well-formed, and what was cleaned reads as itself", () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const read = readCode(input);
        if (read.kind === "code") expect(readCode(read.code)).toEqual(code(read.code));
        if (read.kind !== "malformed") return;
        expect(read.why).not.toBe("");
        expect(read.why.length).toBeLessThan(250);
        if (read.cleaned !== undefined) expect(["code", "range"]).toContain(readCode(read.cleaned).kind);
      }),
      { numRuns: 2000 },
    );
  });

  test("10 million characters of noise return at once, and are not echoed", () => {
    const million = 1_000_000;
    const noises = [" ", "\u200B", "X", "-", "\uD800", "М", "1", "M54.6 ", "\n"].map((unit) =>
      unit.repeat(10 * million),
    );
    for (const noise of noises) {
      noise.charCodeAt(noise.length - 1);
      const start = performance.now();
      const read = readCode(noise);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(read.kind).toBe("malformed");
      expect(JSON.stringify(read).length).toBeLessThan(250);
    }
    expect(readCode(`${" ".repeat(10 * million)}M54.6`)).toEqual(code("M54.6"));
  });
});
