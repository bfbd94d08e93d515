import { expect, test } from "vitest";
import { inBrowser, someDay } from "./browser.ts";

inBrowser("the page of a code", ({ open, origin }) => {
  test("reads without script: status, notes, neighbours, history and links", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`, { still: true });
    const text = await page.locator("main").innerText();
    expect(text).toContain("Pain in thoracic spine");
    expect(text).toContain("valid for submission");
    expect(text).toContain("since 2015-10-01");
    expect(text).toContain("psychogenic dorsalgia (F45.41)");
    await page.getByRole("link", { name: "F45.41" }).first().click();
    expect(page.url()).toBe(`${origin}/code/F45.41?date=${someDay}`);
    expect(await page.locator("h1").innerText()).toContain(
      "Pain disorder exclusively related to psychological factors",
    );
  });

  test("goes on in the browser: links, back, forward and reload keep the place", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await page.getByRole("link", { name: "F45.41" }).first().click();
    await page.waitForURL("**/code/F45.41**");
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
    expect(await page.title()).toContain("F45.41");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /M54\.6/ }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
  });

  test("the date of service decides: M54.5 was valid until 2021-09-30", async () => {
    const page = await open("/code/M54.5?date=2021-09-30");
    await page.locator(".code-standing .pill.valid").waitFor();
    await page.getByLabel("Date of service").fill("2021-10-01");
    await page.locator(".code-standing .pill.incomplete").waitFor();
    expect(page.url()).toContain("date=2021-10-01");
    expect(await page.locator(".date .release").innerText()).toBe("FY2022");
  });

  test("copies the code by key, keeps it as a favourite and lets that be taken back", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await page.keyboard.press("c");
    await page.getByText("Copied: M54.6").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("M54.6");
    const favourite = page.getByRole("button", { name: "Favourite" });
    await page.keyboard.press("f");
    await expect.poll(() => favourite.getAttribute("aria-pressed")).toBe("true");
    await page.reload();
    await expect.poll(() => favourite.getAttribute("aria-pressed")).toBe("true");
    await favourite.click();
    await expect.poll(() => favourite.getAttribute("aria-pressed")).toBe("false");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => favourite.getAttribute("aria-pressed")).toBe("true");
  });

  test("a link to a code shows what it is, on hover and on focus", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    const link = page.locator(".guide-text").getByRole("link", { name: "F45.41" }).first();
    await link.hover();
    await page.getByRole("tooltip").getByText("Pain disorder exclusively related to psychological factors").waitFor();
    await page.mouse.move(0, 0);
    await page.keyboard.press("Escape");
    await link.focus();
    await page.getByRole("tooltip").getByText("Pain disorder exclusively").waitFor();
  });

  test("what is no code says what is near; blocks, chapters and retired codes have their pages", async () => {
    const none = await open(`/code/M54.A6?date=${someDay}`);
    expect(await none.locator("main").innerText()).toContain("M54 has no subdivision M54.A");
    await none.getByRole("link", { name: "M54.6" }).first().waitFor();
    const block = await open(`/code/M50-M54?date=${someDay}`);
    await block.getByRole("link", { name: "M54", exact: true }).waitFor();
    const chapter = await open(`/code/13?date=${someDay}`);
    expect(await chapter.locator("h1").innerText()).toContain("Diseases of the musculoskeletal system");
    const retired = await open(`/code/Z79.8?date=${someDay}`);
    await retired.locator(".code-standing").waitFor();
  });

  test("a date before ICD-10-CM, and an address that leads nowhere, say what to do", async () => {
    const early = await open("/code/M54.6?date=1999-01-01", { still: true });
    expect(await early.getByRole("alert").innerText()).toContain("2015-10-01");
    const nowhere = await open("/nowhere", { still: true });
    expect(await nowhere.getByRole("alert").innerText()).toContain("no such page");
  });
});
