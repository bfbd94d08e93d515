import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../test/browser/find-chromium.ts";
import { serveApp } from "../test/browser/serve-app.ts";
import { type Measure, type Measurement, median, percentile, Skipped } from "./measurement.ts";

/** A phone on a poor network: 150 ms round trip, 1.6 Mbit/s, a processor a quarter as fast. */
const poor = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, offline: false };
const slowness = 4;
const visits = 5;
const phrasesTyped = 12;

/** The web app in a browser: what a first visit fetches, how soon a code's page is there, and how fast typing is answered. */
export const web: Measure = {
  names: [
    "web-download",
    "web-first-paint",
    "web-interactive",
    "web-keystroke-p50",
    "web-keystroke-p95",
    "web-keystroke-drawn-p50",
    "web-keystroke-drawn-p95",
  ],
  run: async (): Promise<readonly Measurement[]> => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Skipped("there is no Chromium");
    const app = await serveApp(resolve(import.meta.dirname, "../dist/web"));
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const visit = async (): Promise<Page> => await (await browser.newContext()).newPage();
      const page = await visit();
      const bytes = await firstVisit(page, app.origin);
      const keystrokes = await keystrokeTimes(page);
      const paints: number[] = [];
      const lives: number[] = [];
      for (let time = 0; time < visits; time++) {
        const { paint, live } = await poorVisit(await visit(), `${app.origin}/code/M54.6`);
        paints.push(paint);
        lives.push(live);
      }
      return [
        { name: "web-download", unit: "MB", value: bytes / 1e6, better: "lower" },
        { name: "web-first-paint", unit: "ms", value: median(paints), better: "lower" },
        { name: "web-interactive", unit: "ms", value: median(lives), better: "lower" },
        ...keystrokeMeasures(
          "web-keystroke",
          keystrokes.map(({ answered }) => answered),
        ),
        ...keystrokeMeasures(
          "web-keystroke-drawn",
          keystrokes.map(({ drawn }) => drawn),
        ),
      ];
    } finally {
      await browser.close();
      await app.stop();
    }
  },
};

function keystrokeMeasures(name: string, times: readonly number[]): readonly Measurement[] {
  return [50, 95].map((share) => ({
    name: `${name}-p${share}`,
    unit: "ms",
    value: percentile(times, share / 100),
    better: "lower",
  }));
}

/** Everything that comes over the wire, headers too, until the app works without a network. */
async function firstVisit(page: Page, origin: string): Promise<number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // What a worker fetches is another target's: its answers say their own length.
  page.context().on("response", (response) => {
    if (/\/catalog(?:\/|\.json)/.test(response.url())) bytes += Number(response.headers()["content-length"] ?? 0);
  });
  // The runner of TypeScript names functions by a helper that pages do not have.
  await page.addInitScript("globalThis.__name ??= (value) => value");
  // When the worker's answers arrive, seen before the app sees them.
  await page.addInitScript(`globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.kind === "answer") globalThis.answeredAt = performance.now();
      });
    }
  }`);
  await page.goto(`${origin}/`);
  await page.locator("html[data-engine=ready]").waitFor({ state: "attached" });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return bytes;
}

/** From a letter to the worker's answer to it, and to its results in the page. */
interface KeystrokeTime {
  readonly answered: number;
  readonly drawn: number;
}

/** Each letter of the bench's phrases, one after the other; a first pass warms up. */
async function keystrokeTimes(page: Page): Promise<readonly KeystrokeTime[]> {
  const phrases = readFileSync(join(import.meta.dirname, "phrases.txt"), "utf8")
    .split("\n")
    .filter(Boolean);
  return await page.evaluate(
    async ({ texts }) => {
      const box = document.querySelector<HTMLInputElement>("#words");
      const answered = document.querySelector("[data-answered], .ask");
      if (box === null || answered === null) throw new Error("the page has no box");
      const told = globalThis as unknown as { answeredAt: number };
      const type = (text: string): Promise<{ answered: number; drawn: number }> =>
        new Promise((resolve) => {
          const begun = performance.now();
          const watch = new MutationObserver(() => {
            if (answered.getAttribute("data-answered") !== text) return;
            watch.disconnect();
            resolve({ answered: told.answeredAt - begun, drawn: performance.now() - begun });
          });
          watch.observe(answered, { attributes: true });
          box.value = text;
          box.dispatchEvent(new Event("input", { bubbles: true }));
        });
      const times: { answered: number; drawn: number }[] = [];
      for (const isMeasured of [false, true])
        for (const text of texts)
          for (let length = 2; length <= text.length; length++) {
            const typed = text.slice(0, length);
            if (typed.endsWith(" ")) continue;
            const time = await type(typed);
            if (isMeasured) times.push(time);
          }
      return times;
    },
    { texts: phrases.slice(0, phrasesTyped) },
  );
}

async function poorVisit(page: Page, address: string): Promise<{ readonly paint: number; readonly live: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", poor);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("html[data-live]").waitFor({ state: "attached" });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    live: performance.getEntriesByName("dxproof-live")[0]?.startTime ?? Number.NaN,
  }));
  await page.context().close();
  return times;
}
