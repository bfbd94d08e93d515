import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CatalogFileError } from "../catalog/binary/catalog-file-error.ts";
import { parseEquivalences } from "../language/equivalences.ts";
import { buildSearchIndex } from "./build-search-index.ts";
import { openSearchIndex } from "./open-search-index.ts";
import { rank, type SearchHit } from "./rank.ts";
import type { SearchEntry } from "./search-entry.ts";

/** Titles of the Tabular List of FY2026; an indented one stands below the one before it that is not. */
const titles = `Dorsalgia
  Pain in thoracic spine
  Low back pain, unspecified
  Dorsalgia, unspecified
  Cervicalgia
Radiculopathy
  Radiculopathy, site unspecified
  Radiculopathy, thoracic region
  Radiculopathy, lumbar region
Fracture of thoracic vertebra
  Wedge compression fracture of unspecified thoracic vertebra
  Wedge compression fracture of third thoracic vertebra
  Wedge compression fracture of T7-T8 vertebra
Migraine
  Migraine with aura, not intractable, without status migrainosus
  Migraine without aura, not intractable, without status migrainosus
  Migraine, unspecified, not intractable, without status migrainosus
Type 2 diabetes mellitus
  Type 2 diabetes mellitus with diabetic neuropathy, unspecified
  Type 2 diabetes mellitus without complications
Type 1 diabetes mellitus
  Type 1 diabetes mellitus without complications
Pneumonia, unspecified organism
  Viral pneumonia, unspecified
  Pneumonia in diseases classified elsewhere
Injury of muscle
  Other injury of unspecified muscles, fascia and tendons at forearm level
  Unspecified injury of other muscles, fascia and tendons at forearm level
Aortic arch syndrome [Takayasu]
Postural kyphosis
Nontraumatic compartment syndrome
Posttraumatic osteoarthritis
Acute hepatitis A without hepatic coma
Glycogen storage disease, unspecified
Cirrhosis of liver
Hemorrhage of anus and rectum`.split("\n");

const parents: number[] = [];
for (const title of titles) {
  const header = parents.lastIndexOf(-1);
  parents.push(title.startsWith("  ") ? header : -1);
}
const entries: SearchEntry[] = titles.map((title, ordinal) => ({
  ordinal,
  kind: "title",
  text: title.trim(),
  textId: ordinal,
  releases: ordinal === titles.length - 1 ? 0b10 : 0b11,
}));
const equivalences = parseEquivalences(
  `words\trelation\tequals\tnote
thoracic spine\t=\tupper back | mid back\t
back pain | backache\t=\tdorsalgia\t
neck pain\t=\tcervicalgia\t
hepatic\t=\tliver\t
diabetes\t>\ttype 2 diabetes mellitus\t
thoracic\t<>\tlumbar\t`,
  "test",
);
const columns = buildSearchIndex({ entries, parents, equivalences });
const index = openSearchIndex(columns);
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const isHeader = (ordinal: number): boolean => parents.includes(ordinal);

function hits(query: string, limit = 5, accept = (ordinal: number) => !isHeader(ordinal)): readonly SearchHit[] {
  return rank(index, query, { limit, releases: 0b01, accept });
}
const found = (query: string): string => titles[hits(query)[0]?.ordinal ?? -1]?.trim() ?? "";

describe("rank", () => {
  it.each([
    ["upper back pain", "Pain in thoracic spine"],
    ["pain in the upper back", "Pain in thoracic spine"],
    ["mid-back pain", "Pain in thoracic spine"],
    ["Schmerz upper back pain", "Pain in thoracic spine"],
    ["backache", "Dorsalgia, unspecified"],
    ["pain of the neck", "Cervicalgia"],
    ["radiculopathy", "Radiculopathy, site unspecified"],
    ["lumbar radiculopathy", "Radiculopathy, lumbar region"],
    ["compression fracture T8", "Wedge compression fracture of T7-T8 vertebra"],
    ["compression fracture of T3", "Wedge compression fracture of third thoracic vertebra"],
    ["thoracic vertebral compression fractures", "Wedge compression fracture of unspecified thoracic vertebra"],
    ["migraine with aura", "Migraine with aura, not intractable, without status migrainosus"],
    ["migraine without aura", "Migraine without aura, not intractable, without status migrainosus"],
    ["migraine", "Migraine, unspecified, not intractable, without status migrainosus"],
    ["type II diabetes", "Type 2 diabetes mellitus without complications"],
    ["type 1 diabetes", "Type 1 diabetes mellitus without complications"],
    ["diabetes with neuropathy", "Type 2 diabetes mellitus with diabetic neuropathy, unspecified"],
    ["Takayasu arteritis", "Aortic arch syndrome [Takayasu]"],
    ["post traumatic osteoarthritis", "Posttraumatic osteoarthritis"],
    ["non-traumatic compartment syndrome", "Nontraumatic compartment syndrome"],
    ["cirrhotic liver", "Cirrhosis of liver"],
    ["hepatic cirhosis", "Cirrhosis of liver"],
  ])("%s → %s", (query, title) => {
    expect(found(query)).toBe(title);
  });

  it("finds every title by itself, with the score 1", () => {
    for (const [ordinal, title] of titles.entries()) {
      const [first] = rank(index, title, { limit: 1, releases: 0b10, accept: () => true });
      expect(first).toMatchObject({ ordinal, score: 1, kind: "title", textId: ordinal, entryOrdinal: ordinal });
    }
  });

  it("says which words stand for which, and which were equated", () => {
    const query = "Upper back PAIN";
    const matched = hits(query)[0]?.matched.map(({ start, end, how, stems }) => [query.slice(start, end), how, stems]);
    expect(matched).toEqual([
      ["Upper back", "equivalence", ["thoracic", "spine"]],
      ["PAIN", "same", ["pain"]],
    ]);
  });

  it("names the header whose default code it answers", () => {
    const [first] = hits("dorsalgia");
    expect(first?.ordinal).toBe(titles.indexOf("  Dorsalgia, unspecified"));
    const headers = hits("radiculopathy", 5, isHeader);
    expect(headers[0]?.ordinal).toBe(titles.indexOf("Radiculopathy"));
  });

  it("does not invent a manifestation, a cause or the opposite", () => {
    expect(hits("pneumonia").map(({ ordinal }) => titles[ordinal]?.trim())).toEqual([
      "Viral pneumonia, unspecified",
      "Pneumonia in diseases classified elsewhere",
    ]);
    const [thoracic, lumbar] = ["  Radiculopathy, thoracic region", "  Radiculopathy, lumbar region"];
    const order = hits("thoracic radiculopathy").map(({ ordinal }) => titles[ordinal] ?? "");
    expect(order[0]).toBe(thoracic);
    expect(order.indexOf("  Radiculopathy, site unspecified")).toBeLessThan(order.indexOf(lumbar ?? ""));
  });

  it("answers texts of the releases asked for, and codes that are accepted", () => {
    expect(rank(index, "hemorrhage of anus", { limit: 1, releases: 0b10, accept: () => true })).toHaveLength(1);
    expect(rank(index, "hemorrhage of anus", { limit: 1, releases: 0b01, accept: () => true })).toEqual([]);
    expect(hits("pain", 5, () => false)).toEqual([]);
  });

  it("gives the same answer twice, and after any other query", () => {
    const before = hits("upper back pain");
    fc.assert(
      fc.property(anyText, (query) => {
        hits(query);
        expect(hits("upper back pain")).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it("does not depend on the order of words", () => {
    const words = ["fracture", "thoracic", "compression", "unspecified", "wedge"];
    const before = hits(words.join(" ")).map(({ ordinal, score }) => [ordinal, score]);
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: words.length }), (shuffled) => {
        expect(hits(shuffled.join(" ")).map(({ ordinal, score }) => [ordinal, score])).toEqual(before);
      }),
    );
  });

  it("tells titles of the same words apart by their order", () => {
    for (const title of titles.filter((text) => text.includes("forearm")))
      expect(found(title.trim())).toBe(title.trim());
  });

  it.each([
    [""],
    [" "],
    ["a"],
    ["of the with"],
    ["боль в спине"],
    ["背痛"],
    ["😀🏥"],
    [".*+?^$[{]()|\\"],
    ["\ud800 \udfff"],
    ["'; DROP TABLE codes; --"],
    ["\u0000\u0001"],
    ["!pain"],
    ["constructor __proto__ toString"],
  ])("is calm about %j", (query) => {
    expect(Array.isArray(hits(query))).toBe(true);
  });

  it("reads the beginning of a very long query", () => {
    const padded = `${"upper back pain ".repeat(4)}${" ".repeat(940)}`;
    expect(hits(`${padded} migraine with aura`)).toEqual(hits(padded));
    expect(hits(`upper back pain ${"lorem ipsum ".repeat(5000)}`)).toEqual([]);
    expect(hits("x".repeat(100_000))).toEqual([]);
  });

  it("keeps scores between 0 and 1, in order, codes once and within the limit", () => {
    const vocabulary = titles.flatMap((title) => title.split(/\W+/)).filter((word) => word !== "");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (words, limit) => {
          const answers = hits(words.join(" "), limit);
          expect(answers.length).toBeLessThanOrEqual(limit);
          expect(new Set(answers.map(({ ordinal }) => ordinal)).size).toBe(answers.length);
          for (const [at, { score }] of answers.entries()) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(answers[at - 1]?.score ?? 1);
          }
        },
      ),
    );
  });
});

describe("buildSearchIndex", () => {
  it("gives the same bytes for the same source", () => {
    expect(buildSearchIndex({ entries, parents, equivalences })).toEqual(columns);
  });

  it("may be empty", () => {
    const empty = openSearchIndex(buildSearchIndex({ entries: [], parents: [], equivalences: [] }));
    expect(rank(empty, "upper back pain", { limit: 10, releases: 1, accept: () => true })).toEqual([]);
  });

  it("never loses an exact match to an added synonym", () => {
    const synonym: SearchEntry = { ordinal: 4, kind: "synonym", text: "pain thoracic", textId: 0, releases: 0b11 };
    const more = openSearchIndex(buildSearchIndex({ entries: [...entries, synonym], parents, equivalences }));
    const [first] = rank(more, "Pain in thoracic spine", { limit: 1, releases: 0b01, accept: () => true });
    expect(titles[first?.ordinal ?? -1]?.trim()).toBe("Pain in thoracic spine");
  });
});

describe("openSearchIndex", () => {
  it("refuses columns that are not an index's", () => {
    const { termWeights, ...rest } = columns;
    expect(() => openSearchIndex(rest)).toThrow(CatalogFileError);
    expect(() => openSearchIndex({ ...rest, termWeights: Uint8Array.from(termWeights) })).toThrow(/termWeights/);
  });
});

describe("a query still being typed", () => {
  const typed = (query: string): readonly string[] =>
    rank(index, query, { limit: 5, releases: 0b11, accept: () => true, isTyped: true }).map(({ textId }) =>
      (titles[textId] ?? "").trim(),
    );

  it("completes its last word", () => {
    expect(typed("radicul")[0]).toBe("Radiculopathy");
    expect(typed("thoracic verteb")[0]).toBe("Fracture of thoracic vertebra");
  });

  it("completes a word that would join others", () => {
    expect(typed("he")).toContain("Hemorrhage of anus and rectum");
  });

  it("completes a phrase of the lexicon", () => {
    expect(typed("upper back pa")[0]).toBe("Pain in thoracic spine");
  });

  it("takes a word with a blank behind it as it is", () => {
    expect(typed("migr")[0]).toBe("Migraine");
    expect(typed("migr ")).toEqual([]);
  });

  it("keeps the order of what still fits while letters are added", () => {
    const steps = ["migr", "migra", "migrai", "migrain"].map((query) => typed(query));
    for (const step of steps) expect(step).toEqual(steps[0]);
  });
});
