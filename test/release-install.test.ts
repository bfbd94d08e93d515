import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadCatalog, shippedCatalogFolder } from "../src/load-catalog.ts";
import { runDxproof } from "./command-line.ts";
import { serveFiles } from "./file-server.ts";
import { runInProcess } from "./in-process.ts";

let root = "";
const place = {
  get folder(): string {
    return join(root, "catalog");
  },
  put: (name: string, content: string): string => {
    writeFileSync(join(root, name), content);
    return join(root, name);
  },
};
/** A list of exempt codes as CMS writes it: the part that is installed in a moment. */
let exempt: (year: number) => string;
beforeAll(() => {
  const { data } = loadCatalog(shippedCatalogFolder).catalogs;
  const codes = Array.from({ length: 12_000 }, (_, i) => data.codes.code(data.codes.find("Z99.89") - 11_999 + i));
  const rows = codes.map((code, i) => `${i}\t${code}\tx\r\n`).join("");
  exempt = (year) => `Order${year - 2000}\tPOAexemptCode\tDescription\r\n${rows}`;
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dxproof-"));
  mkdirSync(place.folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const release = (...typed: string[]): ReturnType<typeof runInProcess> =>
  runInProcess(["release", ...typed, "--catalog", place.folder]);

describe("release install, list and remove", () => {
  test("in text: what was taken, what was left, where it is carried over", async () => {
    const installed = await release("install", place.put("poa26.txt", exempt(2026)), place.put("notes.md", "# Notes"));
    expect([installed.status, installed.stderr]).toEqual([0, ""]);
    expect(installed.stdout).toContain("FY2026 POA-exempt list");
    expect(installed.stdout).toMatch(/Left\n.*notes\.md unknown/s);
    const listed = await release("list");
    expect(listed.stdout).toMatch(/POA-exempt list \(installed, carried over\s+to FY2021, FY2025, FY2027\)/);
    const again = await release("install", place.put("poa26.txt", exempt(2026)));
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining("Nothing was installed.")]);
    const removed = await release("remove", "2026", "poa-exempt");
    expect([removed.status, removed.stdout]).toEqual([0, expect.stringContaining("FY2026 POA-exempt list")]);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  test("in JSON", async () => {
    const installed = await release("install", place.put("poa26.txt", exempt(2026)), "--format", "json");
    expect(JSON.parse(installed.stdout)).toMatchObject({
      took: [{ part: "poa-exempt", fiscalYear: 2026 }],
      left: [],
      remarks: [],
      wrote: [{ name: "poa-exempt.bin" }, { name: "poa-exempt-fy2026.txt.gz" }],
    });
    const { parts } = JSON.parse((await release("list", "--format", "json")).stdout);
    expect(parts).toContainEqual({
      part: "poa-exempt",
      fiscalYear: 2026,
      origin: "installed",
      file: "poa26.txt",
      serves: [2021, 2025, 2027],
    });
    expect(parts).toContainEqual({
      part: "tabular",
      fiscalYear: 2027,
      origin: "package",
      effective: "2026-10-01",
      carriedForwardFrom: 2026,
    });
    const removed = JSON.parse((await release("remove", "poa-exempt", "--format", "json")).stdout);
    expect(removed.removed).toMatchObject([{ part: "poa-exempt", fiscalYear: 2026 }]);
  });

  test.each<[string[], number, string]>([
    [["install", "notes.md"], 2, "there is no such file or folder"],
    [["remove"], 2, "release remove takes a year or tabular"],
    [["remove", "indx"], 2, 'not "indx"'],
    [["remove", "2031"], 2, "nothing of the kind is installed"],
    [["install"], 2, "install what?"],
    [["install", "2031"], 2, "no official addresses are known for FY2031"],
  ])("%j", async (typed, status, message) => {
    const run = await release(...typed);
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(message)]);
  });

  test("a file of no release ends with 1", async () => {
    expect((await release("install", place.put("notes.md", "# Notes"))).status).toBe(1);
  });
});

describe("two processes, and Ctrl-C", () => {
  test("while one fetches, another is told to wait; interrupted, the first leaves all as it was", async () => {
    await release("install", place.put("poa26.txt", exempt(2026)));
    const archive = zipSync({ "poa25.txt": [strToU8(exempt(2025)), { level: 0 }] });
    const server = await serveFiles({ "/x.zip": { bytes: archive, stallAfter: 100, etag: '"1"' } });
    const before = readdirSync(place.folder);
    const main = resolve(import.meta.dirname, "../src/cli/main.ts");
    const typed = ["release", "install", `${server.origin}/x.zip`, "--catalog", place.folder];
    const child = spawn(process.execPath, ["--import", "tsx", main, ...typed], { stdio: ["ignore", "pipe", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const ended = new Promise((done) => child.on("close", done));
    try {
      while (server.asked.length === 0) await new Promise((done) => setTimeout(done, 50));
      const other = await runDxproof([
        "release",
        "install",
        place.put("poa25.txt", exempt(2025)),
        "--catalog",
        place.folder,
      ]);
      expect([other.status, other.stderr]).toEqual([
        2,
        expect.stringMatching(/process \d+ on .* is installing into this folder/),
      ]);
      child.kill("SIGINT");
      expect([await ended, errors]).toEqual([2, "dxproof: interrupted: nothing was changed\n"]);
      expect(readdirSync(place.folder).toSorted()).toEqual([...before, "downloads"].toSorted());
      expect(readdirSync(join(place.folder, "downloads")).filter((name) => name.endsWith(".part"))).toHaveLength(1);
    } finally {
      child.kill("SIGKILL");
      await server.close();
    }
    const next = await release("install", place.put("poa25.txt", exempt(2025)));
    expect(next.status).toBe(0);
  }, 60_000);

  test("killed outright, it blocks nobody", async () => {
    const server = await serveFiles({ "/x.zip": { bytes: new Uint8Array(1000), stallAfter: 100 } });
    const main = resolve(import.meta.dirname, "../src/cli/main.ts");
    const typed = ["release", "install", `${server.origin}/x.zip`, "--catalog", place.folder];
    const child = spawn(process.execPath, ["--import", "tsx", main, ...typed], { stdio: "ignore" });
    const ended = new Promise((done) => child.on("close", done));
    while (server.asked.length === 0) await new Promise((done) => setTimeout(done, 50));
    child.kill("SIGKILL");
    await ended;
    await server.close();
    expect(readdirSync(place.folder)).toContain(".lock");
    const next = await release("install", place.put("poa26.txt", exempt(2026)));
    expect([next.status, readdirSync(place.folder).includes(".lock")]).toEqual([0, false]);
  }, 60_000);
});
