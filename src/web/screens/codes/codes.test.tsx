import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../../load-catalog.ts";
import { addressesFrom } from "../../address.ts";
import { answerQuestion } from "../../answer-question.ts";
import { type App, AppContext, type EngineState } from "../../app-context.ts";
import type { AboutCatalog, Ask } from "../../ask.ts";
import type { Place } from "../../screen.ts";
import { passingStore } from "../../store.ts";
import { sampleList, codesTexts as texts } from "../../texts/codes.ts";
import { checkList } from "./check-list.ts";
import { type CheckedList, codeOf, kindOf, sifted, tallyOf, validCodes } from "./checked-list.ts";
import { codesInLine } from "./codes-in-line.ts";
import { CodesView } from "./codes-view.tsx";
import { readKept, writeKept } from "./kept-file.ts";
import { readListFile } from "./list-file.ts";
import type { ReadList } from "./list-item.ts";
import { lastSeptember, nextOctober } from "./next-october.ts";
import { readList } from "./read-list.ts";
import { ResultsPane } from "./results-pane.tsx";
import { writeList } from "./write-list.ts";

const classification = loadCatalog();
const about = { record: { lastKnownDay: "2027-03-31" } } as AboutCatalog;

function asking(count = { asked: 0 }): Ask {
  return async (name, input) => {
    if (name === "code") count.asked += 1;
    return answerQuestion({ classification, about, today: "2026-11-22" }, name, input);
  };
}

async function checked(text: string, date = "2026-11-22", ask = asking()): Promise<CheckedList> {
  const list = await checkList(text, { ask, date, tell: () => {}, isStopped: () => false, rest: async () => {} });
  if (list === undefined) throw new Error("stopped");
  return list;
}

function read(text: string): ReadList {
  const work = readList(text);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const place: Place = {
  path: "/codes",
  params: {},
  query: new URLSearchParams(),
  date: "2026-11-22",
  isDateGiven: false,
};

function page(children: ComponentChildren, engine: EngineState = { kind: "ready" }): string {
  const nothing = (): Promise<never> => Promise.reject(new Error("nothing is asked while a page is written"));
  const app: App = {
    place,
    addresses: addressesFrom(place),
    today: "2026-11-22",
    release: undefined,
    ask: nothing,
    askHere: nothing,
    engine,
    go: () => {},
    say: () => {},
    store: passingStore(),
  };
  return renderToString(<AppContext.Provider value={app}>{children}</AppContext.Provider>);
}

const resultsOf = (list: CheckedList): string =>
  page(<ResultsPane isEmpty={false} check={{ checked: list, again: () => {} }} />);
const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/g, "");
const typed = (text: string): readonly string[] =>
  read(text).items.map((item) => `${item.line} ${item.typed}${"noCode" in item ? " -" : ""}`);

describe("a list is read", () => {
  it.each<[string, string, readonly string[]]>([
    ["a code a line", "M54.6\n\nm545\n# mine\nM54.7", ["1 M54.6", "3 m545", "5 M54.7"]],
    ["codes before words", "M54.6 - thoracic pain\nI10 - hypertension", ["1 M54.6", "2 I10"]],
    ["codes among words", "mid back pain: M54.6.\nneck (M54.2), I10", ["1 M54.6", "2 M54.2", "2 I10"]],
    ["several on one line", "M54.6, I10; E11.9", ["1 M54.6", "1 I10", "1 E11.9"]],
    ["a table with quotes", 'Name,Dx\n"Doe, J",M54.6\n"Roe ""R""",I10', ["2 M54.6", "3 I10"]],
    ["semicolons and a mark", "\uFEFFCode;Text\r\nM54.6;a\r\nI10;b\r\n", ["2 M54.6", "3 I10"]],
    ["tabs without a header", "1\tM54.6\tx\n2\tI10\ty\n3\tE11.9\tz", ["1 M54.6", "2 I10", "3 E11.9"]],
    ["several columns of diagnoses", "Id,Dx 1,Dx 2\n1,M54.6,I10\n2,E11.9,", ["2 M54.6", "2 I10", "3 E11.9"]],
    ["procedures beside diagnoses", "HCPCS,Dx\nG0463,M54.6\nG0101,I10", ["2 M54.6", "3 I10"]],
    [
      "lines without a code",
      "Codes of 3 rooms\nM54.6\nno idea\nI10\nE11.9\nJ45.909\nN39.0",
      ["1 Codes of 3 rooms -", "2 M54.6", "3 no idea -", "4 I10", "5 E11.9", "6 J45.909", "7 N39.0"],
    ],
    ["other systems", "401.9\nM54.6\nI10\nE11.9\nJ45.909", ["1 401.9", "2 M54.6", "3 I10", "4 E11.9", "5 J45.909"]],
  ])("%s", (_name, text, wanted) => expect(typed(text)).toEqual(wanted));

  it("tells which columns", () => {
    expect(read("HCPCS,Dx,DOS\nG0463,M54.6,2025-01-02\nG0101,I10,2025-01-03").table).toEqual({
      columns: ["HCPCS", "Dx", "DOS"],
      codes: [1],
      others: ["HCPCS"],
      dates: "DOS",
    });
  });

  it("takes as doubtful what words may mean otherwise", () => {
    expect(codesInLine("T12 fracture S22.080A")).toEqual([
      { typed: "T12", isDoubtful: true },
      { typed: "S22.080A", isDoubtful: false },
    ]);
    expect(codesInLine("M54.6xyz12 AM54.6 M54.6")).toEqual([{ typed: "M54.6", isDoubtful: false }]);
  });

  const cell = fc.oneof(
    fc.constantFrom(
      "M54.6",
      "m545",
      "I10",
      "",
      "back, pain",
      '5" wound',
      "=1+1",
      "<script>",
      "\u202E",
      "\uD800",
      "#1",
      "2025-01-02",
    ),
    fc.string(),
  );
  it("loses no line, whatever is written and wherever it is cut", () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 15 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), fc.nat(), (rows, mark, cut) => {
        const whole = rows.map((row) => row.join(mark)).join("\n");
        const text = whole.slice(0, cut % (whole.length + 1));
        const { items, table: found } = read(text);
        const told = new Set(items.map(({ line }) => line));
        const cells = items.map((item) => item.cells.join(" ")).join(" ");
        for (const [index, line] of text
          .replace(/^\uFEFF/, "")
          .split(/\r\n?|\n/)
          .entries()) {
          const isSilent = line.trim() === "" || line.trimStart().startsWith("#") || /^[\s,;\t|"]*$/.test(line);
          if (told.has(index + 1) || isSilent) continue;
          // A header, or the later lines of a record.
          const plain = line.replaceAll('"', "");
          expect(found === undefined ? "" : `${found.columns.join(" ")} ${cells}`.replaceAll('"', "")).toContain(
            plain.split(/[,;\t|]/)[0]?.trim() ?? "",
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads a line of 20,000 codes and 100,000 lines", () => {
    expect(read(Array.from({ length: 20_000 }, (_, at) => `M54.${at % 10}`).join(",")).items.length).toBeGreaterThan(9);
    expect(read(Array.from({ length: 100_000 }, (_, at) => `x${at} pain`).join("\n")).items).toHaveLength(100_000);
  }, 20_000);

  it("reads files as spreadsheets write them", () => {
    expect(readListFile(Buffer.from("\uFEFFCode\tText\nM54.6\tä", "utf16le"))).toEqual({
      text: "Code\tText\nM54.6\tä",
    });
    expect(readListFile(Buffer.from("M54.6;M\xe9ni\xe8re", "latin1"))).toEqual({ text: "M54.6;Ménière" });
    expect(readListFile(Buffer.from("PK\u0003\u0004\0\0"))).toBe("not-text");
    expect(readListFile(Buffer.from("%PDF-1.7"))).toBe("not-text");
  });
});

describe("a list is checked", () => {
  it("asks each distinct code once, and only what is new", async () => {
    const count = { asked: 0 };
    await checked("M54.81\nM54.81\nM54.81 x\nM62.830", "2026-11-21", asking(count));
    expect(count.asked).toBe(2);
    await checked("M54.81\nM62.830\nM62.838", "2026-11-21", asking(count));
    expect(count.asked).toBe(3);
  });

  it("says how the example stands, with the remedies", async () => {
    const list = await checked(sampleList.text);
    const tally = tallyOf(list.items);
    expect(tally).toMatchObject({ valid: 7, header: 5, retired: 1, none: 1, unread: 1, all: 15 });
    expect(texts.summary(tally)).toBe("14 codes: 7 valid, 5 headers, 1 retired, 1 no code; 1 line without a code");
    const html = resultsOf(list);
    for (const code of ["M54.50", "M72.20", "T52.811A"]) expect(html).toContain(`href="/code/${code}"`);
    expect(html).toContain('href="/choose/M54.5"');
    expect(wordsOf(html)).toContain(texts.next.unknown("2027-10-01", "2027-03-31"));
    expect(html).not.toMatch(/ style=/);
  });

  it("says what the next October 1 changes", async () => {
    const list = await checked(sampleList.text, "2026-09-30");
    const changes = list.items.flatMap(({ change }) =>
      change === undefined ? [] : [`${change.code} ${change.change}`],
    );
    expect(changes).toEqual(["M72.2 became-header", "T52.8X1A ended"]);
    expect(sifted(list.items, "changing", "given")).toHaveLength(2);
    const html = resultsOf(list);
    expect(wordsOf(html)).toContain(texts.next.some("2026-10-01", 2));
    expect(html).toContain("T52.821A");
  });

  it("answers rows on their own dates", async () => {
    const list = await checked("Code,DOS\nM54.5,2020-01-02\nM54.5,2026-01-02\nM54.5,nonsense\nM54.5,\n");
    expect(list.items.map(kindOf)).toEqual(["valid", "header", "unread", "header"]);
  });

  it("leaves out what stood among words and is no code, and no line with it", async () => {
    const list = await checked("T12 fracture S22.080A\nvitamin B12\nhigh blood pressure I10\nA1C high\n");
    expect(list.items.map((item) => `${item.item.line} ${codeOf(item)} ${kindOf(item)}`)).toEqual([
      "1 S22.080A valid",
      "2 B12 none",
      "3 I10 valid",
      "4 A1C none",
    ]);
  });

  it("sorts and collects", async () => {
    const { items } = await checked("M54.6\nI10\nM54.5\nM54.6\nZZZ9");
    expect(sifted(items, "all", "code").map(codeOf)).toEqual(["I10", "M54.5", "M54.6", "M54.6", "ZZZ9"]);
    expect(sifted(items, "all", "status").map(kindOf).at(-1)).toBe("valid");
    expect(validCodes(items)).toEqual(["M54.6", "I10"]);
  });

  it("is stopped", async () => {
    const stopped = { ask: asking(), date: "2026-11-22", tell: () => {}, isStopped: () => true, rest: async () => {} };
    expect(await checkList("M54.6\nM54.89", stopped)).toBeUndefined();
  });

  it("keeps what is hostile as text", async () => {
    const list = await checked("Name,Dx\n<script>alert(1)</script>,<img src=x onerror=alert(2)>\nx,M54.6\ny,I10");
    const html = resultsOf(list);
    expect(html).not.toMatch(/<(?:script|img)/);
    expect(html).toContain("<bdi");
  });
});

describe("the result is taken along", () => {
  it("as CSV with the list's own cells, and nothing that a spreadsheet would run", async () => {
    const list = await checked(
      'Name,Dx\n"=HYPERLINK(""x"")",M54.6\n+1,M54.5\n"@a, b",\n-2,I10\n\tx,E11.9',
      "2026-09-30",
    );
    const written = writeList(list, list.items, "csv");
    const rows: string[][] = parse(written);
    expect(rows[0]).toEqual(["Name", "Dx", ...texts.file.columns, "changes by 2026-10-01"]);
    expect(rows).toHaveLength(6);
    expect(rows.slice(1).map(([name]) => name)).toEqual(['\'=HYPERLINK("x")', "'+1", "'@a, b", "'-2", "'\tx"]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(rows[2]).toContain("M54.50 M54.51 M54.59");
    const tabs = writeList(list, list.items, "tabs").split("\n");
    for (const cell of tabs.flatMap((line) => line.split("\t"))) expect(cell).not.toMatch(/^[=+\-@]/);
  });
});

describe("what is kept", () => {
  const stored = { favourites: ["M54.6", "I10"], recent: ["E11.9"], theme: "dark" } as const;
  it("is written and read back", () => expect(readKept(writeKept(stored))).toEqual({ stored, leftOut: 0 }));
  it("tells what was left out", () => {
    const read = readKept('{"favourites":["M54.6","<script>",3,"M54.6"],"recent":"x","theme":"pink"}');
    expect(read).toEqual({ stored: { favourites: ["M54.6"], recent: [], theme: "system" }, leftOut: 4 });
  });
  it("refuses what is no such file", () => {
    for (const text of ["", "[]", "null", "{}", '"x"', "M54.6"]) expect(readKept(text)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void readKept(text)));
  });
});

it("knows the Octobers around a date", () => {
  expect([nextOctober("2026-09-30"), nextOctober("2026-10-01")]).toEqual(["2026-10-01", "2027-10-01"]);
  expect([lastSeptember("2026-09-30"), lastSeptember("2026-10-01")]).toEqual(["2025-09-30", "2026-09-30"]);
  expect(nextOctober("no date")).toBeUndefined();
});

it("reads without script: what it is for, and the command that does the same", () => {
  const html = page(<CodesView data={null} place={place} />, { kind: "elsewhere" });
  expect(html.match(/<h1/g)).toHaveLength(1);
  for (const text of ["<noscript>", texts.command, texts.stays, texts.kept.wipe]) expect(html).toContain(text);
  expect(html).not.toMatch(/ style=/);
});
