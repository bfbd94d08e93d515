import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { findChromium } from "./find-chromium.ts";

/** The date of service of every test that names none would change with the day: pages are asked for on this one. */
export const someDay = "2026-11-22";

/** What a test in the browser works with. */
export interface Surfer {
  /** Opens an address of the app in a page of its own, in a context of its own. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** "http://127.0.0.1:41234". */
  readonly origin: string;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Pixels of the screen to one of the page; default: 1. */
  readonly scale?: number;
  /** Without script. */
  readonly still?: boolean;
  /** Another page of the same visitor. */
  readonly context?: BrowserContext;
  /** The address of another server. */
  readonly origin?: string;
  /** Does not wait until the catalogue has arrived. */
  readonly early?: boolean;
}

/** What has not come by then does not come. */
const mostMs = 10_000;

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** Describes what the app does in a browser; skipped, visibly, where there is none. A page that logs an error fails its test. */
export function inBrowser(name: string, tests: (surfer: Surfer) => void): void {
  const executablePath = findChromium();
  describe.skipIf(executablePath === undefined)(name, () => {
    let browser: Browser;
    let contexts: BrowserContext[] = [];
    let complaints: string[] = [];
    const origin = inject("origin");
    beforeAll(async () => {
      browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: flags });
    });
    afterAll(async () => {
      await browser?.close();
    });
    afterEach(async () => {
      for (const context of contexts) await context.close();
      const said = complaints;
      [contexts, complaints] = [[], []];
      expect(said).toEqual([]);
    });
    tests({
      origin,
      open: async (
        path,
        { width = 1280, height = 900, scale = 1, dark = false, still = false, early = false, ...given } = {},
      ) => {
        const context =
          given.context ??
          (await browser.newContext({
            viewport: { width, height },
            deviceScaleFactor: scale,
            colorScheme: dark ? "dark" : "light",
            javaScriptEnabled: !still,
            permissions: ["clipboard-read", "clipboard-write"],
            reducedMotion: "reduce",
            timezoneId: "UTC",
            locale: "en-US",
          }));
        if (!contexts.includes(context)) contexts.push(context);
        const page = await context.newPage();
        page.setDefaultTimeout(mostMs);
        page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
        page.on("console", (message) => {
          if (message.type() === "error" && !expected.test(message.text()))
            complaints.push(`${path}: ${message.text()}`);
        });
        await page.goto(`${given.origin ?? origin}${path}`);
        if (!still && !early) await ready(page);
        return page;
      },
    });
  });
}

/** A page of what is no code is answered with 404, and a browser whose network was cut says so: both are as they should be. */
const expected = /Failed to load resource: (?:the server responded with a status of 40[04]|net::ERR_)/;

/** Waits until the catalogue has arrived in the browser. */
export async function ready(page: Page): Promise<void> {
  await page.locator("html[data-engine=ready]").waitFor({ state: "attached", timeout: 3 * mostMs });
}

/** The catalogue stays on its way, and the server answers: for what needs many pages and not their worker. */
export async function withoutCatalogue(page: Page): Promise<void> {
  await page.context().route("**/catalog.json", () => {});
}
