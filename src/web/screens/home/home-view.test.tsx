import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import { addressesFrom } from "../../address.ts";
import { answerQuestion, askingDirectly } from "../../answer-question.ts";
import { type App, AppContext } from "../../app-context.ts";
import type { AboutCatalog, Ask } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { passingStore } from "../../store.ts";
import { homeTexts } from "../../texts/home.ts";
import { askAtOnce, askInFull } from "./ask-words.ts";
import { loadHome } from "./home-data.ts";
import { HomeView } from "./home-view.tsx";
import { rowsOf } from "./rows.ts";
import { understoodOf } from "./understood.ts";

const date = "2026-11-22";
const classification = loadCatalog();
const about: AboutCatalog = {
  version: "0.0.0",
  record: classification.catalogs.record,
  parts: [],
  sources: [],
  files: [],
  pathways: classification.pathways.map(({ name, title }) => ({ name, title })),
  fiscalYears: [],
  hasIndex: false,
};
const source = { classification, about, today: date };
const ask: Ask = askingDirectly(source);

async function pageOf(words: string): Promise<string> {
  const form = new URLSearchParams({ q: words });
  const place: Place = { path: "/", params: {}, query: new URLSearchParams(), date, isDateGiven: false, form };
  const app: App = {
    place,
    addresses: addressesFrom(place),
    today: date,
    release: answerQuestion(source, "release", { date }),
    ask,
    askHere: ask,
    engine: { kind: "elsewhere" },
    go: () => {},
    say: () => {},
    store: passingStore(),
  };
  const data = await loadHome(ask, place);
  return renderToString(
    <AppContext.Provider value={app}>
      <HomeView data={data} place={place} />
    </AppContext.Provider>,
  );
}

const codesOf = async (words: string): Promise<readonly string[]> =>
  rowsOf(await askInFull(ask, words, date)).map(({ code, status }) => `${code} ${status}`);

describe("the start page", () => {
  it("shows how it helps while the box is empty", async () => {
    const html = await pageOf("  ");
    for (const { title } of about.pathways) expect(html).toContain(title.replaceAll("&", "&amp;"));
    for (const { words } of homeTexts.examples.rows) expect(html).toContain(words);
    expect(html).toContain("Valid on 2026-11-22: FY2027, notes from FY2026 carried forward");
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("answers without script: the code, why it, why not the unspecified one, the pathway", async () => {
    const html = await pageOf("mid back pain");
    expect(html).toMatch(/<a id="found-0"[^>]*href="\/code\/M54\.6"/);
    expect(html).toContain("Why not M54.9?");
    expect(html).toContain('href="/choose/upper-and-mid-back-pain"');
    expect(html).not.toMatch(/role="(?:listbox|option|combobox)"| style=/);
  });

  it("leads a patient's words to the pathway, where they left off, and keeps them out of the address", async () => {
    const html = await pageOf("upper back hurts since lifting boxes last week");
    const [, address = ""] = /<a class="guide pathway" href="([^"]+)"/.exec(html) ?? [];
    const [start = "", query = ""] = address.split("?");
    expect(start).toBe("/choose/upper-and-mid-back-pain");
    const answers = new URLSearchParams(query.replaceAll("&amp;", "&")).getAll("a");
    const { question } = answerQuestion(source, "select", { start: "upper-and-mid-back-pain", answers, date });
    expect(html).toContain(question?.text);
    expect(address).not.toContain("lifting");
  });

  it("says what a typed code is, valid or not", async () => {
    expect((await codesOf("M54.6"))[0]).toBe("M54.6 valid");
    expect((await codesOf("m54.6")).filter((row) => row.startsWith("M54.6 "))).toHaveLength(1);
    expect((await codesOf("M54.5")).slice(0, 2)).toEqual(["M54.5 incomplete", "M54.50 valid"]);
    expect((await codesOf("M54,6")).slice(0, 2)).toEqual(["M54,6 malformed", "M54.6 valid"]);
    expect((await codesOf("T52.8X1A")).slice(0, 1)).toEqual(["T52.8X1A retired"]);
    expect((await codesOf("M50-M54"))[0]).toBe("M50-M54 block");
    expect(await pageOf("M54.5")).toContain("M54.5 is a header (a valid code until 2021-09-30)");
    expect((await codesOf("B12 deficiency"))[0]).toBe("E53.8 valid");
  });

  it("asks for no neighbour where the result itself leaves it open", async () => {
    expect((await askInFull(ask, "M54.9", date)).more?.unspecified).toBeUndefined();
    expect((await askInFull(ask, "mid back pain", date)).more?.unspecified).toMatchObject({
      code: "M54.9",
      beside: "M54.6",
      under: "M54",
    });
  });

  it("says what to try where nothing fits, and holds hostile text", async () => {
    expect(await pageOf("qwxz vbnmq")).toContain("Nothing fits “qwxz vbnmq”");
    const html = await pageOf('<script>alert("x")</script> \u202Equux');
    expect(html).not.toContain("<script>");
    expect(await pageOf("x".repeat(1_000_000))).not.toContain("x".repeat(301));
  });

  it("says what words were taken for, and which the first result has nothing of", async () => {
    const { answer } = await askAtOnce(ask, "mid back pain", date, false);
    expect(understoodOf("mid back pain", answer.results)).toEqual({
      read: expect.arrayContaining([{ typed: "mid back", read: "thoracic spine", how: "equivalence" }]),
      unused: [],
    });
    const other = await askAtOnce(ask, "mid back pain since tuesday", date, false);
    expect(understoodOf("mid back pain since tuesday", other.answer.results).unused).toEqual(["tuesday"]);
    expect(understoodOf("", [])).toEqual({ read: [], unused: [] });
  });
});
