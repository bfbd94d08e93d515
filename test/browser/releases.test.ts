import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inBrowser, ready, someDay } from "./browser.ts";

inBrowser("what changed between releases", ({ open, origin }) => {
  test("counts lead to codes, a chapter opens, a form asks for another span; back, forward and a link say the same", async () => {
    const page = await open(`/releases?from=2026&to=2027&date=${someDay}`);
    const summary = page.getByRole("navigation", { name: "Changes in all" });
    expect(await summary.innerText()).toMatch(/15 retired[\s\S]*190 new/);
    const chapter = page.getByRole("group").filter({ hasText: "S00-T88" });
    await chapter.getByText("S00-T88").click();
    await chapter
      .getByRole("link", { name: /^All \d+ changes in S00-T88/ })
      .or(chapter.getByRole("table"))
      .first()
      .waitFor();
    await summary.getByRole("link", { name: /^15 retired/ }).click();
    await expect.poll(() => page.getByRole("row").count()).toBe(16);
    const address = page.url();
    await page.goBack();
    await page.getByRole("heading", { name: "By chapter" }).waitFor();
    await page.goForward();
    await expect.poll(() => page.getByRole("row").count()).toBe(16);
    const other = await open(address.slice(origin.length), { still: true });
    expect(await other.getByRole("row").count()).toBe(16);
  });

  test("by keyboard alone: FY2021 to FY2022 within M54 tells what became of M54.5", async () => {
    const page = await open(`/releases?from=2026&to=2027&date=${someDay}`);
    await page.getByRole("combobox", { name: "From" }).focus();
    await page.keyboard.type("FY2021");
    await page.keyboard.press("Tab");
    await page.keyboard.type("FY2022");
    await page.keyboard.press("Tab");
    await page.keyboard.type("M54");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/releases?**within=M54**");
    const row = page.getByRole("row", { name: /M54\.5\b/ }).first();
    await expect.poll(() => row.innerText()).toMatch(/Header now[\s\S]*M54\.50/);
  });

  test("favourites are looked up here; the changes are taken along as a file", async () => {
    const page = await open(`/code/M54.5?date=2021-09-30`);
    await page.keyboard.press("f");
    await expect.poll(() => page.getByRole("button", { name: "Favourite" }).getAttribute("aria-pressed")).toBe("true");
    await page.goto(`${origin}/releases?from=2021&to=2022&date=${someDay}`);
    await ready(page);
    const own = page.getByRole("heading", { name: "Your favourites" }).locator("..");
    await expect.poll(() => own.innerText()).toMatch(/1 of your 1 favourite changes[\s\S]*M54\.50/);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV" }).click();
    const file = await coming;
    const lines = readFileSync(await file.path(), "utf8")
      .trim()
      .split(/\r?\n/);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(lines.find((line) => line.includes("M54.5,"))).toContain("M54.50");
  });

  test("years that are none, and a range that is none, say what to do", async () => {
    for (const query of ["from=1990&to=2027", "from=2026&to=2027&within=!!"]) {
      const page = await open(`/releases?${query}&date=${someDay}`, { still: true });
      expect(await page.getByRole("alert").innerText()).not.toBe("");
      expect(await page.getByRole("link").count()).toBeGreaterThan(5);
    }
  });
});
