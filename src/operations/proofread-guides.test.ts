import { expect, test } from "vitest";
import { toMarkdown } from "../article/render/markdown.ts";
import { loadCatalog } from "../load-catalog.ts";
import { article } from "./article.ts";
import { proofread } from "./proofread.ts";

const classification = loadCatalog();
const date = "2026-11-22";

// Valid, headers, with a 7th character, unspecified, of pregnancy, external causes: guides name headers and mistakes rightly.
test.each([
  "M54.6",
  "M54.5",
  "M51.9",
  "S29.012A",
  "S29.012",
  "E11.9",
  "I10",
  "O24.4",
  "F32.9",
  "J44.1",
  "W19.XXXA",
  "T45.3X5A",
  "N90.0",
  "Z47.1",
])("the guide of %s says nothing that proofreading objects to", (code) => {
  const text = toMarkdown(article.run(classification, { code, date }));
  expect(text.length).toBeGreaterThan(500);
  const { findings } = proofread.run(classification, { text, date });
  expect(
    findings.map(({ rule, quote, start }) => [rule, quote, text.slice(Math.max(0, start - 60), start + 60)]),
  ).toEqual([]);
});
