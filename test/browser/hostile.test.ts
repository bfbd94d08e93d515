import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, ready, someDay, withoutCatalogue } from "./browser.ts";
import { flag, hostileMegabyte, hostileTexts } from "./hostile-texts.ts";
import { longestHold } from "./main-thread.ts";

/** Longer than this nobody takes a page for alive. */
const longestHoldMs = 1000;

interface Box {
  readonly name: string;
  readonly path: string;
  readonly find: (page: Page) => Locator;
  /** Shows that the page still answers. */
  readonly answers: (page: Page, box: Locator) => Promise<unknown>;
}

const home = (page: Page) => page.getByRole("combobox", { name: "Find the code" });
const boxes: readonly Box[] = [
  {
    name: "the box of the start page",
    path: "/",
    find: home,
    answers: async (page, box) => {
      await box.fill("M54.6");
      await page.getByRole("option", { name: /^M54\.6/ }).waitFor();
    },
  },
  {
    name: "the box of every other page",
    path: "/about",
    find: (page) => page.getByRole("searchbox", { name: "Words or a code" }),
    answers: async (page, box) => {
      await box.fill("M54.6");
      await box.press("Enter");
      await page.getByRole("option", { name: /^M54\.6/ }).waitFor();
    },
  },
  {
    name: "the box that starts a choice",
    path: "/choose",
    find: (page) => page.getByLabel("A code, a header, a block or a chapter"),
    answers: async (page, box) => {
      await box.fill("S29.012");
      await box.press("Enter");
      await page.waitForURL("**/choose/S29.012**");
    },
  },
  {
    name: "the box that adds a code to a comparison",
    path: "/compare",
    find: (page) => page.getByRole("combobox", { name: "First code" }),
    answers: async (page, box) => {
      await box.fill("M54.6");
      await box.press("Enter");
      await page.getByText("One more code").waitFor();
    },
  },
  {
    name: "what releases are compared within",
    path: "/releases?from=2026&to=2027",
    find: (page) => page.getByLabel("Within"),
    answers: async (page, box) => {
      await box.fill("S00-T88");
      await box.press("Enter");
      await page.waitForURL("**within=S00-T88**");
    },
  },
  {
    name: "the text to be proofread",
    path: "/proofread",
    find: (page) => page.getByRole("main").getByRole("textbox"),
    answers: async (page, box) => {
      await page.getByRole("button", { name: "Clear" }).click();
      await box.fill("Low back pain is M54.5.");
      await page.getByRole("status").getByText("1 error in 1 mention").waitFor({ timeout: 30_000 });
    },
  },
  {
    name: "the list of codes",
    path: "/codes",
    find: (page) => page.getByRole("main").getByRole("textbox"),
    answers: async (page, box) => {
      await page.getByRole("button", { name: "Clear" }).click();
      await box.fill("M54.5");
      await page.getByRole("row", { name: /M54\.5\b.*M54\.50/ }).waitFor({ timeout: 30_000 });
    },
  },
];

inBrowser("hostile text", ({ open, origin }) => {
  test.each(boxes)("in $name: nothing is run, a megabyte holds nothing up, the page answers", async (box) => {
    const address = `${box.path}${box.path.includes("?") ? "&" : "?"}date=${someDay}`;
    const page = await open(address);
    for (const text of hostileTexts) {
      await box.find(page).fill(text);
      if ((await box.find(page).evaluate((element) => element.tagName)) === "INPUT")
        await box.find(page).press("Enter");
      await page.waitForTimeout(300);
      expect(await wasRun(page)).toBe(false);
      await page.goto(`${origin}/about`);
      await page.goto(`${origin}${address}`);
      await ready(page);
    }
    await box.find(page).focus();
    await page.evaluate((text) => navigator.clipboard.writeText(text), hostileMegabyte);
    expect(await longestHold(page, () => page.keyboard.press("Control+v"))).toBeLessThan(longestHoldMs);
    expect(await wasRun(page)).toBe(false);
    await box.answers(page, box.find(page));
  });

  test("in every part of an address: with and without script nothing is run, and an answer says what to do", async () => {
    const places = (text: string): readonly string[] => [
      `/code/${text}`,
      `/choose/${text}`,
      `/choose?start=${text}`,
      `/choose/upper-and-mid-back-pain?a=${text}`,
      `/compare?codes=M54.6,${text}`,
      `/releases?from=${text}&to=2027&within=${text}&kind=${text}&page=${text}`,
      `/index?term=${text}&path=${text}`,
      `/about?date=${text}`,
      `/#q=${text}`,
      `/${text}`,
    ];
    const live = await open("/about", { early: true });
    await withoutCatalogue(live);
    const still = await open("/about", { still: true });
    // The browser mends unpaired surrogates in addresses by itself: the last is one as its bytes.
    const written = hostileTexts.map((text) => encodeURIComponent(text.toWellFormed()));
    for (const text of [...written, "%ED%A0%80", "%00", "%"])
      for (const path of places(text))
        for (const page of text.length > 9 ? [live, still] : [still]) {
          const response = await page.goto(`${origin}${path}`);
          if (response !== null) expect([path, response.status() < 500]).toEqual([path, true]);
          expect([path, await page.locator("body").innerText()]).not.toEqual([path, ""]);
          if (page === live) expect([path, await wasRun(page)]).toEqual([path, false]);
        }
  });

  test("posted without the page's script, then written into the page and taken up by it", async () => {
    const page = await open("/");
    for (const text of hostileTexts) {
      await home(page).fill(text);
      const loaded = page.waitForEvent("load");
      await home(page).evaluate((box: HTMLInputElement) => HTMLFormElement.prototype.submit.call(box.form));
      await loaded;
      await home(page).waitFor();
      expect(await wasRun(page)).toBe(false);
    }
  });

  test("in files, and in what the browser has kept", async () => {
    const page = await open(`/proofread?date=${someDay}`);
    const [markup = "", marks = ""] = hostileTexts;
    const file = { name: `${markup.replaceAll("/", "")}.md`, mimeType: "text/markdown", buffer: Buffer.from(marks) };
    await page.getByLabel("Open a file").setInputFiles(file);
    await page
      .getByRole("status")
      .getByText(/ in \d+ mentions?/)
      .waitFor();
    await page.goto(`${origin}/codes`);
    const kept = JSON.stringify({ favourites: [markup, marks, "M54.6", 7, null], recent: markup, theme: markup });
    await page
      .getByLabel("Import")
      .setInputFiles({ name: "x.json", mimeType: "text/plain", buffer: Buffer.from(kept) });
    await page.getByText(/^Imported: 1 favourite; \d entr/).waitFor();
    await page.evaluate((kept) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, kept);
    }, kept);
    for (const path of ["/", "/codes", "/compare", "/releases"]) {
      await page.goto(`${origin}${path}`);
      await ready(page);
      expect(await wasRun(page)).toBe(false);
    }
  });
});

async function wasRun(page: Page): Promise<boolean> {
  return await page.evaluate(
    (flag) => flag in globalThis || document.querySelector("[onerror], [onload], a[href^='javascript:']") !== null,
    flag,
  );
}
