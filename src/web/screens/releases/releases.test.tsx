import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import type { CodeChange } from "../../../operations/diff.ts";
import { askingDirectly } from "../../answer-question.ts";
import type { AboutCatalog } from "../../ask.ts";
import { type Page, renderPage } from "../../page-html.tsx";
import { byChapter, totalOf } from "./by-chapter.ts";
import { whenText } from "./favourite-changes.tsx";
import { releaseDays, spanAsked } from "./release-days.ts";
import { mostOfPage, pageOf } from "./releases-data.ts";
import { changesFileName, writeChanges } from "./write-changes.ts";

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
  fiscalYears: [2021, 2025, 2026, 2027],
  hasIndex: false,
};
const ask = askingDirectly({ classification, about, today });
const files = { script: "/app.js", styles: [], preload: [] };

async function pageAt(address: string): Promise<Page> {
  return await renderPage({ url: new URL(address, "http://127.0.0.1"), ask, today, files });
}

/** The page without the data that goes on with it. */
function bodyOf({ html }: Page): string {
  return html.slice(0, html.indexOf('<script type="application/json"'));
}

describe("what changed", () => {
  test("the two latest years by default, by chapter, adding up to the whole", async () => {
    const page = await pageAt("/releases");
    const body = bodyOf(page);
    expect(page.status).toBe(200);
    expect(body).toContain("FY2026 · 2025-10-01");
    expect(body).toContain("FY2027 · 2026-10-01");
    const { counts, changes } = await ask("diff", { from: "2026", to: "2027" });
    for (const number of Object.values(counts)) expect(body).toContain(`<b>${number}</b>`);
    const chapterOf = async (code: string) => (await ask("code", { code, date: "2026-10-01" })).chapter;
    const chapters = await byChapter(changes, chapterOf);
    expect(chapters.reduce((sum, one) => sum + totalOf(one.counts), 0)).toBe(changes.length);
    const numbers = chapters.map(({ chapter }) => Number(chapter.number));
    expect(numbers).not.toContain(0);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(body.match(/<details/g)?.length).toBe(chapters.length);
  });

  test("a year's changes are all there; of many years each chapter shows its first ones", async () => {
    const year = bodyOf(await pageAt("/releases?from=2026&to=2027"));
    expect(year).not.toContain("The first 40 of");
    expect(year.match(/<tr><td><span class="change /g)?.length).toBe(224);
    const years = bodyOf(await pageAt("/releases?from=2021&to=2027"));
    expect(years).toContain("The first 40 of");
    expect(years).toMatch(/href="\/releases\?from=2021&amp;to=2027&amp;within=S00-T88"/);
  });

  test("a code that became a header leads to what is used instead", async () => {
    const body = bodyOf(await pageAt("/releases?from=2026&to=2027&within=M72"));
    expect(body).toMatch(/class="code incomplete" href="\/code\/M72.2"/);
    expect(body).toContain('href="/code/M72.20"');
    expect(body).toContain("Fibroblastic disorders");
  });

  test("nothing changed: said so, and what to do", async () => {
    const body = bodyOf(await pageAt("/releases?from=2025&to=2026&within=M40-M54"));
    expect(body).toContain("No code within M40-M54 changed between 2024-10-01 and 2025-10-01.");
    expect(body).toContain("All chapters");
  });

  test("one kind, a page at a time, every code once", async () => {
    const { changes } = await ask("diff", { from: "2025", to: "2026" });
    const added = changes.filter(({ change }) => change === "added");
    const seen: string[] = [];
    for (let page = 1; page <= Math.ceil(added.length / mostOfPage); page++) {
      const body = bodyOf(await pageAt(`/releases?from=2025&to=2026&kind=added&page=${page}`));
      seen.push(
        ...[...body.matchAll(/<\/span><\/td><td><a class="code" href="\/code\/([^"]+)"/g)].map(([, code = ""]) => code),
      );
    }
    expect(seen).toEqual(added.map(({ code }) => code));
  });

  test.each([
    ["/releases?from=2025&to=2026&within=ZZZ", "ZZZ"],
    ["/releases?from=1999&to=2026", "1999"],
    ["/releases?from=%3Cscript%3E&to=2026", "from"],
  ])("%s says what is wrong, and keeps the form", async (address, words) => {
    const page = await pageAt(address);
    expect(page.status).toBe(400);
    expect(page.html).toContain(words);
    expect(page.html).toContain('<form class="span-form');
    expect(page.html).not.toContain("<script>");
  });

  test("the date of service goes along", async () => {
    const body = bodyOf(await pageAt("/releases?date=2026-01-15"));
    expect(body).toContain('<input type="hidden" name="date" value="2026-01-15"');
    expect(body).toMatch(/href="\/releases\?from=2026&amp;to=2027&amp;kind=added&amp;date=2026-01-15"/);
  });
});

describe("the releases compared", () => {
  const days = releaseDays(record);
  test("every day on which codes changed is known, the latest first", () => {
    expect(days[0]).toEqual({ value: "2027", day: "2026-10-01", fiscalYear: 2027 });
    expect(days.at(-1)).toEqual({ value: "2016", day: "2015-10-01", fiscalYear: 2016 });
    expect(days).toContainEqual({ value: "2023-04-01", day: "2023-04-01", fiscalYear: 2023 });
  });

  test.each([
    ["", "2026", "2027"],
    ["from=2021", "2021", "2022"],
    ["to=2022", "2021", "2022"],
    ["from=2027&to=2025", "2025", "2027"],
    ["from=2023-04-01&to=2023", "2023", "2023-04-01"],
    ["from=&to=", "2026", "2027"],
  ])("%j is %s to %s", (query, from, to) => {
    expect(spanAsked(new URLSearchParams(query), [2021, 2025, 2027, 2026], days)).toEqual({ from, to });
  });

  test("a year and the next: on the day; else between", async () => {
    expect(whenText(await compared("2026", "2027"))).toBe("on 2026-10-01");
    expect(whenText(await compared("2025", "2027"))).toBe("between 2024-10-01 and 2026-10-01");
    expect(whenText(await compared("2023", "2023-04-01"))).toBe("between 2022-10-01 and 2023-04-01");
  });
  const compared = async (from: string, to: string) => await ask("diff", { from, to, codes: ["M54.6"] });
});

describe("a page of changes", () => {
  const changes = Array.from({ length: 205 }, (_, at): CodeChange => ({ change: "added", code: `A${at}` }));
  test.each([
    [1, 1, "A0", 100],
    [3, 3, "A200", 5],
    [99, 3, "A200", 5],
    [-1, 1, "A0", 100],
    [Number.NaN, 1, "A0", 100],
    [1.5, 1, "A0", 100],
  ])("%d is page %d", (asked, page, first, length) => {
    const found = pageOf(changes, asked);
    expect([found.page, found.changes[0]?.code, found.changes.length]).toEqual([page, first, length]);
  });
});

describe("changes as a file", () => {
  const changes: readonly CodeChange[] = [
    { change: "ended", code: "A00.0", title: 'Pain, "severe"', useInstead: [{ code: "A00.1" }, { code: "A00.2" }] },
    { change: "retitled", code: "A00.9", title: "New\ttitle", previousTitle: "Old" },
  ];
  test("CSV quotes what needs it", () => {
    expect(writeChanges(changes, "csv").split("\r\n")).toEqual([
      "change,code,title,previous_title,use_instead,replaces",
      'ended,A00.0,"Pain, ""severe""",,A00.1 A00.2,',
      "retitled,A00.9,New\ttitle,Old,,",
      "",
    ]);
  });
  test("TSV has no tab within a value", () => {
    expect(writeChanges(changes, "tsv")).toContain("retitled\tA00.9\tNew title\tOld\t\t\r\n");
  });
  test("the file is called by what it holds", () => {
    expect(changesFileName({ from: "2026", to: "2027" }, "csv")).toBe("icd-10-cm-2026-to-2027.csv");
    expect(changesFileName({ from: "2026", to: "2027", within: "M40-M54/.." }, "tsv")).toBe(
      "icd-10-cm-2026-to-2027-M40-M54...tsv",
    );
  });
});
