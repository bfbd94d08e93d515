import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { inBrowser, ready, someDay } from "./browser.ts";
import { downloaded, dropFile } from "./downloads.ts";
import { addressesAsked, eavesdrop } from "./requests.ts";
import { serveApp } from "./serve-app.ts";

const root = resolve(import.meta.dirname, "../..");
/** The published article that dxproof began with, where it is at hand. */
const article = resolve(root, "../shared/seed/coding-guide-upper-back-pain.txt");
const guide = readFileSync(resolve(root, "test/fixtures/knee-and-sugar-guide.md"), "utf8");
const address = `/proofread?date=${someDay}`;

/** It is called "Your text", or by the name of the file that was opened. */
const textBox = (page: Page) => page.getByRole("main").getByRole("textbox");
const saved = (page: Page, button: string) => downloaded(page, page.getByRole("button", { name: button }));
const findings = (page: Page) => page.getByRole("region", { name: "Findings" });
const summary = (page: Page) => findings(page).getByRole("status").first();
const read = (page: Page) => expect.poll(() => summary(page).innerText()).toMatch(/ in \d+ mentions?$/);

inBrowser("proofreading a text", ({ open }) => {
  test.skipIf(!existsSync(article))("the article: each of its mistakes is found, with its fix", async () => {
    const page = await open(address);
    await textBox(page).fill(readFileSync(article, "utf8"));
    await read(page);
    const found = await findings(page)
      .getByRole("listitem")
      .filter({ hasText: /line \d/ })
      .allInnerTexts();
    const expected: readonly (readonly RegExp[])[] = [
      [/S29\.012 lacks its 7th character/, /S29\.012A, S29\.012D or S29\.012S/],
      [/M54\.5 is a header/, /M54\.50, M54\.51 or M54\.59/],
      [/M51\.9 is “Unspecified thoracic/, /name a code of M51\.3/],
      [/M54\.12 is “Radiculopathy, cervical region”/, /M54\.14/],
      [/M54\.9 is “Dorsalgia, unspecified”: what tells them apart is not the cause/],
      [/100% accuracy/, /leave the promise out/],
    ];
    for (const parts of expected)
      expect(
        found.some((one) => parts.every((part) => part.test(one))),
        String(parts),
      ).toBe(true);
    // Underlined where they stand.
    expect(await page.locator("mark", { hasText: /^S29\.012$/ }).count()).toBeGreaterThanOrEqual(4);
  });

  test("one fix, all certain fixes, each taken back to exactly what was; the result is copied and downloaded", async () => {
    const page = await open(address);
    await page.getByRole("button", { name: "Try an example" }).click();
    await read(page);
    const before = await textBox(page).inputValue();
    await findings(page).getByRole("button", { name: "Apply: replace “M54.5” by “M54.50”" }).click();
    await page.getByText("“M54.5” was replaced by “M54.50”").waitFor();
    expect(await textBox(page).inputValue()).toBe(before.replace("| M54.5 |", "| M54.50 |"));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => textBox(page).inputValue()).toBe(before);
    await read(page);
    await findings(page)
      .getByRole("button", { name: /^Apply \d+ certain fix/ })
      .click();
    await page.getByText(/fix(es)? applied/).waitFor();
    const corrected = await textBox(page).inputValue();
    expect(corrected).toContain("| Left hip pain | M25.552 |");
    await read(page);
    await page.getByRole("button", { name: "Copy text" }).click();
    await page.getByText("Copied: the text as it stands").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(corrected);
    expect(await saved(page, "Download text")).toEqual({
      name: expect.stringMatching(/\.md$/),
      text: corrected,
    });
    expect((await saved(page, "Report (.md)")).text).toContain("S29.012");
    const sarif = JSON.parse((await saved(page, "Report (SARIF)")).text) as { readonly version: string };
    expect(sarif.version).toBe("2.1.0");
  });

  test("by keyboard alone: written, walked through, sifted, cleared and taken back", async () => {
    const page = await open(address);
    await textBox(page).focus();
    await page.keyboard.type("Low back pain is M54.5. A strain is S29.012.");
    await expect.poll(() => summary(page).innerText()).toMatch(/^2 errors/);
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await expect.poll(() => findings(page).locator("[aria-current=true]").innerText()).toContain("S29.012 lacks");
    // A text box takes Tab as any other: one gets out of it.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("TEXTAREA");
    const errors = findings(page).getByRole("radio", { name: /^Warnings/ });
    await errors.focus();
    await page.keyboard.press("Space");
    await findings(page).getByText("None of this kind.").waitFor();
    await page.getByRole("button", { name: "Clear" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => textBox(page).inputValue()).toBe("");
    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => textBox(page).inputValue()).toContain("S29.012");
  });

  test("files: what is dropped or opened is read; what is no text says what to do", async () => {
    const page = await open(address);
    const file = page.getByLabel("Open a file");
    await file.setInputFiles({ name: "guide.md", mimeType: "text/markdown", buffer: Buffer.from(guide) });
    await expect.poll(() => page.getByRole("textbox", { name: "guide.md" }).inputValue()).toBe(guide);
    await read(page);
    await file.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\0") });
    await page.getByRole("alert").getByText("Only .txt, .md, .html and .csv files are read").waitFor();
    await dropFile(textBox(page), { name: "sheet.txt", text: "Neck pain is M54.6 (Cervicalgia)." });
    await expect.poll(() => page.getByRole("textbox", { name: "sheet.txt" }).inputValue()).toContain("Neck pain");
    await expect.poll(() => findings(page).innerText()).toContain("M54.2");
  });

  test("the date of service decides; the text stays through other rooms and is gone with a reload", async () => {
    const page = await open(address);
    await textBox(page).fill("Low back pain is M54.5.");
    await expect.poll(() => summary(page).innerText()).toBe("1 error in 1 mention");
    await page.getByLabel("Date of service").fill("2021-09-30");
    await findings(page).getByText("Held against FY2021, as in force on 2021-09-30.").waitFor();
    await expect.poll(() => summary(page).innerText()).toMatch(/^No findings/);
    await page.getByRole("link", { name: "My codes" }).click();
    await page.goBack();
    await expect.poll(() => textBox(page).inputValue()).toBe("Low back pain is M54.5.");
    await page.reload();
    await ready(page);
    expect(await textBox(page).inputValue()).toBe("");
  });

  test("nothing of a text leaves the page, before or after the catalogue has arrived", async () => {
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
      // Secrets in each way in: typed, pasted, opened, before the catalogue is here.
      await textBox(page).click();
      await page.keyboard.type("Xylomenta typed: M54.5. ");
      await page.evaluate(() => navigator.clipboard.writeText("Quorvexa pasted: S29.012. "));
      await page.keyboard.press("Control+v");
      await findings(page)
        .getByText(/is proofread as soon as it is here/)
        .waitFor();
      await page.waitForTimeout(600);
      arrive();
      await ready(page);
      await expect.poll(() => summary(page).innerText()).toMatch(/^2 errors/);
      // And after: a fix, reports, another text, an error, a copy, going away and coming back.
      await findings(page).getByRole("button", { name: "Apply: replace “M54.5” by “M54.50”" }).click();
      await page.getByRole("button", { name: "Copy text" }).click();
      await saved(page, "Report (SARIF)");
      const text = `Zephyrquil opened: M54.9.\n${guide}`;
      const file = { name: "Zephyrquil.md", mimeType: "text/markdown", buffer: Buffer.from(text) };
      await page.getByLabel("Open a file").setInputFiles(file);
      await read(page);
      await page.getByRole("link", { name: "My codes" }).click();
      await page.goBack();
      await page.waitForTimeout(600);
      const sent = wire.sent();
      // The ear hears: pages, the worker's catalogue, the service worker.
      for (const known of ["GET /proofread", "GET /catalog/", "GET /shell"]) expect(sent).toContain(known);
      expect(sent).not.toContain("POST ");
      const secrets = ["Xylomenta", "Quorvexa", "Zephyrquil"];
      const everything = [sent, asked.join("\n"), app.log.join("\n"), page.url()].join("\n").toLowerCase();
      for (const secret of secrets)
        for (const form of [secret, Buffer.from(secret).toString("base64").slice(0, 10)])
          expect(everything).not.toContain(form.toLowerCase());
      expect(asked.filter((one) => /^(?:https?|wss?):/.test(one) && !one.startsWith(wire.origin))).toEqual([]);
      expect(app.log.join("\n")).toContain('"/proofread"');
      // Nor is it kept for the next who sits here.
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return JSON.stringify([localStorage, sessionStorage, requests.flat().map(({ url }) => url), history.state]);
      });
      for (const secret of secrets) expect(kept).not.toContain(secret);
    } finally {
      await wire.stop();
      await app.stop();
    }
  });

  test("without script it says so, and names the command", async () => {
    const page = await open(address, { still: true });
    expect(await page.locator("main").innerText()).toContain("dxproof proofread FILE");
  });
});
