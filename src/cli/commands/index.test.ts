import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";
import { smallAlphabetic, smallNeoplasms } from "../../../test/small-index.ts";
import { userCatalogFolder } from "../../load-catalog.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-"));
  writeFileSync(join(folder, "index.xml"), smallAlphabetic);
  writeFileSync(join(folder, "neoplasm.xml"), smallNeoplasms);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("release install, then index", () => {
  test("from files to answers", async () => {
    const catalog = join(folder, "catalog");
    const installed = await runInProcess(["release", "install", folder, "--catalog", catalog]);
    expect(installed).toMatchObject({ status: 0, stderr: "" });
    expect(installed.stdout).toContain("FY2026 Alphabetic Index, ");

    const found = await runInProcess(["index", "Pain", "thoracic spine", "--catalog", catalog]);
    expect(found.status).toBe(0);
    expect(found.stdout).toMatch(/^M54\.6 {2}Pain in thoracic spine .*valid for submission on 2026-11-22 \(FY2027\)\n/);
    expect(found.stdout).toContain("Index: FY2026, the nearest to FY2027 that is installed.");

    const lines = [
      { id: 1, path: ["Abdominalgia"] },
      { id: 2, path: 3 },
      { id: 3, path: ["Xyzzy"] },
    ];
    const batch = await runInProcess(["index", "--batch", "--catalog", catalog], {
      input: lines.map((line) => JSON.stringify(line)).join("\n"),
    });
    const answers = batch.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(batch.status).toBe(2);
    expect(answers).toMatchObject([
      { id: 1, code: "R10.9" },
      { id: 2, error: { code: "invalid-input", line: 2 } },
      { id: 3, notFound: "Xyzzy", subterms: [] },
    ]);

    const listed = await runInProcess(["release", "list", "--catalog", catalog]);
    expect(listed.stdout).toMatch(/FY2026 .*Alphabetic Index \(installed/s);
    // The folder adds: codes and notes are the package's.
    expect((await runInProcess(["code", "M54.6", "--catalog", catalog])).status).toBe(0);
  });

  test("nothing to install is told apart from what cannot be read", async () => {
    const catalog = join(folder, "none");
    const notes = join(folder, "notes.md");
    writeFileSync(notes, "# Notes");
    expect(await runInProcess(["release", "install", notes, "--catalog", catalog])).toMatchObject({ status: 1 });
    const absent = await runInProcess(["release", "install", join(folder, "absent"), "--catalog", catalog]);
    expect(absent).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no such file or folder") });
    expect(await runInProcess(["release", "install"])).toMatchObject({ status: 2 });
  });
});

describe("where releases are installed", () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{ XDG_DATA_HOME: "/data", HOME: "/home/a" }, "/data/dxproof"],
    [{ XDG_DATA_HOME: "data", HOME: "/home/a" }, "/home/a/.local/share/dxproof"],
    [{ HOME: "/home/a" }, "/home/a/.local/share/dxproof"],
    [{}, undefined],
  ])("%j", (environment, expected) => {
    expect(userCatalogFolder(environment)).toBe(expected);
  });
});
