import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { inBrowser, ready, someDay } from "./browser.ts";
import { downloaded, dropFile } from "./downloads.ts";
import { addressesAsked, eavesdrop } from "./requests.ts";
import { serveApp } from "./serve-app.ts";

const address = `/codes?date=${someDay}`;
const list = (page: Page) => page.getByRole("main").getByRole("textbox");
const row = (page: Page, name: RegExp) => page.getByRole("row", { name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

inBrowser("my codes", ({ open, origin }) => {
  test("a list: how each code stands, what to do, its successors; sifted, copied, taken along", async () => {
    const page = await open(address);
    await list(page).fill("M54.6\nM54.5 - low back pain\nS29.012\nm542; I10\nM54.A6\nno code in this line");
    await expect
      .poll(() =>
        row(page, /M54\.6/)
          .first()
          .innerText(),
      )
      .toContain("valid");
    expect(
      await row(page, /M54\.5\b/)
        .first()
        .innerText(),
    ).toMatch(/header[\s\S]*M54\.50/);
    expect(await row(page, /S29\.012/).innerText()).toContain("S29.012A");
    expect(await row(page, /^4 M54\.2/).innerText()).toContain("m542");
    expect(await row(page, /M54\.A6/).innerText()).toContain("no code");
    expect(await row(page, /no code in this line/).innerText()).toContain("not read");
    await page.getByRole("radio", { name: /^Headers/ }).check();
    await expect.poll(() => page.getByRole("row").count()).toBe(3);
    const { name, text } = await downloaded(page, button(page, /^Download CSV \(2 rows\)/));
    expect(name).toBe(`codes-on-${someDay}.csv`);
    expect(
      text
        .replace(/^\uFEFF/, "")
        .trim()
        .split(/\r?\n/),
    ).toHaveLength(3);
    expect(text).toMatch(/M54\.5,.*M54\.50/);
    await button(page, "Copy valid codes").click();
    await page.getByText("Copied: 3 valid codes").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("M54.6\nM54.2\nI10\n");
    await row(page, /S29\.012/)
      .getByRole("link", { name: "Choose: S29.012" })
      .click();
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "My codes" }).waitFor();
    await page.goBack();
    // The list is still there; a reload forgets it.
    await expect.poll(() => list(page).inputValue()).toContain("M54.A6");
    await page.reload();
    await ready(page);
    expect(await list(page).inputValue()).toBe("");
  });

  test("a dropped table: the column of codes is found, each row on its own date, and October's changes", async () => {
    const page = await open("/codes?date=2021-09-01");
    const table = "Patient;Date of service;ICD-10\nA;2021-09-01;M54.5\nB;2021-10-02;M54.5\n";
    await dropFile(list(page), { name: "claims.csv", text: table });
    await page.getByRole("textbox", { name: "claims.csv" }).waitFor();
    await expect.poll(() => row(page, /M54\.5/).count()).toBe(2);
    expect(
      await row(page, /M54\.5/)
        .first()
        .innerText(),
    ).toMatch(/valid[\s\S]*M54\.50/);
    expect(
      await row(page, /M54\.5/)
        .last()
        .innerText(),
    ).toContain("header");
    await page.getByText(/Each row is answered on its own date/).waitFor();
  });

  test("by keyboard alone: the example, cleared, taken back, kept as favourites, on another date", async () => {
    const page = await open(address);
    await button(page, "Try an example").focus();
    await page.keyboard.press("Enter");
    await row(page, /M54\.6/)
      .first()
      .waitFor();
    await button(page, "Clear").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => list(page).inputValue()).toBe("");
    await button(page, "Undo").focus();
    await page.keyboard.press("Enter");
    await row(page, /M54\.6/)
      .first()
      .waitFor();
    await button(page, /^Keep \d+ valid codes as favourites/).focus();
    await page.keyboard.press("Space");
    await page.getByText(/kept as favourites/).waitFor();
    await page.getByLabel("Sort").focus();
    await page.keyboard.type("Needs");
    await expect.poll(() => row(page, /./).nth(1).innerText()).not.toContain("M54.6");
    await page.getByLabel("Date of service").fill("2021-09-30");
    await expect
      .poll(() =>
        row(page, /M54\.5\b/)
          .first()
          .innerText(),
      )
      .toMatch(/\bvalid\b/);
  });

  test("favourites are exported, wiped, taken back, imported by another browser; a wrong file says so", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await page.keyboard.press("f");
    await page.getByRole("link", { name: "My codes" }).click();
    await page.getByText("1 favourite and 1 code looked at last", { exact: false }).waitFor();
    const { name, text } = await downloaded(page, button(page, "Export"));
    expect([name, JSON.parse(text)]).toEqual(["dxproof-kept.json", expect.objectContaining({ favourites: ["M54.6"] })]);
    await button(page, "Wipe everything").click();
    await page.getByText("Nothing is kept yet.", { exact: false }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("M54.6");
    await button(page, "Undo").click();
    await page.getByText("1 favourite and", { exact: false }).waitFor();
    const other = await open(address);
    const file = other.getByLabel("Import");
    await file.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("[1, 2") });
    await other.getByRole("alert").getByText("That is no file of favourites").waitFor();
    await file.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await other.getByText("Imported: 1 favourite").waitFor();
    await button(other, "Check my favourites").click();
    await row(other, /M54\.6/).waitFor();
  });

  test("nothing of a list leaves the page, before or after the catalogue has arrived", async () => {
    const app = await serveApp(inject("webFolder"));
    const wire = await eavesdrop(app.port);
    try {
      const page = await open("/about", { origin: wire.origin, early: true });
      const asked = addressesAsked(page.context());
      let arrive = (): void => {};
      const held = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      await page.context().route("**/catalog/**", async (route) => {
        await held;
        await route.continue();
      });
      await page.evaluate(() => caches.delete("dxproof-catalog"));
      await page.goto(`${wire.origin}${address}`);
      await list(page).fill("S72.141A Xylomenta\nM54.5\nM54.A6 Quorvexa");
      await page.waitForTimeout(600);
      arrive();
      await ready(page);
      await row(page, /S72\.141A/).waitFor();
      await button(page, /^Keep/).click();
      await page.goto(`${wire.origin}/releases?from=2026&to=2027&date=${someDay}`);
      await ready(page);
      await page.getByText(/Your favourite does not change/).waitFor();
      const everything = [wire.sent(), asked.join("\n"), app.log.join("\n")].join("\n");
      expect(everything).toContain("GET /codes");
      for (const secret of ["Xylomenta", "Quorvexa", "S72.141A", "S72141A", "POST "])
        expect(everything).not.toContain(secret);
      expect(asked.filter((one) => /^(?:https?|wss?):/.test(one) && !one.startsWith(wire.origin))).toEqual([]);
    } finally {
      await wire.stop();
      await app.stop();
    }
  });

  test("without script it says so, and names the command", async () => {
    const page = await open(address, { still: true });
    expect(await page.locator("main").innerText()).toContain("dxproof FILE.csv");
    expect(page.url().startsWith(origin)).toBe(true);
  });
});
