import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import { addressesFrom } from "../../address.ts";
import { askingDirectly } from "../../answer-question.ts";
import { type App, AppContext } from "../../app-context.ts";
import type { AboutCatalog, Ask } from "../../ask.ts";
import { matchAddress } from "../../match-address.ts";
import { GuidedChoice } from "../../parts/guided-choice.tsx";
import type { Place } from "../../screen.ts";
import { passingStore } from "../../store.ts";
import type { ChooseData } from "./choose-data.ts";
import { chooseScreen, chooseStartScreen } from "./choose-screen.tsx";

const today = "2026-11-22";
let ask: Ask;

beforeAll(async () => {
  const classification = await loadCatalog();
  const pathways = classification.pathways.map(({ name, title }) => ({ name, title }));
  const about: AboutCatalog = {
    version: "0.0.0",
    record: classification.catalogs.record,
    parts: [],
    sources: [],
    files: [],
    pathways,
    fiscalYears: [],
    hasIndex: false,
  };
  ask = askingDirectly({ classification, about, today });
});

function appAt(place: Place): App {
  return {
    place,
    addresses: addressesFrom(place),
    today,
    release: undefined,
    ask,
    askHere: ask,
    engine: { kind: "elsewhere" },
    go: () => {},
    say: () => {},
    store: passingStore(),
  };
}

async function open(
  address: string,
): Promise<{ readonly html: string; readonly data: ChooseData; readonly status: number }> {
  const match = matchAddress([chooseStartScreen, chooseScreen], new URL(address, "http://localhost"), today);
  if (match === undefined) throw new Error(`no screen at ${address}`);
  const { screen, place } = match;
  const data = await screen.load(ask, place);
  const view = h(screen.View, { data, place });
  const html = renderToString(h(AppContext.Provider, { value: appAt(place), children: view }));
  return { html, data: data as ChooseData, status: screen.status?.(data) ?? 200 };
}

/** The addresses of the answers, as a reader without script has them. */
function answerLinks(html: string): readonly string[] {
  return [...html.matchAll(/<a class="answer[^"]*" href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("the landing", () => {
  it("has every pathway with its first question, and one heading", async () => {
    const { html, data } = await open("/choose");
    expect(data.pathways.length).toBeGreaterThan(10);
    for (const { name, asks } of data.pathways) {
      expect(html).toContain(`href="/choose/${name}"`);
      expect(asks).toBeDefined();
    }
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it("leads to the first question without script", async () => {
    const { html } = await open("/choose?start=s525&date=2025-03-01");
    expect(answerLinks(html)[0]).toMatch(/^\/choose\/s525\?a=.*&date=2025-03-01$/);
  });
});

describe("a question", () => {
  it.each(["M54.5", "S52.5", "upper-and-mid-back-pain", "type-2-diabetes"])(
    "of %s: each answer leads on",
    async (start) => {
      const { html, data } = await open(`/choose/${start}`);
      const options = data.choice?.answer.question?.options ?? [];
      const links = answerLinks(html);
      expect(links).toHaveLength(options.length);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain('data-key="0"');
      for (const link of links) {
        const next = await open(link);
        expect(next.data.problem).toBeUndefined();
        expect(next.data.choice?.answer.path).toHaveLength(1);
      }
    },
  );

  it("shows the notes where they matter, and the titles of single codes", async () => {
    const { html } = await open("/choose/M54.5");
    expect(html).toContain("Excludes1");
    expect(html).toContain('href="/code/S39.012"');
    expect(html).toContain("Low back pain, unspecified");
  });
});

describe("the walks of a back that hurts", () => {
  /** Follows the links of the answers, by their words. */
  async function walk(start: string, said: readonly RegExp[]): Promise<string> {
    let { html, data } = await open(`/choose/${start}`);
    for (const words of said) {
      const at = data.choice?.answer.question?.options.findIndex(({ answer }) => words.test(answer)) ?? -1;
      ({ html, data } = await open(answerLinks(html)[at] ?? `/no-answer-${words.source}`));
    }
    return html;
  }

  it("comes to M54.6 where only the pain is documented", async () => {
    const html = await walk("upper-and-mid-back-pain", [/^upper or middle/, /^nothing more/, /^no, or acute/]);
    expect(html).toContain('href="/code/M54.6"');
    expect(html).toContain("valid for submission");
    expect(html).toContain("on 2026-11-22, FY2027");
    expect(html).toContain("psychogenic dorsalgia");
  });

  it("comes to the strain, and after it to its external cause", async () => {
    const said = [/^upper or middle/, /^a current injury/, /^strain/, /^lifting/, /^active treatment/];
    const html = await walk("upper-and-mid-back-pain", said);
    const [injury, cause] = [html.indexOf('href="/code/S29.012A"'), html.indexOf('href="/code/X50.0XXA"')];
    expect(injury).toBeGreaterThan(-1);
    expect(cause).toBeGreaterThan(injury);
    expect(html).toContain("Guidelines I.C.20.a.2");
  });
});

describe("links that do not hold", () => {
  it("goes on at the question where it stopped, in the library's words", async () => {
    const { html, data, status } = await open("/choose/S52.5?a=Colles'+fracture&a=green&a=right");
    expect(status).toBe(200);
    expect(data.choice?.answer.path).toHaveLength(1);
    expect(data.problem).toContain("“green” does not answer");
    expect(answerLinks(html).length).toBeGreaterThan(1);
  });

  it("bears a thousand answers", async () => {
    const { data } = await open(`/choose/M54.5?${"a=x&".repeat(1000)}`);
    expect(data.choice?.answer.path).toEqual([]);
  });

  it.each(["M54.99", "<script>alert(1)</script>", "qqqq"])(
    "says that %s is no start, and offers the box",
    async (start) => {
      const { html, data, status } = await open(`/choose/${encodeURIComponent(start)}`);
      expect(status).toBe(404);
      expect(data.problem).toBeDefined();
      expect(html).toContain('name="start"');
      expect(html).not.toContain("<script");
    },
  );
});

describe("a choice that ends without a code", () => {
  it("says what to ask, and gives a query to copy", async () => {
    const { html, data } = await open("/choose/M50-M54?a=not+documented");
    expect(data.choice?.answer.incomplete).toBeDefined();
    expect(html).toContain("Ask the provider");
    expect(html).toContain("Documentation clarification");
  });
});

describe("a choice within a page", () => {
  it("has real links, no heading of the page's, and no key of the page's", async () => {
    const place: Place = {
      path: "/code/S52.5",
      params: {},
      query: new URLSearchParams(),
      date: today,
      isDateGiven: false,
    };
    const first = await ask("select", { start: "S52.5", date: today });
    const child = h(GuidedChoice, { start: "S52.5", first });
    const html = renderToString(h(AppContext.Provider, { value: appAt(place), children: child }));
    expect(answerLinks(html)).toHaveLength(first.question?.options.length ?? 0);
    expect(answerLinks(html)[0]).toMatch(/^\/choose\/S52\.5\?a=/);
    expect(html).not.toMatch(/<h[1-6]/);
    expect(html).not.toContain(" data-key=");
  });
});
