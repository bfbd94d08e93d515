import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";
import { tabTo } from "./keyboard.ts";
import { addressesAsked } from "./requests.ts";

const address = `/compare?codes=M54.6,M54.9&date=${someDay}`;
const table = (page: Page) => page.getByRole("main").getByRole("table").first();
const columns = (page: Page) =>
  table(page)
    .getByRole("columnheader")
    .allInnerTexts()
    .then((texts) => texts.flatMap((text) => /[A-Z]\d[\dA-Z.]+/.exec(text)?.[0] ?? []));
const row = (page: Page, name: RegExp) => table(page).getByRole("row", { name }).first();
const box = (page: Page) => page.getByRole("combobox", { name: /code$/i });

inBrowser("codes side by side", ({ open, origin }) => {
  test("what differs is marked; a code is added by words and removed; the link says the same without script", async () => {
    const page = await open(address);
    expect(await columns(page)).toEqual(["M54.6", "M54.9"]);
    expect(await row(page, /^Title/).innerText()).toMatch(/Pain in thoracic spine[\s\S]*Dorsalgia, unspecified/);
    expect(await row(page, /^Title/).innerText()).toContain("differs");
    expect(await row(page, /^Category/).innerText()).not.toContain("differs");
    const asked = addressesAsked(page.context());
    await box(page).fill("psychogenic backache");
    await page.getByRole("option", { name: /F45\.41/ }).click();
    await expect.poll(() => columns(page)).toEqual(["M54.6", "M54.9", "F45.41"]);
    // The Excludes1 note at M54 names F45.41.
    expect(await row(page, /^Excludes between them/).innerText()).toContain("psychogenic dorsalgia");
    expect(asked.join("\n")).not.toContain("psychogenic");
    const shared = await open(page.url().slice(origin.length), { still: true });
    expect(await columns(shared)).toEqual(["M54.6", "M54.9", "F45.41"]);
    await page.getByRole("link", { name: "Remove M54.9" }).click();
    await expect.poll(() => columns(page)).toEqual(["M54.6", "F45.41"]);
    await page.goBack();
    await expect.poll(() => columns(page)).toEqual(["M54.6", "M54.9", "F45.41"]);
    await page.goForward();
    await page.reload();
    await expect.poll(() => columns(page)).toEqual(["M54.6", "F45.41"]);
  });

  test("by keyboard alone: from nothing to three codes, copied", async () => {
    const page = await open(`/compare?date=${someDay}`);
    await tabTo(page, "First code");
    await page.keyboard.type("mid back pain");
    await page.getByRole("main").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("One more code, and they stand side by side.").waitFor();
    // The box has the focus again for the next.
    await page.keyboard.type("M54.50, M54.2");
    await page.keyboard.press("Enter");
    await expect.poll(() => columns(page)).toEqual(["M54.6", "M54.50", "M54.2"]);
    await page.getByRole("button", { name: "Copy as Markdown" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copied: The comparison").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\| *M54\.6/);
  });

  test("the date of service decides; headers and what is no code say what to do", async () => {
    const page = await open(`/compare?codes=M54.5,M54.50&date=2021-09-30`);
    await expect.poll(() => row(page, /^Status/).innerText()).toMatch(/valid[\s\S]*not yet/);
    await page.getByLabel("Date of service").fill(someDay);
    await expect.poll(() => row(page, /^Status/).innerText()).toMatch(/(?:header|not valid)[\s\S]*valid/);
    const none = await open(`/compare?codes=M54.6,M54.A6&date=${someDay}`);
    const text = await none.locator("main").innerText();
    expect(text).toContain("M54.A6");
    expect(text).not.toMatch(/\bundefined\b/);
    await none.getByRole("link", { name: "Remove M54.A6" }).first().click();
    await none.getByText("One more code, and they stand side by side.").waitFor();
  });

  test("without script the form adds a code", async () => {
    const page = await open(address, { still: true });
    await page.getByRole("textbox", { name: "Add a code" }).fill("M54.2");
    await page.getByRole("button", { name: "Add" }).click();
    expect(await columns(page)).toEqual(["M54.6", "M54.9", "M54.2"]);
  });
});
