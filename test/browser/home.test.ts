import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";
import { tabTo } from "./keyboard.ts";
import { addressesAsked } from "./requests.ts";

const told = "upper back hurts since lifting boxes last week";
const box = (page: Page) => page.getByRole("combobox", { name: "Find the code" });
const results = (page: Page) => page.getByRole("listbox", { name: "Results" }).getByRole("option");
const guide = (page: Page) => page.getByRole("link", { name: /^Answer a few questions: Upper and mid back pain/ });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

inBrowser("the start page", ({ open, origin }) => {
  test("a patient's words, by mouse: the guide asks what is documented; only pain → M54.6, copied within a minute", async () => {
    const page = await open(`/?date=${someDay}`);
    const began = performance.now();
    await box(page).fill(told);
    await guide(page).click();
    await page.getByRole("heading", { level: 1, name: "What is known of its cause?" }).waitFor();
    await page.getByRole("link", { name: /^nothing more than the pain/ }).click();
    await page.getByRole("link", { name: /^no, or acute/ }).click();
    await page.getByRole("heading", { level: 1, name: "The code" }).waitFor();
    expect(await page.locator("main").innerText()).toMatch(/M54\.6\s+Pain in thoracic spine/);
    await page.getByRole("button", { name: "Copy code" }).click();
    await page.getByText("Copied: M54.6").waitFor();
    expect(await clipboard(page)).toBe("M54.6");
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  test("the same words, by keyboard alone: a strain from lifting → S29.012A and what its cause is coded as", async () => {
    const page = await open(`/?date=${someDay}`);
    const began = performance.now();
    await page.keyboard.type(told);
    await guide(page).waitFor();
    await tabTo(page, "Answer a few questions");
    await page.keyboard.press("Enter");
    for (const [asked, key] of [
      ["What is known of its cause?", "2"],
      ["Which injury?", "1"],
      ["How did the injury happen?", "1"],
      ["Is this active treatment, healing, or a sequela?", "1"],
    ] as const) {
      await page.getByRole("heading", { level: 1, name: asked }).waitFor();
      await page.keyboard.press(key);
    }
    await page.getByRole("heading", { level: 1, name: /in reporting order/ }).waitFor();
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/S29\.012A\s+Strain of muscle and tendon of back wall of thorax, initial encounter/);
    expect(text).toMatch(/X50\.0XXA\s+Overexertion from strenuous movement or load/);
    expect(text).toContain("Note at chapter 19");
    await page.keyboard.press("c");
    await page.getByText(/^Copied: S29\.012A, X50\.0XXA/).waitFor();
    expect((await clipboard(page)).split("\n").slice(0, 2)).toEqual(["S29.012A", "X50.0XXA"]);
    expect(performance.now() - began).toBeLessThan(60_000);
  });

  test("“mid back pain”: M54.6 first, why, and why not M54.9", async () => {
    const page = await open(`/?date=${someDay}`);
    await box(page).fill("mid back pain");
    await expect.poll(() => results(page).first().innerText()).toMatch(/^M54\.6/);
    const why = page.getByRole("complementary", { name: "Why M54.6, and what else it could be" });
    await why.getByRole("heading", { name: "Why not M54.9?" }).waitFor();
    expect(await why.innerText()).toContain("Guidelines I.A.9.b");
    await page.getByRole("status").getByText("thoracic spine (same meaning)").waitFor();
  });

  test("keys: / ↓ ↑ c Enter Esc ?", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await page.keyboard.press("/");
    await page.keyboard.type("mid back pain");
    await page.keyboard.press("Enter");
    await expect.poll(() => box(page).inputValue()).toBe("mid back pain");
    await results(page).nth(1).waitFor();
    const second = (await results(page).nth(1).innerText()).split(/\s/)[0] ?? "";
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
    await expect.poll(() => results(page).nth(1).getAttribute("aria-selected")).toBe("true");
    expect(await box(page).getAttribute("aria-activedescendant")).toBe(await results(page).nth(1).getAttribute("id"));
    await page.keyboard.press("c");
    await page.getByText(`Copied: ${second}`, { exact: true }).waitFor();
    expect(await box(page).inputValue()).toBe("mid back pain");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /M54\.6/ }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "detached" });
    await page.goBack();
    await results(page).first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => box(page).inputValue()).toBe("");
    await page.getByRole("link", { name: told }).waitFor();
  });

  test("what was typed survives reload, back and forward, and stands in no request's address", async () => {
    const page = await open(`/?date=${someDay}`);
    const asked = addressesAsked(page.context());
    await box(page).fill("quinsy");
    await results(page).first().waitFor();
    await expect.poll(() => page.url()).toBe(`${origin}/?date=${someDay}#q=quinsy`);
    await results(page).first().click();
    await page.getByRole("heading", { level: 1, name: /J36/ }).waitFor();
    await page.goBack();
    await expect.poll(() => box(page).inputValue()).toBe("quinsy");
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /J36/ }).waitFor();
    await page.goBack();
    await page.reload();
    await expect.poll(() => box(page).inputValue()).toBe("quinsy");
    await expect.poll(() => results(page).first().innerText()).toMatch(/^J36/);
    // The box of the other pages leads here.
    await page.goto(`${origin}/about?date=${someDay}`);
    await page.getByRole("searchbox", { name: "Words or a code" }).fill("quinsy");
    await page.keyboard.press("Enter");
    await expect.poll(() => results(page).first().innerText()).toMatch(/^J36/);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((address) => new URL(address).href.split("#")[0]?.includes("quinsy"))).toEqual([]);
  });

  test("an empty box helps: examples, pathways, favourites, recent codes", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await page.keyboard.press("f");
    await page.getByRole("link", { name: "dxproof" }).click();
    for (const heading of ["Three ways to begin", "Pathways", "Favourites", "Recent"])
      await page.getByRole("heading", { name: heading }).waitFor();
    expect(await page.getByRole("link", { name: "M54.6" }).count()).toBeGreaterThanOrEqual(2);
    await page.getByRole("link", { name: told }).click();
    await guide(page).waitFor();
  });

  test("without script the form is posted: results, and no words in the address", async () => {
    const page = await open(`/?date=${someDay}`, { still: true });
    await page.getByLabel("Find the code").fill("mid back pain");
    await page.getByRole("button", { name: "Find" }).click();
    await page
      .getByRole("link", { name: /^M54\.6/ })
      .first()
      .waitFor();
    expect(page.url()).not.toContain("mid");
    expect(await page.locator("main").innerText()).toContain("Why not M54.9?");
  });

  test("nonsense, a header and a retired code say what to do", async () => {
    const page = await open(`/?date=${someDay}`);
    await box(page).fill("zzxqj vvvk");
    await page.getByRole("heading", { name: /^Nothing fits/ }).waitFor();
    await box(page).fill("M54.5");
    await expect.poll(() => page.locator("main").innerText()).toMatch(/M54\.5\b[\s\S]*header/);
    await expect.poll(() => page.locator("main").innerText()).toContain("M54.50");
  });
});
