import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import { askingDirectly } from "../../answer-question.ts";
import { type AboutCatalog, type Ask, AskError } from "../../ask.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { type Checker, checkList, type Progress } from "./check-list.ts";
import { kindOf } from "./checked-list.ts";
import { writeList } from "./write-list.ts";

const classification = loadCatalog();
const { record } = classification.catalogs;
const about: AboutCatalog = {
  version: "0.0.0",
  record,
  parts: [],
  sources: [],
  files: [],
  pathways: [],
  fiscalYears: [],
  hasIndex: false,
};
const today = "2026-11-22";
const ask = askingDirectly({ classification, about, today });

function checker(given: Partial<Checker> = {}): Checker {
  return { ask, date: today, tell: () => {}, isStopped: () => false, rest: () => Promise.resolve(), ...given };
}

describe("what a failure or another list interrupts is not remembered as an answer", () => {
  const last = "2021-09-30";

  test("October's changes, where they could not be asked", async () => {
    const broken: Ask = (name, input) =>
      name === "diff" ? Promise.reject(new AskError("no-catalog", "not here")) : ask(name, input);
    await expect(checkList("M54.5", checker({ ask: broken, date: last }))).rejects.toThrow("not here");
    const again = await checkList("M54.5", checker({ date: last }));
    expect(again?.items[0]?.change?.change).toBe("became-header");
  });

  test("October's changes, while another list waits for them", async () => {
    let arrive = (): void => {};
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const slow: Ask = async (name, input) => {
      if (name === "diff") await held;
      return await ask(name, input);
    };
    const before = "2021-09-29";
    const one = checkList("M54.5\nM54.6", checker({ ask: slow, date: before }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = await checkList("M54.5", checker({ date: before }));
    expect(other?.items[0]?.change?.change).toBe("became-header");
    arrive();
    expect((await one)?.items.map(({ change }) => change?.change)).toEqual(["became-header", undefined]);
  });

  test("codes, where there was no catalogue", async () => {
    const gone: Ask = () => Promise.reject(new AskError("no-catalog", "not here"));
    await expect(checkList("H66.90", checker({ ask: gone }))).rejects.toThrow("not here");
    expect((await checkList("H66.90", checker()))?.items.map(kindOf)).toEqual(["valid"]);
  });
});

test("beyond the last day that is known, no change is made up", async () => {
  const list = await checkList("M54.6", checker({ date: record.lastKnownDay }));
  expect(list?.next.isKnown).toBe(false);
  expect(list?.items[0]).not.toHaveProperty("change");
});

test("each row has the October 1 after its own date, and says so where that is not known", async () => {
  const text = "DOS,ICD-10\n2021-09-01,M54.5\n2021-10-02,M54.6\n2026-11-01,M54.6\n,M54.6\n2021-09-01,no code";
  const list = await checkList(text, checker());
  if (list === undefined) throw new Error("nobody stopped it");
  expect(list.items.map(({ october, change }) => [october, change?.change])).toEqual([
    ["2021-10-01", "became-header"],
    ["2022-10-01", undefined],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  const [head = [], ...rows]: string[][] = parse(writeList(list, list.items, "csv"));
  expect(head.at(-1)).toBe(texts.file.changesAfter);
  expect(rows.map((row) => row.at(-1))).toEqual([
    expect.stringContaining("2021-10-01"),
    "",
    texts.notKnown,
    texts.notKnown,
    "",
  ]);
});

test("a date without a release is said at its row; the others are answered", async () => {
  const list = await checkList("DOS,ICD-10\n1999-01-01,M54.6\n2026-01-02,M54.6\n,M54.6", checker());
  expect(list?.items.map(kindOf)).toEqual(["unread", "valid", "valid"]);
  expect(JSON.stringify(list?.items[0])).toContain("1999-01-01");
});

test("thousands of codes tell how far they are", async () => {
  const codes = Array.from({ length: 3000 }, (_, at) => `S72.${String(at).padStart(4, "0")}`);
  const told: Progress[] = [];
  const list = await checkList(codes.join("\n"), checker({ tell: (progress) => told.push(progress) }));
  expect(list?.items).toHaveLength(3000);
  expect(told.filter(({ stage, of }) => stage === "asking" && of === 3000).length).toBeGreaterThan(10);
});
