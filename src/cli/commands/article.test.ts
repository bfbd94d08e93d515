import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "dxproof-article-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("article", () => {
  test("prints a guide as text, Markdown, HTML or JSON", async () => {
    const text = await runInProcess(["article", "M54.6"]);
    expect(text.status).toBe(0);
    expect(text.stdout).toContain("M54.6 is the ICD-10-CM code for “Pain in thoracic spine”.");
    expect((await runInProcess(["article", "M54.6", "--format", "markdown"])).stdout).toMatch(
      /^# M54\.6 Pain in thoracic spine/,
    );
    expect((await runInProcess(["article", "M54.6", "--format", "html"])).stdout).toMatch(/^<!doctype html>/);
    expect(JSON.parse((await runInProcess(["article", "M54.6", "--format", "json"])).stdout)).toMatchObject({
      code: "M54.6",
    });
  });

  test("exits with 1 for a code that is not valid", async () => {
    expect((await runInProcess(["article", "M54.5"])).status).toBe(1);
    expect((await runInProcess(["article", "M54.A6"])).status).toBe(1);
  });

  test("writes one guide into a file, several into a folder", async () => {
    const file = join(folder, "one.html");
    expect((await runInProcess(["article", "M54.6", "--format", "html", "--out", file])).status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("<h1>");
    const several = join(folder, "several");
    await runInProcess(["article", "m546", "I10", "--format", "markdown", "--out", several]);
    expect(readdirSync(several).toSorted()).toEqual(["I10.md", "M54.6.md"]);
  });

  test("what is no code names no file", async () => {
    const run = await runInProcess([
      "article",
      "../../x",
      "I10",
      "--format",
      "markdown",
      "--out",
      join(folder, "other"),
    ]);
    expect(run.status).toBe(2);
    expect(existsSync(join(folder, "other"))).toBe(false);
  });

  test("writes a site", async () => {
    const site = join(folder, "site");
    const run = await runInProcess(["article", "--within", "M54", "--out", site]);
    expect(run).toMatchObject({ status: 0 });
    expect(run.stderr).toContain("--base-url");
    expect(readdirSync(site)).toContain("M54.6.html");
    expect(readdirSync(site)).toContain("index.html");
  });

  test.each([
    [["article"], "which code?"],
    [["article", "--within", "M54"], "give --out DIR"],
    [["article", "--within", "back pain", "--out", folder], "--within is a code, block or chapter"],
    [["article", "--within", "M54", "--out", folder, "--base-url", "here"], "--base-url must be an address"],
    [["article", "M54.6", "--base-url", "https://example.org"], "--base-url is for sites"],
    [["article", "M54.6", "I10", "--format", "html"], "give --out DIR"],
    [["article", "M50-M54"], "--within M50-M54"],
  ])("%j is told what is missing", async (typed, said) => {
    const run = await runInProcess(typed);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(said);
  });

  test("a file in the place of the folder is left alone", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "kept");
    const run = await runInProcess(["article", "--within", "M54", "--out", file]);
    expect(run.status).toBe(2);
    expect(readFileSync(file, "utf8")).toBe("kept");
  });
});

describe("compare", () => {
  test("prints a table", async () => {
    const run = await runInProcess(["compare", "M54.6", "M54.50", "M54.9", "M54.2"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/M54\.6 +Pain in thoracic spine +valid +thoracic/);
  });

  test("is Markdown and HTML too, and asks for two codes", async () => {
    expect((await runInProcess(["compare", "M54.6", "M51.34", "--format", "markdown"])).stdout).toContain(
      "is not reported together with",
    );
    expect((await runInProcess(["compare", "M54.6", "M51.34", "--format", "html"])).stdout).toContain("<table>");
    expect((await runInProcess(["compare", "M54.6"])).status).toBe(2);
    expect((await runInProcess(["compare", "M54.6", "M54.A6"])).status).toBe(1);
  });
});
