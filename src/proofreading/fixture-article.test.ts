import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../load-catalog.ts";
import { proofread } from "../operations/proofread.ts";

const classification = loadCatalog();
const root = resolve(import.meta.dirname, "../..");

/** Line, rule and quote of each finding. */
function found(text: string): readonly string[] {
  const { findings } = proofread.run(classification, { text, date: "2026-11-22" });
  return findings.map(({ start, rule, quote }) => `${text.slice(0, start).split("\n").length} ${rule} ${quote}`);
}

test("an article with the usual mistakes: each is found, and nothing else", () => {
  expect(found(readFileSync(resolve(root, "test/fixtures/knee-and-sugar-guide.md"), "utf8"))).toEqual([
    "3 wrong-site M25.561",
    "11 wrong-site M25.562",
    "12 wrong-site M54.6",
    "13 incomplete-code E10",
    "14 wrong-title E11.9",
    "15 incomplete-code R05",
    "16 incomplete-code S83.91X",
    "21 incomplete-code M54.5",
    "22 wrong-title E11.9",
    "23 wrong-site M54.31",
    "24 wrong-title N18.31",
    "26 unknown-code M25.56A",
    "26 external-cause-first W19.XXXA",
    "26 excludes1-conflict M54.6",
    "27 contradicts-rule A = first visit",
    "37 overclaim guarantee payment",
    "37 overclaim 100 % accuracy",
  ]);
});

const seed = resolve(root, "../shared/seed/coding-guide-upper-back-pain.txt");

describe.skipIf(!existsSync(seed))("the guide the project started from", () => {
  test("every mistake is found, and nothing else", () => {
    expect(found(readFileSync(seed, "utf8"))).toEqual([
      "9 incomplete-code S29.012",
      "48 incomplete-code S29.012",
      "50 wrong-title M51.9",
      "89 contradicts-rule M54.9",
      "93 incomplete-code S29.012",
      "97 wrong-site M54.12",
      "109 incomplete-code S29.012",
      "110 wrong-site M54.12",
      "116 incomplete-code M54.5",
      "169 incomplete-code S29.012",
      "173 incomplete-code S29.012",
      "189 overclaim 100% accuracy",
    ]);
  });
});
