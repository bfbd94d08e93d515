import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import type { CompareAnswer } from "../../../operations/compare.ts";
import { askingDirectly } from "../../answer-question.ts";
import type { AboutCatalog } from "../../ask.ts";
import { type Page, renderPage } from "../../page-html.tsx";
import { exampleCodes } from "./codes-asked.ts";
import { comparisonMarkdown } from "./comparison-markdown.ts";
import { alikeCount, rowsOf } from "./comparison-rows.ts";
import { excludesOf, sequencingOf } from "./notes-of-code.ts";

const today = "2026-11-22";
const classification = loadCatalog();
const { record } = classification.catalogs;
const about: AboutCatalog = {
  version: "0.0.0",
  record,
  parts: [],
  sources: [],
  files: [],
  pathways: [],
  fiscalYears: [],
  hasIndex: false,
};
const ask = askingDirectly({ classification, about, today });
const files = { script: "/app.js", styles: [], preload: [] };

async function pageAt(address: string): Promise<Page & { readonly body: string }> {
  const page = await renderPage({ url: new URL(address, "http://127.0.0.1"), ask, today, files });
  const from = page.html.indexOf("<main");
  return { ...page, body: page.html.slice(from, page.html.indexOf("</main>", from)) };
}

async function compared(...codes: readonly string[]): Promise<CompareAnswer> {
  return await ask("compare", { codes, date: today });
}

/** The row of a name, as HTML. */
function rowOf(body: string, name: string): string {
  const row = [...body.matchAll(/<tr class="[^"]*">.*?<\/tr>/gs)].find(([html]) =>
    html.includes(`scope="row">${name}`),
  );
  return row?.[0] ?? "";
}

describe("the page", () => {
  test("has the codes as columns, and marks the rows that differ", async () => {
    const { body, status } = await pageAt("/compare?codes=M54.6,M54.50");
    expect(status).toBe(200);
    expect(body.match(/<th scope="col"(?! class)/g)).toHaveLength(2);
    expect(rowOf(body, "Title")).toContain("Pain in thoracic spine");
    expect(rowOf(body, "Region")).toMatch(/class="different.*≠.*\(differs\)/s);
    expect(rowOf(body, "Region")).toContain("lumbar (low back)");
    expect(rowOf(body, "Status")).toContain('class="alike');
    expect(rowOf(body, "Status")).not.toContain("≠");
    expect(body).toContain("hides 4 rows");
    expect(body.match(/<h1/g)).toHaveLength(1);
  });

  test("leads to the comparison without a code, on the same date", async () => {
    const { body } = await pageAt("/compare?codes=M54.6,M54.50,M54.9&date=2024-01-05");
    expect(body).toContain('href="/compare?codes=M54.6%2CM54.9&amp;date=2024-01-05"');
    expect(body).toContain("FY2024");
  });

  test("says Excludes1 in both directions, with the note", async () => {
    const { body } = await pageAt("/compare?codes=E10.9,E11.9");
    const row = rowOf(body, "Excludes between them");
    expect(row).toMatch(/Excludes1<\/b> not together with .*E11\.9/s);
    expect(row).toContain("type 2 diabetes mellitus (E11.-)");
    expect(row).toContain("type 1 diabetes mellitus (E10.-)");
    expect(row).toContain("its note at");
    expect(body).toContain("Guidelines I.A.12.a");
  });

  test("shows what is no code with the nearest ones, which can take its place", async () => {
    const { body, status } = await pageAt("/compare?codes=M54.2,M54A6,S52.501");
    expect(status).toBe(200);
    expect(rowOf(body, "Title")).toContain('href="/compare?codes=M54.2%2CM54.6%2CS52.501"');
    expect(rowOf(body, "Status")).toContain("16 codes complete it");
    expect(rowOf(body, "Status")).toContain('href="/choose/S52.501"');
    expect(rowOf(body, "7th character")).toContain("missing: one of A, B, C");
  });

  test("is also the answer to the form without script: a field for each code", async () => {
    const { body } = await pageAt("/compare?codes=M54.6&codes=+m5450%2C+M54.2");
    expect(rowOf(body, "Title")).toContain("Cervicalgia");
    expect(body).toMatch(/<form class="add-code[^>]* method="get" action="\/compare"/);
    expect(body).toContain('<input type="hidden" name="codes" value="M54.50"');
  });

  test("of no code explains itself and offers an example; of one waits for the second", async () => {
    const none = await pageAt("/compare");
    expect(none.status).toBe(200);
    expect(none.body).toContain(`href="/compare?codes=${exampleCodes.join("%2C")}"`);
    const one = await pageAt("/compare?codes=m546");
    expect(one.body).toContain("Pain in thoracic spine");
    expect(one.body).toContain("One more code");
    expect(one.body).toContain('name="codes" value="M54.6"');
  });

  test("of what cannot be compared says why, with the form and the codes still there", async () => {
    const same = await pageAt("/compare?codes=M54.6,m546");
    expect(same.status).toBe(400);
    expect(same.body).toContain("names the same code several times");
    expect(same.body).toContain('id="add"');
    const many = Array.from({ length: 13 }, (_, at) => `A0${at}`);
    const page = await pageAt(`/compare?codes=${many.join(",")}`);
    expect(page.status).toBe(400);
    expect(page.body).toContain("2 to 12 codes, not 13");
    expect(page.body).toContain("12 codes are the most");
    expect(page.body.match(/class="remove/g)).toHaveLength(13);
  });

  test("of any address holds no markup of it, and never fails", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (typed) => {
        const codes = encodeURIComponent(`M54.6,<script>${typed.toWellFormed()}`);
        const { body, status } = await pageAt(`/compare?codes=${codes}`);
        expect([200, 400]).toContain(status);
        expect(body).not.toContain("<script>");
      }),
      { numRuns: 40 },
    );
  });
});

describe("rows", () => {
  test("have a text for every code, and differ only where the texts do", async () => {
    const answer = await compared("E11.22", "N18.30", "S52.501A", "M54.5", "X");
    const rows = rowsOf(answer);
    for (const { values, isDifferent } of rows) {
      expect(values).toHaveLength(5);
      expect(isDifferent).toBe(new Set(values).size > 1);
    }
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.map(({ name }) => name)).not.toContain("Encounter");
    expect(alikeCount(rowsOf(await compared("M54.6", "M54.2")))).toBeGreaterThan(2);
  });

  test("have the notes of sequencing by kind and place, with the codes that they name", async () => {
    const { sequencing } = await compared("E11.22", "N18.30");
    const notes = sequencingOf("E11.22", sequencing);
    expect(notes.map(({ kind, from }) => `${kind} ${from}`)).toEqual([
      "useAdditionalCode E11.22",
      "useAdditionalCode E11",
    ]);
    expect(notes[0]?.lines).toEqual([expect.objectContaining({ names: ["N18.30"] })]);
  });

  test("say each Excludes note once, with all the codes it stands between", async () => {
    const { excludes } = await compared("M54.6", "M54.9", "S52.501A");
    expect(excludesOf("S52.501A", excludes)).toEqual([
      expect.objectContaining({ kind: "excludes2", direction: "other", others: ["M54.6", "M54.9"], from: "13" }),
    ]);
  });

  test("become a table of Markdown, a code a line", async () => {
    const answer = await compared("M54.6", "M54.2");
    const text = comparisonMarkdown(answer, rowsOf(answer));
    const lines = text.split("\n").filter((line) => line.startsWith("|"));
    expect(lines).toHaveLength(4);
    const bars = lines.map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(bars).size).toBe(1);
    expect(lines[0]).toContain("| Code | Title | What differs | Status | Region |");
    expect(lines[2]).toContain("| M54.6 | Pain in thoracic spine |");
    expect(text).toContain("current injury - see injury of spine by body region");
  });
});
