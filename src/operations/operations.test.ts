import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { code } from "./code.ts";
import { diff } from "./diff.ts";
import { history } from "./history.ts";
import { search } from "./search.ts";

const classification = loadCatalog();
const date = "2026-11-22";
const answer = (typed: string, on: string = date): ReturnType<typeof code.run> =>
  code.run(classification, { code: typed, date: on });

describe("code", () => {
  test.each([
    ["m546", "M54.6", "valid"],
    ["M54.-", "M54", "incomplete"],
    ["B20", "B20", "valid"],
    ["M50-M54", "M50-M54", "block"],
    ["M40-M54", "M40-M54", "block"],
    ["13", "13", "chapter"],
    ["M00-M99", "13", "chapter"],
    ["W21.9A", "W21.9A", "incomplete"],
    ["T07XXXXD", "T07XXXXD", "malformed"],
    ["M54.A6", "M54.A6", "unknown"],
    ["T52.8X1A", "T52.8X1A", "retired"],
    ["", "", "malformed"],
  ])("%s is %s, %s", (typed, written, status) => {
    expect(answer(typed)).toMatchObject({ code: written, status, validForSubmission: status === "valid" });
  });

  test("every answer has the contract's lists, what is no code too", () => {
    for (const typed of ["M54.6", "M54.A6", "M54,6", "M50-M54", "13", "W21.9A"]) {
      expect(answer(typed)).toMatchObject({
        ancestors: expect.any(Array),
        children: expect.any(Array),
        referencedBy: expect.any(Array),
      });
      expect(answer(typed).notes.excludes1).toEqual(expect.any(Array));
      expect(answer(typed).history.replacedBy).toEqual(expect.any(Array));
    }
  });

  test("umbrella blocks stand before the block", () => {
    expect(answer("M54.6").blocks?.map(({ range }) => range)).toEqual(["M40-M54", "M50-M54"]);
  });

  test("what WHO's ICD-10 has and ICD-10-CM has not leads to what ICD-10-CM uses", () => {
    expect(answer("B24").suggestions?.map(({ code: near }) => near)).toEqual(["B20", "Z21"]);
    expect(answer("I64").suggestions?.[0]).toMatchObject({ code: "I63.9", status: "valid" });
  });

  test("a range that is no block names the blocks that hold it", () => {
    expect(answer("M50-M53")).toMatchObject({
      status: "unknown",
      suggestions: [{ code: "M50-M54", status: "block" }, {}],
    });
  });
});

describe("history", () => {
  test("of what is no code says why, and what is near", () => {
    const told = history.run(classification, { code: "M54.A6", date });
    expect(told).toMatchObject({ status: "unknown", events: [] });
    expect(told.suggestions?.[0]?.code).toBe("M54.6");
    expect(history.isClean(told)).toBe(false);
  });
});

describe("diff of a list", () => {
  test("accounts for every code: changed, unchanged with its status, or unknown; blanks are nothing", () => {
    const told = diff.run(classification, {
      from: "2025-10-01",
      to: "2026-10-01",
      codes: ["M72.2", "M54.6", "m545", "I60.20", "nonsense", " "],
    });
    expect(told.changes.map(({ code: changed, change }) => [changed, change])).toEqual([["M72.2", "became-header"]]);
    expect(told.unchanged?.map(({ code: same, status }) => [same, status])).toEqual([
      ["I60.20", "retired"],
      ["M54.5", "incomplete"],
      ["M54.6", "valid"],
    ]);
    expect(told.unknown).toEqual(["nonsense"]);
  });
});

describe("search", () => {
  const find = (query: string): ReturnType<typeof search.run> =>
    search.run(classification, search.read({ query }, { date }));

  test("the first result shows what it may not stand with, in both directions, and what to consider instead", () => {
    const [first] = find("upper back pain").results;
    expect(first?.code).toBe("M54.6");
    const excluded = first?.notTogetherWith?.flatMap(({ codes, direction }) =>
      codes.map((named) => `${direction} ${named}`),
    );
    expect(excluded).toEqual(expect.arrayContaining(["own M51.-", "own F45.41", "other M54.8"]));
    expect(first?.considerInstead?.map(({ code: other }) => other)).toEqual(
      expect.arrayContaining(["S29.012A", "M54.14", "M51.34"]),
    );
  });

  test("a code typed finds itself, a header what it leads to, a block its members", () => {
    expect(find("m54.6").results[0]).toMatchObject({ code: "M54.6", matched: { kind: "code" } });
    expect(find("M54.5").results.map(({ code: found }) => found)).toEqual(["M54.50", "M54.51", "M54.59"]);
    expect(find("M50-M54").results).toHaveLength(10);
  });

  test("what is found is valid on the date, on every kind of date", () => {
    for (const on of [
      "2015-10-01",
      "2019-05-05",
      "2021-10-01",
      "2023-04-01",
      "2026-09-30",
      "2026-10-01",
      "2028-01-01",
    ]) {
      const { results } = search.run(classification, { query: "low back pain", date: on, limit: 20, headers: false });
      const catalog = classification.catalogs.on(on);
      expect(results.filter(({ code: found }) => !catalog.isValidForSubmission(found))).toEqual([]);
      expect(results.length).toBeGreaterThan(0);
    }
  });
});
