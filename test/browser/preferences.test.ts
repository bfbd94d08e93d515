import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, someDay, withoutCatalogue } from "./browser.ts";
import { everyScreen } from "./every-screen.ts";

inBrowser("what readers set their browsers to", ({ open }) => {
  test("forced colours: every screen shows its words, and what has the focus", async () => {
    const page = await open(`/?date=${someDay}`, { early: true });
    await withoutCatalogue(page);
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    const origin = new URL(page.url()).origin;
    const faults: string[] = [];
    for (const { name, path } of everyScreen) {
      await page.goto(`${origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      if ((await colours(page)) < 2) faults.push(`${name}: nothing is to be seen`);
      for (let stop = 0; stop < 12; stop++) {
        await page.keyboard.press("Tab");
        const unseen = await focusUnseen(page);
        if (unseen !== undefined) faults.push(`${name}: ${unseen}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("focus is seen in both themes, wherever Tab leads", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    const faults: string[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press("Tab");
        const unseen = await focusUnseen(page);
        if (unseen !== undefined) faults.push(`${colorScheme}: ${unseen}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("reduced motion: nothing moves by itself, and scrolling is not drawn out", async () => {
    const page = await open(`/?date=${someDay}#q=mid+back+pain`, { early: true });
    await withoutCatalogue(page);
    const origin = new URL(page.url()).origin;
    const moving: string[] = [];
    for (const { name, path } of everyScreen) {
      await page.goto(`${origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const found = await page.evaluate(() => {
        const isLong = (times: string): boolean => times.split(",").some((time) => Number.parseFloat(time) > 0.02);
        return [...document.querySelectorAll("*")]
          .filter((element) => {
            const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
            const moves = (animationName !== "none" && isLong(animationDuration)) || isLong(transitionDuration);
            return moves || scrollBehavior === "smooth";
          })
          .map((element) => `${element.tagName}.${element.className}`);
      });
      moving.push(...found.map((one) => `${name}: ${one}`));
    }
    expect(moving).toEqual([]);
  });

  test("200 %: at 640 pixels of a 1280 pixel screen nothing is cut or laid over", async () => {
    const page = await open(`/?date=${someDay}`, { width: 640, height: 450, scale: 2, early: true });
    await withoutCatalogue(page);
    const origin = new URL(page.url()).origin;
    const cut: string[] = [];
    for (const { name, path } of everyScreen) {
      await page.goto(`${origin}${path}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(200);
      cut.push(...(await cutTexts(page)).map((one) => `${name}: ${one}`));
    }
    expect(cut).toEqual([]);
  });
});

/** How many colours a picture of the page has, each on at least a hundredth of a per cent of it. */
async function colours(page: Page): Promise<number> {
  const picture = (await page.screenshot({ type: "png" })).toString("base64");
  return await page.evaluate(async (source) => {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts.values()].filter((count) => count > data.length / 4 / 10_000).length;
  }, picture);
}

/** What has the focus and does not show it, or is not in sight. */
async function focusUnseen(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // The browser draws the focus within a date itself, part by part.
    if (element.matches("input[type=date]")) return undefined;
    const name = `${element.tagName}.${element.className} ${element.innerText.slice(0, 40)}`;
    // A control that is drawn by its label shows its focus there.
    const shown = [element, element.closest("label"), element.parentElement, element.nextElementSibling];
    const hasRing = shown.some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    });
    if (!hasRing) return `no focus is seen on ${name}`;
    const { bottom, top } = element.getBoundingClientRect();
    return bottom < 0 || top > innerHeight ? `out of sight: ${name}` : undefined;
  });
}

/** Text that reaches beyond the page, or is hidden by a box that does not scroll. */
async function cutTexts(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const page = document.documentElement.scrollWidth > width ? ["the page scrolls sideways"] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      if (element.childNodes.length === 0 || element.closest(".out-of-sight, svg, select") !== null) return false;
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const hidden = /^(?:hidden|clip)$/;
      const { width: own, height } = element.getBoundingClientRect();
      if (own <= 1 || height <= 1) return false;
      return (
        (hidden.test(overflowX) && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) ||
        (hidden.test(overflowY) && webkitLineClamp === "none" && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return [
      ...page,
      ...cut.map((element) => `${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`),
    ];
  });
}
