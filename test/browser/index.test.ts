import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { smallAlphabetic, smallNeoplasms } from "../small-index.ts";
import { inBrowser, someDay } from "./browser.ts";
import { type InstalledFolder, installedFolder } from "./installed.ts";
import { type ServedApp, serveApp } from "./serve-app.ts";

inBrowser("the walk through the Index, where none is installed", ({ open }) => {
  test("says what it is and which command brings it; it is copied", async () => {
    const page = await open(`/index?date=${someDay}`);
    await page.getByRole("heading", { level: 1, name: "The Index is not installed here" }).waitFor();
    await page.getByRole("button", { name: "Copy command" }).click();
    await page.getByText("Copied: dxproof release install 2027").waitFor();
    await page.getByRole("link", { name: "Find a code by words" }).click();
    await page.getByRole("heading", { level: 1, name: "Find the code" }).waitFor();
  });
});

inBrowser("the walk through the Index, where one is installed", ({ open }) => {
  let installed: InstalledFolder;
  let app: ServedApp;
  beforeAll(async () => {
    installed = installedFolder();
    await installed.install("index.xml", smallAlphabetic);
    await installed.install("neoplasm.xml", smallNeoplasms);
    app = await serveApp(inject("webFolder"), 0, ["--catalog", installed.folder]);
  });
  afterAll(async () => {
    await app?.stop();
    installed?.remove();
  });

  test("from the main term by its subterms to the code and its notes; back, forward, reload", async () => {
    const page = await open(`/index?date=${someDay}`, { origin: app.origin });
    await page.getByLabel("Main term").fill("Pain");
    await page.getByLabel("Main term").press("Enter");
    await page
      .getByRole("link", { name: /^thoracic spine/ })
      .first()
      .click();
    await page.waitForURL("**/index?**");
    const tabular = page.getByRole("heading", { name: "In the Tabular List" }).locator("..");
    await expect.poll(() => tabular.innerText()).toContain("M54.6");
    expect(await tabular.innerText()).toContain("psychogenic dorsalgia");
    await page
      .getByRole("link", { name: /^with radicular and visceral pain/ })
      .first()
      .click();
    await expect.poll(() => tabular.innerText()).toContain("M54.14");
    await page.goBack();
    await expect.poll(() => tabular.innerText()).toContain("Pain in thoracic spine");
    await page.goForward();
    await page.reload();
    await expect.poll(() => tabular.innerText()).toContain("M54.14");
  });

  test("a see reference is followed and said, what is no term is not taken for one; without script too", async () => {
    for (const still of [false, true]) {
      const page = await open(`/index?term=Abdominalgia&date=${someDay}`, { origin: app.origin, still });
      const text = await page.locator("main").innerText();
      expect(text).toContain("Abdominalgia, see Pain, abdominal");
      expect(text).toContain("R10.9");
      const none = await open(`/index?term=Zzxqj&date=${someDay}`, { origin: app.origin, still });
      expect(await none.locator("main").innerText()).toContain("“Zzxqj” is no term of the Index.");
    }
  });
});
