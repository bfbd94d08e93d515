import type { Page } from "playwright-core";
import { afterAll, expect, inject, test } from "vitest";
import { inBrowser, ready, someDay } from "./browser.ts";
import { type ServedApp, serveApp } from "./serve-app.ts";

inBrowser("without a network", ({ open }) => {
  const started: ServedApp[] = [];
  const serve = async (port = 0): Promise<ServedApp> => {
    const app = await serveApp(inject("webFolder"), port);
    started.push(app);
    return app;
  };
  afterAll(async () => {
    for (const app of started) await app.stop();
  });

  test("after one complete visit everything works: links, a fresh load, a date of another release", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`);
    await hasServiceWorker(page);
    await page.context().setOffline(true);
    await page.getByRole("link", { name: "F45.41" }).first().click();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
    await page.goto(page.url().replace("F45.41", "S52.501A"));
    await page.getByRole("heading", { level: 1, name: /S52\.501A/ }).waitFor();
    await page.getByLabel("Date of service").fill("2018-03-01");
    await expect.poll(() => page.locator(".date .release").innerText()).toBe("FY2018");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /S52\.501A/ }).waitFor();
  });

  test("the network is cut before the catalogue has arrived: it says what to do, and goes on when it is back", async () => {
    const page = await open("/nowhere", { still: false, early: true });
    await page.context().route("**/catalog/**", (route) => route.abort());
    await page.context().route("**/api/**", (route) => route.abort());
    await page.goto(`${new URL(page.url()).origin}/code/M54.6?date=${someDay}`);
    await page.getByRole("link", { name: "F45.41" }).first().click();
    await page.getByRole("alert").getByText("Try again when you are online").waitFor();
    await page.context().unroute("**/catalog/**");
    await page.context().unroute("**/api/**");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
  });

  test("the server goes away and comes back: the page goes on", async () => {
    const app = await serve();
    const page = await open(`/code/M54.6?date=${someDay}`, { origin: app.origin });
    await app.stop();
    await page.getByRole("link", { name: "F45.41" }).first().click();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
    await serve(app.port);
    await page.reload();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
  });

  test("before the catalogue has arrived the server answers", async () => {
    const page = await open(`/code/M54.6?date=${someDay}`, { early: true });
    await page.context().route("**/catalog.json", () => {});
    await page.reload();
    const asked = page.waitForRequest("**/api/code");
    await page.getByRole("link", { name: "F45.41" }).first().click();
    await page.getByRole("heading", { level: 1, name: /F45\.41/ }).waitFor();
    expect((await asked).method()).toBe("POST");
  });
});

async function hasServiceWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await ready(page);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}
