import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";

const start = `/choose/upper-and-mid-back-pain?date=${someDay}`;
const asks = (page: Page, question: string | RegExp) =>
  page.getByRole("heading", { level: 1, name: question }).waitFor();
const answer = (page: Page, name: RegExp) => page.getByRole("main").getByRole("listitem").getByRole("link", { name });

inBrowser("the guided choice", ({ open, origin }) => {
  test("from the pathways to the code, by mouse; each answer can be changed; the link says the same to another", async () => {
    const page = await open(`/choose?date=${someDay}`);
    await page.getByRole("link", { name: /^Upper and mid back pain/ }).click();
    await asks(page, "Where is the pain?");
    await answer(page, /^upper or middle back/).click();
    await asks(page, "What is known of its cause?");
    expect(await answer(page, /^nothing more than the pain/).innerText()).toContain("M54.6 Pain in thoracic spine");
    await answer(page, /^psychological factors alone/).click();
    await asks(page, "The code");
    expect(await page.locator("main").innerText()).toContain("F45.41");
    await page.getByRole("link", { name: /^Change: What is known/ }).click();
    await asks(page, "What is known of its cause?");
    await answer(page, /^nothing more than the pain/).click();
    await answer(page, /^no, or acute/).click();
    await asks(page, "The code");
    const told = await page.locator("main").innerText();
    expect(told).toContain("M54.6");
    const other = await open(page.url().slice(origin.length));
    await asks(other, "The code");
    expect(await other.locator("main").innerText()).toBe(told);
    await other.getByRole("link", { name: "Open the guide" }).click();
    await other.getByRole("heading", { level: 1, name: /M54\.6/ }).waitFor();
  });

  test("by keyboard alone: digits answer, Backspace and ← go back, the browser's own back and forward do too", async () => {
    const page = await open(start);
    await page.keyboard.press("1");
    await asks(page, "What is known of its cause?");
    await page.keyboard.press("2");
    await asks(page, "Which injury?");
    await page.keyboard.press("Backspace");
    await asks(page, "What is known of its cause?");
    await page.keyboard.press("ArrowLeft");
    await asks(page, "Where is the pain?");
    await page.keyboard.press("1");
    await asks(page, "What is known of its cause?");
    await page.keyboard.press("0");
    await asks(page, "Is the pain documented as chronic?");
    await page.keyboard.press("1");
    await asks(page, "The code");
    // The question has the focus, so that a screen reader reads it.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.goBack();
    await asks(page, "Is the pain documented as chronic?");
    await page.goForward();
    await asks(page, "The code");
    await page.reload();
    await asks(page, "The code");
    await page.keyboard.press("c");
    await page.getByText("Copied: M54.6").waitFor();
  });

  test("what the record leaves open becomes a query to the provider", async () => {
    const page = await open(start);
    await page.keyboard.press("1");
    await answer(page, /^a disease of an inner organ/).click();
    await asks(page, "No valid code yet: the record must say more");
    await page.getByRole("button", { name: "Copy the query" }).click();
    await page.getByText("Copied: the query").waitFor();
    const query = await page.evaluate(() => navigator.clipboard.readText());
    expect(query).toContain(`Date of service: ${someDay}`);
    expect(query).toContain("- What is known of its cause? a disease of an inner organ (referred pain)");
    expect(query).toContain("No particular answer is expected");
  });

  test("a link with an answer that is none goes on where it stopped; a start that is none says so", async () => {
    const page = await open(`${start}&a=upper+or+middle+back+%28thoracic+spine%29&a=witchcraft`);
    await asks(page, "What is known of its cause?");
    await page.getByRole("status").getByText("“witchcraft” does not answer").waitFor();
    await answer(page, /^nothing more than the pain/).click();
    await asks(page, "Is the pain documented as chronic?");
    expect(page.url()).not.toContain("witchcraft");
    const none = await open(`/choose/zzxqj?date=${someDay}`);
    await asks(none, "There is no such choice");
    await none.getByRole("link", { name: /^Upper and mid back pain/ }).waitFor();
  });

  test("the box starts a choice from a header, and says what is wrong with what is none", async () => {
    const page = await open(`/choose?date=${someDay}`);
    const box = page.getByLabel("A code, a header, a block or a chapter");
    await box.fill("S29.012");
    await box.press("Enter");
    await page.waitForURL("**/choose/S29.012**");
    await page.locator("main ol.answers").waitFor();
    await page.keyboard.press("1");
    await asks(page, "The code");
    expect(await page.locator("main").innerText()).toContain("S29.012A");
  });

  test("on a header's page the choice is taken in place", async () => {
    const page = await open(`/code/S29.012?date=${someDay}`);
    await page
      .locator(".guided-choice")
      .getByRole("link", { name: /S29\.012D/ })
      .click();
    await page.locator(".guided-choice").getByRole("button", { name: "Copy code" }).click();
    await page.getByText("Copied: S29.012D").waitFor();
    expect(new URL(page.url()).pathname).toBe("/code/S29.012");
  });

  test("without script: links lead through it", async () => {
    const page = await open(start, { still: true });
    await answer(page, /^upper or middle back/).click();
    await answer(page, /^nothing more than the pain/).click();
    await answer(page, /^chronic M54/).click();
    await answer(page, /^no M54/i).click();
    expect(await page.locator("main").innerText()).toContain("G89.29");
    expect(await page.locator("main").innerText()).toMatch(/M54\.6\s+Pain in thoracic spine/);
    await page.goto(`${origin}/choose?date=${someDay}`);
    await page.getByLabel("A code, a header, a block or a chapter").fill("S29.012");
    await page.getByRole("button", { name: "Start" }).click();
    expect(await answer(page, /S29\.012A/).count()).toBe(1);
  });
});
