import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { inBrowser } from "./browser.ts";
import { everyScreen } from "./every-screen.ts";

inBrowser("every screen is accessible", ({ open }) => {
  test.each(everyScreen)(
    "$name: axe finds nothing in both themes, one heading leads, nothing is cut at 320 pixels",
    async ({ path }) => {
      const page = await open(path);
      await page.waitForTimeout(400);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      // 1280 pixels at 400 %, and the smallest phone.
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await isCut(page)).toBe(false);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );
});

async function isCut(page: Page): Promise<boolean> {
  return await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
