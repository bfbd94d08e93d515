import { expect, test } from "vitest";
import { changeOf } from "./appearance.ts";
import { inBrowser, ready } from "./browser.ts";
import { everyScreen } from "./every-screen.ts";

const sizes = [
  [390, 844],
  [1280, 900],
  [1920, 1080],
] as const;

/** The share of a picture that may differ: a font that is drawn otherwise, a number that grew a digit. */
const mostChange = 0.04;

inBrowser("every screen looks as it did when it was last looked at", ({ open }) => {
  test.each(everyScreen)("$name, at 390, 1280 and 1920 pixels, light and dark", async ({ name, path }) => {
    const blank = await open("/nowhere", { still: true });
    await blank.goto("about:blank");
    const page = await open(path);
    await ready(page);
    const changed: string[] = [];
    for (const [width, height] of sizes)
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(250);
        const change = await changeOf(page, `${name}-${width}-${colorScheme}`, blank);
        if (change > mostChange) changed.push(`${name} at ${width}, ${colorScheme}: ${(100 * change).toFixed(1)} %`);
      }
    expect(changed).toEqual([]);
  });
});
