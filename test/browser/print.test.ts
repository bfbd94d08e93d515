import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";

inBrowser("on paper", ({ open }) => {
  test.each(["Letter", "A4"] as const)(
    "the guide of M54.6 takes 2 to 4 pages of %s, with nothing cut",
    async (format) => {
      const page = await open(`/code/M54.6?date=${someDay}`);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      await asWideAsPaper(page, format);
      expect(await cutInPrint(page)).toEqual([]);
      const pages = pagesOf(await page.pdf({ format, printBackground: true }));
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(4);
      // What cannot be done on paper is not printed; ink is dark on white whatever the screen's colours.
      for (const name of ["Rooms", "Date of service"])
        expect(await page.getByRole("navigation", { name }).isVisible()).toBe(false);
      for (const part of [
        "Pain in thoracic spine",
        "psychogenic dorsalgia (F45.41)",
        "2015-10-01",
        "replaces neither the record",
      ])
        expect(await page.locator("body").innerText()).toContain(part);
      for (const theme of ["system", "dark"]) {
        await page.evaluate((theme) => document.documentElement.setAttribute("data-theme", theme), theme);
        expect(await lightness(page), theme).toEqual({ ground: "light", ink: "dark" });
      }
    },
  );

  test("the report of a proofread text is printed without the screen around it", async () => {
    const page = await open(`/proofread?date=${someDay}`);
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.getByRole("button", { name: /^Apply \d+ certain/ }).waitFor();
    await page.emulateMedia({ media: "print" });
    await asWideAsPaper(page);
    const report = page.getByRole("table");
    expect(await report.getByRole("row").count()).toBeGreaterThan(5);
    expect(await report.innerText()).toContain("M54.50, M54.51 or M54.59");
    expect(await page.getByRole("main").getByRole("textbox").isVisible()).toBe(false);
    expect(await page.getByRole("main").getByRole("button").filter({ visible: true }).count()).toBe(0);
    expect(await cutInPrint(page)).toEqual([]);
    expect(pagesOf(await page.pdf({ format: "Letter" }))).toBeLessThanOrEqual(3);
  });

  test.each([
    ["a guided choice", `/choose/upper-and-mid-back-pain?date=${someDay}`],
    ["a comparison", `/compare?codes=M54.6%2CM54.50%2CM54.9%2CM54.2&date=${someDay}`],
    ["what changed", `/releases?from=2026&to=2027&kind=ended&date=${someDay}`],
    ["where the data is from", `/about?date=${someDay}`],
  ])("%s is printed with nothing cut", async (_, path) => {
    const page = await open(path, { early: true });
    await page.emulateMedia({ media: "print" });
    await asWideAsPaper(page);
    expect(await cutInPrint(page)).toEqual([]);
    expect(pagesOf(await page.pdf({ format: "Letter" }))).toBeGreaterThan(0);
  });
});

/** What is left between margins of 1.8 cm, at 96 pixels an inch. */
const inkWidth = { Letter: 680, A4: 657 } as const;

async function asWideAsPaper(page: Page, format: keyof typeof inkWidth = "Letter"): Promise<void> {
  await page.setViewportSize({ width: inkWidth[format], height: 1000 });
}

/** Page objects of a PDF as Chromium writes it: their dictionaries are not compressed. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What reaches beyond the paper's edge, or is hidden in a box that scrolls on the screen. */
async function cutInPrint(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { right, left, width: own, height } = element.getBoundingClientRect();
      if (own <= 1 || height <= 1 || getComputedStyle(element).visibility === "hidden") return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides =
        (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1);
      return right > width + 1 || left < -1 || hides;
    });
    return cut.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
  });
}

async function lightness(page: Page): Promise<{ readonly ground: string; readonly ink: string }> {
  return await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector("main") ?? document.body);
    const tone = (css: string): string => {
      const canvas = document.createElement("canvas").getContext("2d");
      if (canvas === null) throw new Error("no canvas");
      // Paper is white where nothing is painted.
      for (const fill of ["#fff", css]) {
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return red + green + blue > 600 ? "light" : "dark";
    };
    return { ground: tone(backgroundColor), ink: tone(color) };
  });
}
