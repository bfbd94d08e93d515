/** Takes the README's pictures of the web app (`npm run docs:pictures`): each screen as a reader has it before them. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Page } from "playwright-core";
import { findChromium, howToGetChromium } from "../test/browser/find-chromium.ts";
import { serveApp } from "../test/browser/serve-app.ts";

const root = resolve(import.meta.dirname, "..");
const images = join(root, "docs", "images");
/** The pictures stay what they are, whatever day it is. */
const date = "date=2026-11-22";

const sample = `For upper back pain report M54.6. If the patient strained a muscle, use S29.012.
Low back pain is M54.5, a billable code. Nerve involvement in the thoracic spine is coded M54.12.`;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
}

const pictures: readonly Picture[] = [
  {
    name: "web-home",
    path: `/?${date}#q=mid+back+pain`,
    prepare: (page) => page.getByText("Why not M54.9?").waitFor(),
  },
  { name: "web-code", path: `/code/M54.6?${date}` },
  {
    name: "web-proofread",
    path: `/proofread?${date}`,
    prepare: async (page) => {
      await page.getByRole("textbox").last().fill(sample);
      await page.getByText("M54.50").first().waitFor();
    },
  },
  {
    name: "web-choose-phone",
    path: `/choose/upper-and-mid-back-pain?a=upper+or+middle+back+%28thoracic+spine%29&${date}`,
    width: 390,
    height: 780,
    isDark: true,
  },
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(howToGetChromium);
mkdirSync(images, { recursive: true });
const app = await serveApp(join(root, "dist", "web"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const { name, path, prepare, width = 1280, height = 800, isDark = false } of pictures) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: isDark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${app.origin}${path}`);
    await page.locator("html[data-engine=ready]").waitFor({ state: "attached" });
    await prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(images, `${name}.png`), caret: "hide" });
    await context.close();
  }
} finally {
  await browser.close();
  await app.stop();
}
