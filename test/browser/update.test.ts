import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, expect, inject, test } from "vitest";
import { inBrowser, ready, someDay } from "./browser.ts";
import { exemptList, installedFolder } from "./installed.ts";
import { type ServedApp, serveApp } from "./serve-app.ts";

inBrowser("a newer version, and a newer catalogue", ({ open }) => {
  /** Each starts two servers. */
  const mostMs = 180_000;
  let undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const one of undo.toReversed()) await one();
    undo = [];
  });
  const serve = async (webFolder: string, port: number, more: readonly string[] = []): Promise<ServedApp> => {
    const app = await serveApp(webFolder, port, more);
    undo.push(() => app.stop());
    return app;
  };

  test("another build of the app: it waits until the reader says so, then takes over, and the older one is dropped", {
    timeout: mostMs,
  }, async () => {
    const first = inject("webFolder");
    const app = await serve(first, 0);
    const page = await open(`/code/M54.6?date=${someDay}`, { origin: app.origin });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await page.reload();
    await ready(page);
    const before = await appCaches(page);
    expect(before).toHaveLength(1);
    await app.stop();
    const second = nextBuild(first);
    undo.push(() => rmSync(second.folder, { recursive: true, force: true }));
    await serve(second.folder, app.port);
    await page.reload();
    await ready(page);
    await page.getByText("A newer catalogue or version is here.").waitFor();
    // Not before it is wanted: the older one still answers for its own files.
    expect(await appCaches(page)).toEqual([...before, `dxproof-app-${second.build}`].toSorted());
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Reload" }).click();
    await loaded;
    await ready(page);
    await expect.poll(() => appCaches(page)).toEqual([`dxproof-app-${second.build}`]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--build"))).toContain(
      second.build,
    );
    // Without a network it is the new one that is there.
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /M54\.6/ }).waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--build"))).toContain(
      second.build,
    );
  });

  test("a release that was installed on the server comes with the next start; what it replaces is dropped", {
    timeout: mostMs,
  }, async () => {
    const installed = installedFolder();
    undo.push(() => installed.remove());
    await installed.install("poa26.txt", exemptList(2026, 12_000));
    const app = await serve(inject("webFolder"), 0, ["--catalog", installed.folder]);
    const page = await open(`/code/M54.6?date=${someDay}`, { origin: app.origin });
    const before = await catalogueCached(page);
    expect(before.filter((path) => path.endsWith("/poa-exempt.bin"))).toHaveLength(1);
    await app.stop();
    await installed.install("poa27.txt", exemptList(2027, 12_500));
    await serve(inject("webFolder"), app.port, ["--catalog", installed.folder]);
    const fetched: string[] = [];
    page.context().on("response", (response) => fetched.push(new URL(response.url()).pathname));
    await page.reload();
    await ready(page);
    const after = await catalogueCached(page);
    expect(after).toHaveLength(before.length);
    const isNew = (path: string): boolean => !before.includes(path);
    expect(after.filter(isNew)).toEqual([expect.stringMatching(/^\/catalog\/[0-9a-f]{8}\/poa-exempt\.bin$/)]);
    // What did not change is not fetched again.
    expect(fetched.filter((path) => path.startsWith("/catalog/"))).toEqual(after.filter(isNew));
  });
});

/** The app as a later version would be: another style sheet by another name, and a service worker that lists it. */
function nextBuild(folder: string): { readonly folder: string; readonly build: string } {
  const next = mkdtempSync(join(tmpdir(), "dxproof-web-"));
  cpSync(folder, next, { recursive: true });
  const build = "0123456789ab";
  const files = JSON.parse(readFileSync(join(next, "files.json"), "utf8")) as { build: string; styles: string[] };
  const style = files.styles[0] ?? "";
  const newStyle = style.replace(/-[^-]+\.css$/, "-next.css");
  renameSync(join(next, style), join(next, newStyle));
  writeFileSync(join(next, newStyle), `${readFileSync(join(next, newStyle), "utf8")}:root{--build:"${build}"}`);
  for (const name of ["files.json", "service-worker.js"]) {
    const text = readFileSync(join(next, name), "utf8");
    writeFileSync(join(next, name), text.replaceAll(files.build, build).replaceAll(style, newStyle));
  }
  // Their compressed forms are those of the former version.
  for (const name of readdirSync(next, { recursive: true, encoding: "utf8" }))
    if (/(?:\.css|service-worker\.js)\.(?:br|gz)$/.test(name)) rmSync(join(next, name));
  return { folder: next, build };
}

async function appCaches(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(() => caches.keys());
  return names.filter((name) => name.startsWith("dxproof-app-")).toSorted();
}

async function catalogueCached(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const cache = await caches.open("dxproof-catalog");
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
}
