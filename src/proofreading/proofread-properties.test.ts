import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { loadCatalog } from "../load-catalog.ts";
import { proofreadText } from "./proofread-text.ts";

const classification = loadCatalog();
const catalog = classification.catalogs.on("2026-11-22");
const codes = [...catalog.validCodes()];
const proof = (text: string): ReturnType<typeof proofreadText> =>
  proofreadText(catalog, () => classification.searchIndex, text);

/** All codes with CHECK_ALL=1, else every so many, from one of them on. */
const sample = (many: number, from = 7): readonly CodeEntry[] =>
  process.env.CHECK_ALL === "1" ? codes : codes.filter((_, at) => at % Math.floor(codes.length / many) === from);

const layouts: readonly (readonly [string, (code: string, title: string) => string])[] = [
  ["code title", (code, title) => `Codes of ICD-10-CM\n${code} ${title}`],
  ["code: title", (code, title) => `ICD-10-CM ${code}: ${title}`],
  ["item", (code, title) => `Codes of ICD-10-CM:\n- ${code} – ${title}`],
  ["row", (code, title) => `| ICD-10 code | Description |\n|---|---|\n| ${code} | ${title} |`],
  ["title (code)", (code, title) => `${title} (ICD-10 ${code})`],
  ["sentence", (code, title) => `${code} is the ICD-10-CM code for ${title}.`],
];

describe("every code with its own title", () => {
  // Another 350 codes in each layout: more than 2,000 together.
  test.each(layouts)("%s", { timeout: 3_600_000 }, (name, layout) => {
    for (const { code, title = "" } of sample(350, 11 * layouts.findIndex(([known]) => known === name))) {
      const text = layout(code, title);
      expect(proof(text).findings, text).toEqual([]);
    }
  });
});

test("a title of another category is found", { timeout: 1_200_000 }, () => {
  const asked = sample(500);
  const pairs = asked.flatMap((entry, at) => {
    const other = asked[(at * 7 + 3) % asked.length];
    return other === undefined || other.code.slice(0, 3) === entry.code.slice(0, 3) ? [] : [{ entry, other }];
  });
  const missed = pairs.filter(({ entry, other }) => {
    const { findings } = proof(`ICD-10-CM ${entry.code}: ${other.title}`);
    return !findings.some(({ rule }) => rule === "wrong-title" || rule === "wrong-site");
  });
  expect(missed.length / pairs.length).toBeLessThan(0.05);
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."M54.6|M54.5|S29.012A|M50-M54|A40|T12|B12|is the code for|= |→ Use |(|)|: |\n|\n\n|- |• |# || |<td>|</p>|&nbsp;|**|billable|not|Excludes1|left knee|pain in thoracic spine|100 % accuracy|7th character A = first visit|\uD800|é|👉|\t|. |together with".split(
      /(?<!\|)\|(?!\|)/,
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  );

  test("quotes are verbatim, and the same text gives the same answer", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, findings } = proof(text);
        for (const { start, end, quote } of [...mentions, ...findings]) expect(text.slice(start, end)).toBe(quote);
        for (const { codes: named, message, fix, authority } of findings) {
          expect(named).toEqual([...new Set(named)]);
          expect([message, fix, authority]).not.toContain("");
        }
        expect(JSON.stringify(proof(text))).toBe(JSON.stringify({ mentions, findings }));
      }),
      { numRuns: 400 },
    );
  });

  test("a text without codes has nothing but promises found in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("we", "code", "first visit", "100 % accuracy", "pain", "\n", "."), { maxLength: 30 }),
        (parts) => {
          const { mentions, findings } = proof(parts.join(" "));
          expect(mentions).toEqual([]);
          expect(findings.every(({ rule }) => rule === "overclaim")).toBe(true);
        },
      ),
    );
  });

  test("a long text takes time in proportion to its length", () => {
    const article = "M54.6 is pain in the thoracic spine; use M54.50 for low back pain (lumbago).\n";
    for (const text of [
      article.repeat(2000),
      "M54.6 ".repeat(20_000),
      "(".repeat(100_000),
      "| ".repeat(50_000),
      "a ".repeat(100_000),
    ]) {
      const start = performance.now();
      proof(text);
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  });
});
