import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogFilesOf, loadCatalog } from "../../load-catalog.ts";
import type { AboutCatalog } from "../../web/ask.ts";
import { createApp } from "../app.ts";
import type { LogEntry } from "../request-log.ts";
import { catalogDownload, downloadPath } from "./catalog-download.ts";
import { appPolicy } from "./page-policy.ts";
import { readWebFiles } from "./web-files.ts";

const classification = loadCatalog();
const now = (): Date => new Date("2026-11-22T12:00:00Z");
const about: AboutCatalog = {
  version: "0.0.0",
  record: classification.catalogs.record,
  parts: [],
  sources: [],
  files: [],
  pathways: classification.pathways.map(({ name, title }) => ({ name, title })),
  fiscalYears: [2026, 2027],
  hasIndex: false,
};

const folder = mkdtempSync(join(tmpdir(), "dxproof-pages-"));
const log: LogEntry[] = [];
let app: ReturnType<typeof createApp>;

beforeAll(() => {
  writeFileSync(join(folder, "files.json"), '{"script":"/app.js","styles":["/app.css"],"preload":[]}');
  writeFileSync(join(folder, "app.js"), "start()");
  writeFileSync(join(folder, "app.js.br"), "packed");
  writeFileSync(join(folder, "app.css"), "body{}");
  const web = readWebFiles(folder);
  if (web === undefined) throw new Error("the files were not read");
  const { files } = catalogFilesOf();
  const written = { name: "written.bin", path: downloadPath("written.bin", "0000abcd"), bytes: 1 };
  const catalog = catalogDownload({ files: [written], about }, files);
  app = createApp({
    classification,
    now,
    options: { log: (entry) => log.push(entry) },
    pages: { web, catalog },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const html = { Accept: "text/html" };
const get = async (path: string, headers: Record<string, string> = html): Promise<Response> =>
  await app.request(path, { headers });

describe("a page", () => {
  test("has the answer in its HTML, a strict policy, and what the browser goes on from", async () => {
    const response = await get("/code/M54.6?date=2026-11-22");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toBe(appPolicy);
    const page = await response.text();
    expect(page).toContain("<title>M54.6 Pain in thoracic spine · dxproof</title>");
    expect(page).toContain("psychogenic dorsalgia");
    expect(page).toContain('<script type="application/json" id="state">');
    expect(page).toContain('<script type="application/ld+json">');
    // Nothing inline that runs, no style attribute: the policy would stop it.
    expect(page).not.toMatch(/<script(?! type="(?:module|application\/(?:ld\+)?json)")/);
    expect(page).not.toMatch(/ (?:style|on[a-z]+)=/);
  });

  test("is known by its tag, packed as the reader takes it", async () => {
    const plain = await get("/code/M54.6?date=2026-11-22");
    const tag = plain.headers.get("etag") ?? "";
    expect((await get("/code/M54.6?date=2026-11-22", { ...html, "If-None-Match": tag })).status).toBe(304);
    const text = await plain.text();
    const packed = await get("/code/M54.6?date=2026-11-22", { ...html, "Accept-Encoding": "gzip, br" });
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
    const zipped = await get("/code/M54.6?date=2026-11-22", { ...html, "Accept-Encoding": "gzip" });
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(text);
  });

  test.each([
    ["/code/M54.A6", 404, "M54 has no subdivision M54.A"],
    ["/nowhere", 404, "There is no such page"],
    ["/code/%E0%A4%A", 404, "There is no such page"],
    ["/code/M54.6?date=1999-01-01", 400, "2015-10-01"],
    ["/code/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404, "&lt;"],
  ])("%s is answered with %i and says what to do", async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const page = await response.text();
    expect(page).toContain(words);
    expect(page).not.toContain("<script>alert");
  });

  test("without script words are posted, and stand in no address and no log", async () => {
    const response = await app.request("/", {
      method: "POST",
      headers: { ...html, "Content-Type": "application/x-www-form-urlencoded" },
      body: "q=confidential+mid+back+pain",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toContain("M54.6");
    expect(JSON.stringify(log)).not.toContain("confidential");
  });

  test("the API beside it answers as data", async () => {
    const none = await get("/api/nothing");
    expect(none.headers.get("content-type")).toContain("application/problem+json");
    const code = await get("/api/code/M54.6");
    expect(code.headers.get("content-type")).toBe("application/json");
  });
});

describe("the files", () => {
  test("come packed where they were packed, with the policy that binds a worker", async () => {
    const packed = await get("/app.js", { "Accept-Encoding": "br" });
    expect(await packed.text()).toBe("packed");
    expect(packed.headers.get("content-security-policy")).toBe(appPolicy);
    expect(await (await get("/app.js", {})).text()).toBe("start()");
    expect((await get("/files.json", { Accept: "application/json" })).status).toBe(404);
  });

  test("the catalogue's come by the manifest's addresses alone, and never change", async () => {
    const { files } = (await (await get("/catalog.json", {})).json()) as { files: { path: string }[] };
    const [file] = files;
    const response = await get(file?.path ?? "", { "Accept-Encoding": "br" });
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).length).toBeGreaterThan(10_000);
    expect((await get("/catalog/0000abcd/codes.bin", {})).status).toBe(404);
    expect((await get("/catalog/0000abcd/..%2F..%2Fpackage.json", {})).status).toBe(404);
  });
});
