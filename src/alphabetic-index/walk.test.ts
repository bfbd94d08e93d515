import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallDocuments, smallIndex } from "../../test/small-index.ts";
import { buildIndexColumns } from "./build-index-columns.ts";
import { documentOf } from "./index-document-of.ts";
import { walk } from "./walk.ts";

const tables = smallIndex();

/** Where a path leads, its code or cell, and how its steps were come to. */
function land(...path: string[]): readonly unknown[] | undefined {
  const { landing } = walk(tables, path);
  if (landing === undefined) return undefined;
  const { table, term, column } = landing.place;
  const cell = table.cells(term).find((one) => one.column === column)?.code;
  return [
    table.path(term).join(" › "),
    column === undefined ? table.code(term) : cell,
    landing.steps.map(({ kind }) => kind).join(" "),
  ];
}

test("compiled, the documents are what they were", () => {
  expect(tables.map(documentOf)).toEqual(smallDocuments());
  expect(() => buildIndexColumns([])).toThrow(RangeError);
  const [first] = smallDocuments();
  expect(() => buildIndexColumns([first!, first!])).toThrow("two documents of a kind");
});

test("every term is found by its own path", () => {
  for (const table of tables) {
    for (const term of table.terms()) {
      const { landing, alternatives } = walk([table], table.path(term));
      const found = landing?.steps.find(({ kind, place }) => kind === "exact" && place.term === term) ?? landing;
      expect([table.path(term), (found ?? alternatives[0])?.place.term]).toEqual([table.path(term), term]);
    }
  }
});

describe("titles", () => {
  test.each<[string[], unknown[]]>([
    [
      ["Pain", "thoracic spine"],
      ["Pain (s) › thoracic spine", "M54.6", "exact exact"],
    ],
    [
      ["Pain (s)", "back (postural)"],
      ["Pain (s) › back (postural)", "M54.9", "exact exact"],
    ],
    [
      ["PAIN", "Thoracic Spines"],
      ["Pain (s) › thoracic spine", "M54.6", "exact loose"],
    ],
    [["Pain, thoracic spine"], ["Pain (s) › thoracic spine", "M54.6", "exact exact"]],
    [["thoracic spine pain"], ["Pain (s) › thoracic spine", "M54.6", "exact exact"]],
    [
      ["pain", "postural back"],
      ["Pain (s) › back (postural)", "M54.9", "exact loose"],
    ],
    [["meniere disease"], ["Ménière's disease", "H81.0-", "loose"]],
    [["Meniere's disease"], ["Ménière's disease", "H81.0-", "exact"]],
    [["Arthritic"], ["Arthritis, arthritic (acute) (chronic)", "M19.90", "loose"]],
    [["chronic arthritis, arthritic"], ["Arthritis, arthritic (acute) (chronic)", "M19.90", "loose"]],
    [["Contraction, joint"], ["Contraction, joint", "M24.50", "exact"]],
    [["Henoch"], ["Henoch disease or purpura (-Schönlein) (primary)", "D69.0", "exact"]],
    [["Henoch-Schönlein disease or purpura"], ["Henoch disease or purpura (-Schönlein) (primary)", "D69.0", "loose"]],
    [["Duffy (a-b-)"], ["Duffy (a-b-)", "Z67.A1", "exact"]],
  ])("%j", (path, expected) => {
    expect(land(...path)).toEqual(expected);
  });
});

describe("levels left out", () => {
  test("joining words cost nothing to say", () => {
    expect(land("Arthritis, arthritic", "Lyme disease")?.[2]).toBe("exact joining");
    expect(land("Arthritis, arthritic", "due to Lyme disease")?.[1]).toBe("A69.23");
    expect(land("Arthritis, arthritic", "in", "Lyme disease")?.[2]).toBe("exact exact exact");
  });

  test("others are said to be left out", () => {
    expect(land("Pain", "lower")).toEqual(["Pain (s) › abdominal › lower", "R10.30", "exact skipped"]);
  });
});

describe("see", () => {
  test("is followed at the end of a path, and where the path goes on", () => {
    expect(land("Abdominalgia")).toEqual(["Pain (s) › abdominal", "R10.9", "exact see"]);
    expect(land("Abdominalgia", "lower")).toEqual(["Pain (s) › abdominal › lower", "R10.30", "exact see exact"]);
    expect(land("Stiffness, joint")?.[1]).toBe("M24.50");
  });

  test("of a condition is no term", () => {
    expect(land("Zymotic")).toEqual(["Zymotic", undefined, "exact"]);
  });

  test("that goes in a circle ends", () => {
    expect(land("Ache")?.[1]).toBeUndefined();
    expect(walk(tables, ["Ache", "nowhere"])).toMatchObject({ notFound: "nowhere" });
    expect(walk(tables, ["Pain", "nowhere", "else"])).toMatchObject({ notFound: "nowhere" });
  });

  test("also leads into the table, with its column", () => {
    expect(land("Osteoma", "skull")).toEqual([
      "Neoplasm, neoplastic › bone (periosteum) › skull",
      "D16.4-",
      "exact seeAlso exact",
    ]);
    expect(land("Neoplasm", "skull", "benign")?.[1]).toBe("D16.4-");
    expect(land("Neoplasm", "skin", "Malignant Primary")?.[1]).toBe("C44.90");
  });
});

test("terms that fit equally well are all named, none is chosen", () => {
  const { landing, alternatives } = walk(tables, ["Duffy"]);
  expect(landing).toBeUndefined();
  expect(alternatives.map(({ place: { table, term } }) => table.code(term))).toEqual(["Z67.A2", "Z67.A1"]);
});

test("what is not there is named", () => {
  expect(walk(tables, ["Xyzzy"])).toEqual({ alternatives: [], notFound: "Xyzzy" });
});

test("any path ends, and soon", () => {
  const word = fc.oneof(
    fc.constantFrom("Pain", "Ache", "joint", "with", ",", ", , ", "see", "Neoplasm", "benign"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (path) => {
      const begun = performance.now();
      const { landing, alternatives, notFound } = walk(tables, path);
      expect(landing !== undefined || alternatives.length > 0 || notFound !== undefined).toBe(true);
      expect(performance.now() - begun).toBeLessThan(1000);
    }),
    { numRuns: 300 },
  );
});
