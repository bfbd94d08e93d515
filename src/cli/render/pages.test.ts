import { describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";
import { loadCatalog } from "../../load-catalog.ts";
import { code } from "../../operations/code.ts";
import { plain } from "../output/style.ts";
import { codePage } from "./code-page.ts";

const classification = loadCatalog();
const catalog = classification.catalogs.on("2026-11-22");
const page = { width: 80, style: plain, date: "2026-11-22", all: false };

const print = async (...typed: string[]): Promise<string> => (await runInProcess(typed)).stdout;

describe("the page of a code", () => {
  test("of every hundredth code and header is within 80 columns, and its first line answers", () => {
    for (let ordinal = 0; ordinal < catalog.data.codes.size; ordinal += 101) {
      const answer = code.run(classification, { code: catalog.entry(ordinal).code, date: "2026-11-22" });
      const lines = codePage(answer, page);
      const words = answer.status
        .replace("valid", "valid for submission")
        .replace(/not-yet-effective/, "not yet effective");
      expect(lines.slice(0, 4).join(" ")).toContain(`${words} on 2026-11-22 (FY2027)`);
      expect(lines[0]).toMatch(new RegExp(`^${answer.code.replace(".", "\\.")} `));
      for (const line of lines) if (line.length > 80) expect(line.trim()).not.toContain(" ");
    }
  });

  test("own notes come before inherited ones, each with its place", async () => {
    expect(await print("code", "M54.6")).toContain(`
  Excludes1  at M54.6    pain in thoracic spine due to intervertebral disc
                           disorder (M51.-)
             at M54      psychogenic dorsalgia (F45.41)
             at M50-M54  current injury - see injury of spine by body region
                         discitis NOS (M46.4-)
`);
  });

  test("long inherited lists are shortened, and say how to see all", async () => {
    const short = await print("code", "M54.6");
    const all = await print("code", "M54.6", "--all");
    expect(short).toContain("… 6 more (--all shows them)");
    expect(short).not.toContain("neoplasms (C00-D49)");
    expect(all).toContain("neoplasms (C00-D49)");
    expect(all).not.toContain("more (--all");
  });

  test("carried-forward notes are told once, at the foot; none where the text is the release's own", async () => {
    const text = await print("code", "M54.6");
    expect(text.trimEnd().split("\n").at(-1)).toBe("  Notes: FY2026 April text, carried forward");
    expect(text.match(/carried forward/g)).toHaveLength(1);
    expect(await print("code", "M54.6", "--date", "2026-05-01")).not.toContain("Notes:");
    expect(await print("code", "M54.6", "--date", "2023-05-01")).toMatch(
      /Notes: FY20\d\d .*text, the nearest to FY2023 in the catalogue/,
    );
  });

  test("a header says what to do and leads to its codes; a large one by its children, with counts", async () => {
    expect(await print("code", "M54.5")).toContain(
      "Is a header (a valid code until 2021-09-30), not a code to report: 3 valid",
    );
    const category = await print("code", "M54");
    expect(category).toMatch(/Leads to {3}M54\.0 +Panniculitis affecting regions of neck and back/);
    expect(category).toMatch(/M54\.1 +Radiculopathy \(9 codes\)/);
    expect(category).toMatch(/M54\.2 +Cervicalgia\n/);
  });

  test("counts of the children add up to the codes of the header", () => {
    for (let ordinal = 0; ordinal < catalog.data.codes.size; ordinal += 37) {
      const answer = code.run(classification, { code: catalog.entry(ordinal).code, date: "2026-11-22" });
      const total = answer.completions?.length ?? 0;
      if (total <= 12 || (answer.children?.length ?? 0) === 0) continue;
      const lines = codePage(answer, { ...page, width: 1000 }).filter((line) =>
        /^ +(Leads to|[A-Z0-9.]{5,8} {2})/.test(line),
      );
      const rows = lines.slice(lines.findIndex((line) => line.includes("Leads to"))).slice(0, answer.children?.length);
      const sum = rows.reduce((all, row) => all + Number(/\((\d+) codes?\)$/.exec(row)?.[1] ?? 1), 0);
      expect([answer.code, sum]).toEqual([answer.code, total]);
    }
  });

  test("what is missing, what is near, what it looks like", async () => {
    expect(await print("code", "S29.012")).toContain("Lacks its 7th character: A initial encounter");
    expect(await print("code", "M54.7")).toMatch(/Nearest {2}M54\.6 +Pain in thoracic spine \(/);
    expect(await print("code", "250.00")).toContain("Looks like  ICD-9-CM: three digits");
    expect(await print("code", "V24.5XXS")).toMatch(/Use instead +V24\.51XS +Electric/);
    expect(await print("code", "M72.20", "--date", "2026-09-30")).toContain("valid from 2026-10-01 on");
  });
});

describe("the page of a search", () => {
  test("the first result comes with its proof, the others a line each", async () => {
    const lines = (await print("search", "upper back pain", "--limit", "3")).split("\n");
    expect(lines[0]).toMatch(/^M54\.6 {2}Pain in thoracic spine +valid for submission on 2026-11-22 \(FY2027\)$/);
    expect(lines[1]).toBe("       because the title has “thoracic spine” for “upper back” and “pain”");
    expect(lines.slice(2, 4).join(" ").replace(/\s+/g, " ")).toBe(
      " not together with M51.- (Excludes1 at M54.6) · F45.41 (at M54) · current injury, M46.4- (at M50-M54) · G55 (at G55) · M54.8 (at M54.8) · 2 more",
    );
    expect(lines[4]).toBe("       consider instead");
    expect(lines[5]).toMatch(/^ {9}injury {7}S29\.012A {2}Strain of muscle and tendon of back wall of/);
    expect(lines.filter((line) => /^[A-Z]\d/.test(line))).toHaveLength(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("another text than the title is quoted with its place", async () => {
    expect(await print("search", "back pain NOS", "--limit", "1")).toContain(
      "because the inclusion term “Back pain NOS” has “back”, “pain”",
    );
    expect(await print("search", "m546", "--limit", "1")).toContain("because you typed the code");
  });

  test("nothing found says so", async () => {
    expect(await print("search", "qqqq zzzz")).toBe(
      'Nothing found for "qqqq zzzz" on 2026-11-22 (FY2027). Try fewer or other words.\n',
    );
  });
});

describe("the page of a history", () => {
  test("a day a line", async () => {
    expect(await print("history", "M54.5")).toContain(`
  2015-10-01  valid for submission
  2021-10-01  a header, no longer reported itself: M54.50, M54.51, M54.59
`);
  });
});

test("the releases are a table, with what is carried forward", async () => {
  const text = await print("release", "list");
  expect(text).toMatch(/^FY2026 {3}2026-04-01 {2}2026-09-30 +22 +297 +23,467 {2}74,719$/m);
  expect(text).toContain("FY2027: its own codes; notes carried forward from FY2026 (2026-04-01).");
});

test("in every width no line of prose runs over", async () => {
  for (const columns of [60, 80, 100]) {
    const { stdout } = await runInProcess(["code", "M54.6"], { columns });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
  }
});
