import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../load-catalog.ts";
import { compare } from "../../operations/compare.ts";
import { codeSpansOf } from "../document.ts";
import { documentHtml } from "../render/html.ts";
import { toMarkdown } from "../render/markdown.ts";
import type { Comparison } from "./comparison.ts";
import { comparisonDocument } from "./comparison-document.ts";
import { sitesOf } from "./site-words.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const catalog = classification.catalogs.on(date);
const compared = (...codes: readonly string[]): Comparison => compare.run(classification, { codes, date });

test.each([
  ["Pain in thoracic spine", ["thoracic"]],
  ["Low back pain, unspecified", ["lumbar (low back)"]],
  ["Cervicalgia", ["cervical (neck)"]],
  ["Spinal stenosis, thoracolumbar region", ["thoracolumbar"]],
  [
    "Unspecified thoracic, thoracolumbar and lumbosacral intervertebral disc disorder",
    ["thoracolumbar", "lumbosacral", "thoracic"],
  ],
  ["Malignant neoplasm of cervix uteri, unspecified", []],
  ["Fracture of neck of femur", ["thigh"]],
  ["Dorsalgia, unspecified", []],
  ["Panniculitis affecting regions of neck and back, site unspecified", []],
  ["Malignant neoplasm of upper-outer quadrant of right female breast", ["upper-outer quadrant", "breast"]],
  ["Malignant neoplasm of unspecified site of right female breast", []],
  ["Malignant neoplasm of lower lobe, left bronchus or lung", ["lower lobe", "lung"]],
  ["Malignant neoplasm of rectosigmoid junction", ["rectosigmoid junction"]],
  ["Malignant neoplasm of sigmoid colon", ["sigmoid colon"]],
  ["ST elevation (STEMI) myocardial infarction of inferior wall", ["inferior wall"]],
  ["Chalazion right upper eyelid", ["upper eyelid", "eye"]],
  ["Abscess of external ear, left ear", ["external ear", "ear"]],
  ["Right lower quadrant pain", ["right lower quadrant"]],
])("%s is of %j", (title, sites) => {
  expect(sitesOf(title)).toEqual(sites);
});

describe("a comparison", () => {
  test("has the sides of a fracture and its encounters", () => {
    const { axes, codes } = compared("S52.501A", "S52.502A", "S52.501D");
    expect(axes.find(({ name }) => name === "side")?.values).toEqual(["right", "left", "right"]);
    expect(axes.find(({ name }) => name === "encounter")?.values[2]).toBe(
      "subsequent encounter for closed fracture with routine healing",
    );
    expect(codes[1]?.differs).toContain("side: left");
    expect(codes[0]?.seventhCharacter).toEqual({ character: "A", meaning: "initial encounter for closed fracture" });
  });

  test.each([
    [
      ["M17.11", "M17.12"],
      ["side: right", "side: left"],
    ],
    [
      ["T36.0X1A", "T36.0X3A"],
      ["intent: accidental", "intent: assault"],
    ],
    [
      ["M54.50", "M54.51"],
      ["says “unspecified”", "says “Vertebrogenic”"],
    ],
    [
      ["C18.0", "C18.7"],
      ["region: cecum", "region: sigmoid colon"],
    ],
    [
      ["S52.501A", "S52.501S"],
      ["encounter: initial encounter for closed fracture", "encounter: sequela"],
    ],
    [
      ["I10", "I11.9"],
      ["named by its title alone", "named by its title alone"],
    ],
  ])("of %j says what a coder would", (codes, said) => {
    expect(compared(...codes).codes.map(({ differs }) => differs)).toEqual(said);
  });

  test("has no axis that tells nothing: silence is not “not specified”, an artery's left is no side", () => {
    const names = (...codes: readonly string[]): readonly string[] => compared(...codes).axes.map(({ name }) => name);
    expect(names("F32.A", "F32.1")).not.toContain("region");
    expect(names("H40.1131", "H40.1121")).not.toContain("region");
    expect(names("I21.01", "I21.09")).not.toContain("side");
    expect(names("M54.6", "M54.9", "M54.40")).not.toContain("side");
  });

  test("finds Excludes1 in both directions", () => {
    const { excludes } = compared("E10.9", "E11.9");
    expect(excludes.filter(({ kind }) => kind === "excludes1").map(({ codes, from }) => [...codes, from])).toEqual([
      ["E10.9", "E11.9", "E10"],
      ["E11.9", "E10.9", "E11"],
    ]);
  });

  test("keeps the notes that exclude in words alone", () => {
    const { inWords, excludes } = compared("M54.6", "S29.012A");
    expect(inWords).toEqual([
      { code: "M54.6", text: "current injury - see injury of spine by body region", from: "M50-M54" },
    ]);
    expect(excludes.map(({ kind, from }) => [kind, from])).toContainEqual(["excludes2", "13"]);
  });

  test("has what a note asks for first", () => {
    const { sequencing } = compared("E11.22", "N18.30");
    expect(sequencing).toContainEqual(
      expect.objectContaining({ kind: "useAdditionalCode", code: "E11.22", names: ["N18.30"] }),
    );
    expect(sequencing).toContainEqual(
      expect.objectContaining({ kind: "codeFirst", code: "N18.30", names: ["E11.22"] }),
    );
  });

  test("shows what is no code, with the nearest", () => {
    const { codes } = compared("M54.6", "M54.A6");
    expect(codes[1]).toMatchObject({
      status: "unknown",
      differs: "no ICD-10-CM code",
      suggestions: [{ code: "M54.6" }, {}, {}],
    });
  });

  test("of any codes has one value a code on every axis, and says the status of each code it names", () => {
    const code = fc
      .integer({ min: 0, max: catalog.data.codes.size - 1 })
      .map((ordinal) => catalog.data.codes.code(ordinal));
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 12 }), (codes) => {
        const comparison = compared(...codes);
        expect(comparison.codes.map((one) => one.code)).toEqual(codes);
        for (const { values } of comparison.axes) expect(values).toHaveLength(codes.length);
        for (const { differs } of comparison.codes) expect(differs).not.toBe("");
        const document = comparisonDocument(catalog, comparison);
        for (const span of codeSpansOf(document)) {
          const truth = span.status === "range" ? "range" : (catalog.find(span.code)?.status ?? "unknown");
          expect(`${span.code} ${span.status}`).toBe(`${span.code} ${truth}`);
        }
        expect(toMarkdown(document)).toContain("## What differs");
      }),
      { numRuns: 60 },
    );
  });

  test("of any text does not fail, and its page holds no markup of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const comparison = compared("M54.6", `<script>${typed}`);
        const html = documentHtml(comparisonDocument(catalog, comparison));
        expect(html).not.toContain("<script>");
        expect(html).not.toMatch(/(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/);
      }),
      { numRuns: 60 },
    );
  });
});
