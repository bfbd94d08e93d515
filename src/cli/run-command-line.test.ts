import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess, type Surrounding } from "../../test/in-process.ts";
import { shippedCatalogFolder } from "../load-catalog.ts";
import { commandNames, loadCommand } from "./commands.ts";

const folder = mkdtempSync(join(tmpdir(), "dxproof-cli-"));
const list = join(folder, "codes.txt");
writeFileSync(list, "M54.6\nM54.5\n");
const prose = join(folder, "note.txt");
writeFileSync(prose, "Patient complains of pain.\nNo fever.\n");
afterAll(() => rmSync(folder, { recursive: true }));

const firstLine = (text: string): string | undefined => text.split("\n")[0];

describe("what is typed without a command does what is meant", () => {
  test.each<[string, string[], RegExp]>([
    ["a code", ["M54.6"], /^M54\.6 {2}Pain in thoracic spine .*valid for submission on 2026-11-22 \(FY2027\)$/],
    ["a code without its dot", ["m546"], /^M54\.6 {2}Pain in thoracic spine/],
    ["a header", ["M54.5"], /^M54\.5 {2}Low back pain +incomplete on 2026-11-22/],
    ["a block", ["M50-M54"], /^M50-M54 {2}Other dorsopathies +a block, no code/],
    ["a chapter", ["13"], /^Chapter 13 {2}Diseases of the musculoskeletal/],
    ["a category with a letter in third place", ["c4a"], /^C4A {2}Merkel cell carcinoma/],
    ["a mistyped code", ["M54,6"], /^M54,6 +malformed/],
    ["a code of ICD-9-CM", ["250.00"], /^250\.00 +malformed/],
    ["words", ["upper", "back", "pain"], /^M54\.6 {2}Pain in thoracic spine .*valid for submission/],
    ["words in one argument", ["upper back pain"], /^M54\.6 {2}Pain in thoracic spine/],
    ["a word with a digit in it", ["H1N1"], /^J\d\d|^Nothing found/],
    [
      "an option before the words",
      ["--date", "2026-03-01", "upper back pain"],
      /valid for submission on 2026-03-01 \(FY2026\)$/,
    ],
    [
      "an option before a command",
      ["--date", "2026-03-01", "code", "M54.6"],
      /valid for submission on 2026-03-01 \(FY2026\)$/,
    ],
    ["a file with codes", [list], /^ +line {2}code +status$/],
    ["nothing", [], /^dxproof: ICD-10-CM coding that shows its proof$/],
  ])("%s", async (_name, typed, expected) => {
    const { stdout } = await runInProcess(typed);
    expect(firstLine(stdout)).toMatch(expected);
  });

  test("several codes are looked up one after the other", async () => {
    const { stdout, status } = await runInProcess(["M54.6", "M54.2"]);
    expect(stdout).toMatch(/^M54\.6 /);
    expect(stdout).toMatch(/^M54\.2 /m);
    expect(status).toBe(0);
  });

  test("what was taken for a code can be searched: said where the code is none", async () => {
    expect((await runInProcess(["M54.77"])).stderr).toBe(
      "dxproof: to search for the words instead: dxproof search M54.77\n",
    );
    expect((await runInProcess(["M54.5"])).stderr).toBe("");
    expect((await runInProcess(["code", "M54.77"])).stderr).toBe("");
  });
});

describe("exit status", () => {
  test.each<[number, string[]]>([
    [0, ["code", "M54.6"]],
    [0, ["code", "13"]],
    [1, ["code", "M54.5"]],
    [1, ["code", "M54.6", "M54.7"]],
    [1, ["code", ""]],
    [0, ["search", "pain"]],
    [1, ["search", "qqqq", "zzzz"]],
    [0, ["history", "M54.5"]],
    [1, ["history", "M54.77"]],
    [0, ["diff", "2026", "2027", "--within", "M54"]],
    [2, ["diff", "2026"]],
    [0, ["release", "list"]],
    [2, ["release"]],
    [0, ["help"]],
    [0, ["--help"]],
    [0, ["code", "--help"]],
    [0, ["--version"]],
    [2, ["code"]],
    [2, ["search"]],
    [2, ["code", "M54.6", "--date", "2015-09-30"]],
    [2, ["code", "M54.6", "--nonsense"]],
    [2, ["code", "M54.6", "--format", "csv"]],
    [2, ["code", "M54.6", "--batch"]],
    [2, ["completion", "tcsh"]],
    [2, ["code", "M54.6", "--catalog", folder]],
  ])("%d: %j", async (status, typed) => {
    expect((await runInProcess(typed)).status).toBe(status);
  });

  test("where it could not be done, stdout is empty and stderr has one line that says what to do", async () => {
    for (const typed of [
      ["code"],
      ["code", "M54.6", "--dat", "x"],
      ["code", "M54.6", "--date", "soon"],
      ["missing.csv"],
    ]) {
      const { stdout, stderr, status } = await runInProcess(typed);
      expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
      expect(stderr).toMatch(/^dxproof: .+\n$/);
      expect(stderr.split("\n")).toHaveLength(2);
    }
  });
});

describe("catalogues and releases", () => {
  test("DXPROOF_CATALOG names a catalogue, --catalog another", async () => {
    const environment = { DXPROOF_CATALOG: folder };
    expect((await runInProcess(["code", "M54.6"], { environment })).stderr).toContain("codes.bin: cannot be read");
    const typed = ["code", "M54.6", "--catalog", shippedCatalogFolder];
    expect((await runInProcess(typed, { environment })).status).toBe(0);
    expect((await runInProcess(["H1N1"], { environment })).status).toBe(2);
  });

  test("the shipped catalogue is verified", async () => {
    const { stdout, status } = await runInProcess(["release", "verify", "--sources", join(folder, "none")]);
    expect(stdout).toMatch(/^ok {4}the files are whole/);
    expect(stdout).toMatch(/\n\d+ passed, 0 failed\n$/);
    expect(status).toBe(0);
  });

  test("a compile without the official files says what to give, and writes nothing", async () => {
    const out = join(folder, "out");
    const { stderr, status } = await runInProcess([
      "release",
      "compile",
      "--sources",
      join(folder, "none"),
      "--out",
      out,
    ]);
    expect(stderr).toContain("--sources DIR");
    expect(status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

describe("a slip is answered with the nearest name", () => {
  test.each<[string[], string]>([
    [["serach", "back pain"], "did you mean search?"],
    [["histroy", "M54.5"], "did you mean history?"],
    [["code", "M54.6", "--dat", "2026-01-01"], "did you mean --date?"],
    [["code", "M54.6", "--fromat", "json"], "did you mean --format?"],
    [["help", "serch"], "did you mean search?"],
    [["release", "verfy"], "did you mean verify?"],
    [["history", "of", "falling"], "dxproof search history of falling"],
  ])("%j", async (typed, said) => {
    expect((await runInProcess(typed)).stderr).toContain(said);
  });

  test.each([["cold"], ["headache"], ["release of trigger finger"]])(
    "%s is searched, not taken for a command",
    async (words) => {
      const { status, stderr } = await runInProcess([words]);
      expect(status).not.toBe(2);
      expect(stderr).toBe("");
    },
  );
});

describe("colour", () => {
  const typed = ["code", "M54.6"];
  const coloured = (text: string): boolean => text.includes("\u001B[");

  test.each<[string, boolean, Surrounding, string[]?]>([
    ["a terminal", true, { isTerminal: true }],
    ["a pipe", false, {}],
    ["NO_COLOR", false, { isTerminal: true, environment: { NO_COLOR: "1" } }],
    ["NO_COLOR against FORCE_COLOR", false, { environment: { NO_COLOR: "1", FORCE_COLOR: "1" } }],
    ["an empty NO_COLOR", true, { isTerminal: true, environment: { NO_COLOR: "" } }],
    ["FORCE_COLOR in a pipe", true, { environment: { FORCE_COLOR: "1" } }],
    ["FORCE_COLOR=0", false, { isTerminal: true, environment: { FORCE_COLOR: "0" } }],
    ["--no-color", false, { isTerminal: true }, ["--no-color"]],
    ["a dumb terminal", false, { isTerminal: true, environment: { TERM: "dumb" } }],
    ["JSON", false, { isTerminal: true }, ["--format", "json"]],
  ])("%s", async (_name, expected, surrounding, more = []) => {
    const { stdout } = await runInProcess([...typed, ...more], surrounding);
    expect(coloured(stdout)).toBe(expected);
  });

  test("control characters of the input are shown, not obeyed", async () => {
    const { stdout } = await runInProcess(["code", "M54\u001B[31m.6\u0007"]);
    expect(stdout).not.toContain("\u001B");
    expect(stdout).not.toContain("\u0007");
    expect(stdout).toContain("\uFFFD");
  });
});

test("a date beyond the last known day is warned of once, on stderr", async () => {
  const { stdout, stderr, status } = await runInProcess(["code", "M54.6", "M54.2", "--date", "2028-01-01"]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^dxproof: warning: nothing is known after \d{4}-\d\d-\d\d; .*\n$/);
  expect(stdout).not.toContain("warning");
});

test("several codes as JSON are one document", async () => {
  const { stdout } = await runInProcess(["code", "M54.6", "M54.5", "--format", "json"]);
  expect((JSON.parse(stdout) as { code: string }[]).map(({ code }) => code)).toEqual(["M54.6", "M54.5"]);
});

test("a file of prose is no list of codes; asked for by name, its rows are answered", async () => {
  expect(await runInProcess([prose])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("it is no list of codes") as string,
  });
  expect((await runInProcess(["code", prose])).stdout).toContain("2 rows: 2 malformed");
  expect((await runInProcess(["code", folder])).stderr).toContain("it is a folder");
});

describe("help", () => {
  test.each(commandNames)("%s: at most 40 lines, none wider than 120, with what it is not", async (name) => {
    const { stdout, status } = await runInProcess([name, "--help"]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    if (name !== "help") expect(firstLine(stdout)).toContain(`dxproof ${name}: `);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(stdout.match(/A coding aid, not medical or payment advice; no CPT, no Coding Clinic text\./g)).toHaveLength(
      1,
    );
    expect((await runInProcess(["help", name])).status).toBe(0);
  });

  test("an example's output is what the command prints", async () => {
    const withoutGaps = (line: string): string => line.replace(/ {3,}.*/, "").trim();
    for (const [name, example] of [
      ["code", ["code", "M54.6"]],
      ["search", ["search", "upper", "back", "pain"]],
      ["history", ["history", "M54.5"]],
      ["diff", ["diff", "2026", "2027", "--within", "M40-M79"]],
    ] as const) {
      const { help } = await loadCommand(name);
      const printed = help.split("\n\n").find((part) => part.includes(`$ dxproof ${example.join(" ")}\n`)) ?? "";
      const lines = printed.split("\n").slice(1).map(withoutGaps);
      const { stdout } = await runInProcess(example);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(stdout).toContain(line);
    }
  });

  test("every command is in the overview", async () => {
    const { stdout } = await runInProcess([]);
    for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });
});
