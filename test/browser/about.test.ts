import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";

inBrowser("where the data is from", ({ open }) => {
  test("names releases, what is carried forward, and each source with its checksum; without script too", async () => {
    for (const still of [false, true]) {
      const page = await open(`/about?date=${someDay}`, { still });
      const text = await page.locator("main").innerText();
      for (const part of ["FY2021", "FY2025", "FY2026", "FY2027", "Carried forward", "World Health Organization"])
        expect(text).toContain(part);
      expect(text.match(/\b[0-9a-f]{64}\b/g)?.length ?? 0).toBeGreaterThan(5);
      await page
        .getByRole("row", { name: /FY2027.*FY2026’s/ })
        .first()
        .waitFor();
    }
  });

  test("its contents lead down the page, and the colours are chosen at its foot and kept", async () => {
    const page = await open(`/about?date=${someDay}`);
    await page.getByRole("link", { name: "Licences" }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe("");
    expect(await page.getByRole("heading", { name: "Licences" }).isVisible()).toBe(true);
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByLabel("Colours").selectOption("dark");
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  });
});
