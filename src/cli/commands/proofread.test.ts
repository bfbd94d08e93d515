import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dxproof-proofread-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("the report", () => {
  test("names place, severity, rule, the line with its mark, the remedy and the authority", async () => {
    const path = file("guide.md", "# Guide\n\nUse M54.5 for low back pain.\n");
    const { status, stdout } = await runInProcess(["proofread", path], { columns: 100 });
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        `${path}:3:5: error`,
        "    M54.5 is a header, valid only until 2021-09-30, and not a code to report: report M54.50, M54.51",
        "    or M54.59 [incomplete-code]",
        "    Use M54.5 for low back pain.",
        "        ~~~~~",
        "    fix: report M54.50, M54.51 or M54.59",
        "    Guidelines I.B.2",
        "",
        `${path}: 1 error, 0 warnings, 1 code mention checked`,
        "",
      ].join("\n"),
    );
  });

  test("a text that is right", async () => {
    const path = file("right.md", "M54.6 is pain in thoracic spine.\n");
    const { status, stdout } = await runInProcess(["proofread", path]);
    expect([status, stdout]).toEqual([0, `${path}: nothing wrong found, 1 code mention checked\n`]);
  });

  test("several files, and the gravest decides", async () => {
    const paths = [file("a.md", "M54.6 hurts.\n"), file("b.md", "Gout (M54.6)\n")];
    const { status, stdout } = await runInProcess(["proofread", ...paths]);
    expect(status).toBe(1);
    expect(stdout).toContain("b.md:1:7: error");
  });

  test("a long line is shown around the place; a mark stands under it", async () => {
    const path = file("long.md", `${"word ".repeat(60)}Use M54.5 for low back pain, ${"word ".repeat(60)}\n`);
    const { stdout } = await runInProcess(["proofread", path], { columns: 80 });
    const lines = stdout.split("\n");
    const at = lines.findIndex((line) => line.includes("~~~~~"));
    expect(lines[at]?.indexOf("~")).toBe(lines[at - 1]?.indexOf("M54.5"));
    for (const line of lines.filter((each) => each.startsWith("    "))) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("standard input", async () => {
    const { status, stdout } = await runInProcess(["proofread", "-"], { input: "<p>Use <b>M54.5</b></p>" });
    expect(status).toBe(1);
    expect(stdout).toContain("standard input:1:11: error");
  });
});

describe("for machines", () => {
  test("json: the contract's object; offsets are those of the file", async () => {
    const path = file("bom.md", "\uFEFFUse M54.5 for low back pain.\r\n");
    const { stdout } = await runInProcess(["proofread", path, "--format", "json"]);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      mentions: [{ start: 5, end: 10, quote: "M54.5", code: "M54.5", status: "incomplete" }],
      findings: [{ rule: "incomplete-code", start: 5, end: 10, quote: "M54.5" }],
      release: { fiscalYear: 2027 },
    });
  });

  test("sarif: a result a finding, with its region", async () => {
    const path = file("sarif.md", "one\nUse M54.5 for low back pain.\n");
    const { status, stdout } = await runInProcess(["proofread", path, "--format", "sarif"]);
    expect(status).toBe(1);
    const [run] = JSON.parse(stdout).runs;
    expect(run.results).toHaveLength(1);
    expect(run.results[0]).toMatchObject({
      ruleId: "incomplete-code",
      level: "error",
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 5, endColumn: 10 } } }],
    });
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe("incomplete-code");
  });

  test("a batch", async () => {
    const input = '{"id":1,"text":"Use M54.5."}\n{"id":2,"text":"M54.6"}\n{"id":3}\n';
    const { status, stdout } = await runInProcess(["proofread", "--batch"], { input });
    expect(status).toBe(2);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, findings, error }) => [id, findings?.length, error?.code])).toEqual([
      [1, 1, undefined],
      [2, 0, undefined],
      [3, undefined, "invalid-input"],
    ]);
  });
});

describe("--fix", () => {
  const wrong = "M25.519: Pain in right shoulder\nUse M54.5 for low back pain.\n";
  const fixed = "M25.511: Pain in right shoulder\nUse M54.5 for low back pain.\n";

  test("writes what is certain into the file, says so, and leaves the rest; permissions stay", async () => {
    const path = file("fix.md", wrong);
    chmodSync(path, 0o640);
    const { status, stdout } = await runInProcess(["proofread", path, "--fix"]);
    expect(readFileSync(path, "utf8")).toBe(fixed);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(stdout).toContain("fixed M25.519 → M25.511");
    expect(stdout).toContain(`${path}:2:5: error`);
    expect(status).toBe(1);
    expect(readdirSync(folder).filter((name) => name.includes("fix.md"))).toEqual(["fix.md"]);
  });

  test("of standard input: the text to standard output, the report to stderr", async () => {
    const { stdout, stderr } = await runInProcess(["proofread", "-", "--fix"], { input: wrong });
    expect(stdout).toBe(fixed);
    expect(stderr).toContain("fixed M25.519 → M25.511");
  });

  test("a file with nothing to correct is not written", async () => {
    const path = file("keep.md", "Use M54.5.\n");
    chmodSync(path, 0o440);
    const before = statSync(path).mtimeMs;
    await runInProcess(["proofread", path, "--fix"]);
    expect(statSync(path).mtimeMs).toBe(before);
  });
});

describe("what cannot be done", () => {
  test.each([
    [["proofread"], "which text?"],
    [["proofread", "-", "-"], "standard input (-) can be named once"],
    [["proofread", "--batch", "--fix"], "leave it out with --batch"],
    [["proofread", "-", "--fix", "--format", "json"], "leave out --format"],
    [["proofread", "no-such-file.md"], "there is no such file"],
    [["proofread", "-", "--date", "1999-01-01"], "2015-10-01"],
  ])("%j", async (typed, message) => {
    const { status, stdout, stderr } = await runInProcess(typed, { input: "M54.6" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a file that is no text", async () => {
    for (const bytes of [Uint8Array.of(0xff, 0xfe, 0x4d, 0x00), Uint8Array.of(0x4d, 0x00, 0x35)]) {
      const { status, stderr } = await runInProcess(["proofread", file("binary.doc", bytes)]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/not UTF-8|no text/);
    }
  });
});
