import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";
import type { ListRow } from "../../operations/code-list/list-row.ts";

const folder = mkdtempSync(join(tmpdir(), "dxproof-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number | null;
  readonly rows: readonly ListRow[];
  readonly column?: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly stderr: string;
}

async function answer(content: string | Uint8Array, ...options: string[]): Promise<Answer> {
  const file = join(folder, "list.csv");
  writeFileSync(file, content);
  const { status, stdout, stderr } = await runInProcess(["code", file, "--format", "json", ...options]);
  return { status, stderr, ...(JSON.parse(stdout) as Pick<Answer, "rows" | "counts" | "column">) };
}

const short = ({ rows }: Answer): string[] => rows.map(({ line, typed, status }) => `${line} ${typed} ${status}`);
const threeRows = ["2 M54.6 valid", "3 m545 incomplete", "4 M54.7 unknown"];

describe("a list is read as it is written", () => {
  test.each<[string, string | Uint8Array, string | undefined]>([
    ["plain, with a comment", "# mine\nM54.6\nm545\nM54.7\n", undefined],
    ["plain, with comments behind", "\nM54.6 # thoracic\n  m545\t# low\nM54.7\n", undefined],
    ["plain, with descriptions", "# favourites\nM54.6 Pain in thoracic spine\nm545  Low back pain\nM54.7\n", undefined],
    ["plain, with a name above", "ICD-10 Code\nM54.6\nm545\nM54.7\n", "ICD-10 Code"],
    ["commas", "Patient,ICD-10\n1,M54.6\n2,m545\n3,M54.7\n", "ICD-10"],
    ["semicolons", "Patient;Reason;Dx\n1;pain, upper back;M54.6\n2;x;m545\n3;y;M54.7\n", "Dx"],
    ["tabs", "name\tdiagnosis code\nA\tM54.6\nB\tm545\nC\tM54.7\n", "diagnosis code"],
    ["bars", "id|ICD10CM\n1|M54.6\n2|m545\n3|M54.7\n", "ICD10CM"],
    ["quotes", '"Name, first","Code"\n"Doe, J","M54.6"\n"Roe, ""R""","m545"\nx,M54.7\n', "Code"],
    ["byte order mark and CR LF", "\uFEFFCode,Text\r\nM54.6,a\r\nm545,b\r\nM54.7,c\r\n", "Code"],
    ["CR alone", "Code,Text\rM54.6,a\rm545,b\rM54.7,c\r", "Code"],
    ["UTF-16", Buffer.from("\uFEFFCode\tText\nM54.6\tä\nm545\tb\nM54.7\tc\n", "utf16le"), "Code"],
    ["Windows-1252", Buffer.from("Code;Text\nM54.6;M\xe9ni\xe8re\nm545;b\nM54.7;c\n", "latin1"), "Code"],
    ["words in Diagnosis, codes in Dx", "Diagnosis,Dx\nback pain,M54.6\nlow back,m545\nnone,M54.7\n", "Dx"],
    [
      "a column by its content, without a name",
      "# exported 2026, by us\n1,back pain,M54.6\n2,low back,m545\n3,x,M54.7\n",
      "3",
    ],
    ["a column by its content, with an odd name", "Visit,Reason\n1,M54.6\n2,m545\n3,M54.7\n", "Reason"],
    ["blank lines and empty records", "Code,Text\nM54.6,a\nm545,\nM54.7,\n,\n\n , \n", "Code"],
  ])("%s", async (_name, content, column) => {
    const found = await answer(content);
    expect(short(found)).toEqual(threeRows);
    expect(found.column).toBe(column);
    expect(found.stderr !== "").toBe(column !== undefined);
    expect(found.status).toBe(1);
  });

  test("a cell in quotes may run over lines; a row is counted where it begins", async () => {
    expect(short(await answer('Text,Code\n"two\nlines",M54.6\nx,M54.2\n'))).toEqual(["2 M54.6 valid", "4 M54.2 valid"]);
  });

  test("the column that is taken is said, and others that hold codes", async () => {
    const { stderr } = await answer("Name,Dx1,Dx2\nA,M54.6,M54.2\nB,M54.2,M54.6\n");
    expect(stderr).toMatch(
      /the codes are taken from column 2 "Dx1" of 3, with commas between; codes seem to stand in Dx2 too: --column/,
    );
  });

  test.each([["Dx 2"], ["dx2"], ["3"]])("--column %s", async (wanted) => {
    expect(short(await answer("Name,Dx 1,Dx 2\nA,M54.6,M54.2\n", "--column", wanted))).toEqual(["2 M54.2 valid"]);
  });

  test("a column that does not exist is an error that names those that do", async () => {
    const file = join(folder, "list.csv");
    writeFileSync(file, "Name,Code\nA,M54.6\n");
    const run = await runInProcess(["code", file, "--column", "Diagnosis"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("there are Name, Code");
  });

  test("standard input", async () => {
    const { stdout, status } = await runInProcess(["code", "-"], { input: "M54.6\nM54.2\n" });
    expect(stdout).toContain("2 rows: 2 valid on 2026-11-22 (FY2027)");
    expect(status).toBe(0);
  });
});

describe("nothing is lost", () => {
  test("a comma for the dot is a mistyped code, no second column", async () => {
    expect(short(await answer("M54,6\nM54,2\nM54.6\n"))).toEqual([
      "1 M54,6 malformed",
      "2 M54,2 malformed",
      "3 M54.6 valid",
    ]);
  });

  test("two codes on a line are told, not halved", async () => {
    const { rows } = await answer("M54.6\nM54.6 M54.2\nM54.2\nM54.9\nM54.2\n");
    expect(rows[1]).toMatchObject({ line: 2, typed: "M54.6 M54.2", status: "malformed" });
  });

  test("rows that cannot be read appear with the reason, and the exit status is 2", async () => {
    const { rows, status } = await answer('A,B,Code\n1,x,M54.6\n2,y\n3,"z,M54.2\n4,w,M54.2\n');
    expect(rows.map((row) => [row.line, row.status])).toEqual([
      [2, "valid"],
      [3, "unreadable"],
      [4, "unreadable"],
      [5, "valid"],
    ]);
    expect(rows[1]?.todo).toContain("the row has 2 columns, the code stands in column 3");
    expect(rows[2]?.todo).toContain("a quote is opened and not closed");
    expect(status).toBe(2);
  });

  test("two stray quotes do not swallow the rows between them", async () => {
    const { rows } = await answer('A,Code\n"x,M54.6\ny,M54.2\n"z,M54.9\nw,M54.2\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  test("a first row that is a mistyped code is no header", async () => {
    expect(short(await answer("1,M5A46X1Q9\n2,M54.6\n3,M54.2\n"))[0]).toContain("1 M5A46X1Q9");
  });

  test("a row without a code is told", async () => {
    expect(short(await answer("Code,Text\n,without\nM54.6,with\n"))).toEqual(["2  malformed", "3 M54.6 valid"]);
  });

  const cell = fc.oneof(
    fc.constantFrom(
      "M54.6",
      "m545",
      "M54,6",
      "T07XXXXD",
      "250.00",
      "",
      "back pain",
      "=1+1",
      '5" wound',
      "#1",
      "M54.6 M54.2",
    ),
    fc.string().map((text) => text.replace(/[\0\r\n\u2028]/g, " ")),
  );
  const quoted = (text: string): string =>
    /[",]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  test("every record of a table appears once, in its order, with its line", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (records) => {
        const lines = records.map(([text, code], at) => [`${at}${text}`, code].map(quoted).join(","));
        const { rows } = await answer(`Text,ICD-10\n${lines.join("\n")}\n`);
        expect(rows.map(({ line, typed }) => [line, typed])).toEqual(
          records.map(([, code], at) => [at + 2, code.trim()]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("whatever a file holds, every line that is not blank is a row, a comment, a header or within a record", async () => {
    const line = fc.oneof(
      cell,
      fc.tuple(cell, cell).map((cells) => cells.join(",")),
      fc.constant('"open'),
      fc.constant('closed"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const file = join(folder, "any.csv");
        writeFileSync(file, `M54.6\nM54.6\n${lines.join("\n")}\n`);
        const { stdout } = await runInProcess(["code", file, "--format", "json"]);
        const { rows } = JSON.parse(stdout) as Pick<Answer, "rows">;
        expect(rows.map((row) => row.line)).toEqual([...rows.map((row) => row.line)].sort((a, b) => a - b));
        expect(new Set(rows.map((row) => row.line)).size).toBe(rows.length);
        const seen = new Set(rows.map((row) => row.line));
        for (const [at, text] of lines.entries()) {
          const number = at + 3;
          const isBlank = /^[\s,"]*$/.test(text);
          const isRow = seen.has(number) || isBlank || text.trimStart().startsWith("#");
          // A quoted cell that runs on takes the lines up to its end.
          if (!isRow) expect(lines.slice(0, at).join("\n")).toContain('"');
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe("what to do", () => {
  const todo = async (code: string, ...options: string[]): Promise<string | undefined> =>
    (await answer(`${code}\nM54.6\nM54.6\nM54.6\nM54.6\n`, ...options)).rows[0]?.todo;

  test.each<[string, string]>([
    ["M54.6", "report it"],
    ["M54.5", "add characters: M54.50, M54.51, M54.59"],
    ["S29.012", "add characters: S29.012A, S29.012D, S29.012S"],
    ["W21.9A", "add characters: W21.9XXA"],
    ["V24.5XXS", "ended 2022-09-30: use V24.51XS, V24.59XS"],
    ["S06.388D", "ended 2017-09-30; no successor is named: code it anew"],
    ["M50-M54", "choose a code of M50-M54"],
  ])("%s: %s", async (code, expected) => {
    expect(await todo(code)).toBe(expected);
  });

  test("a code that has not begun", async () => {
    expect(await todo("M72.20", "--date", "2026-09-30")).toBe("not before 2026-10-01");
  });

  test("successors come with their titles", async () => {
    const { rows } = await answer("V24.5XXS\nM54.6\nM54.6\n");
    expect(rows[0]?.instead?.[0]).toEqual({
      code: "V24.51XS",
      title:
        "Electric (assisted) bicycle passenger injured in collision with heavy transport vehicle or bus in traffic accident, sequela",
    });
  });
});

describe("as CSV", () => {
  async function csv(content: string): Promise<string> {
    const file = join(folder, "list.csv");
    writeFileSync(file, content);
    return (await runInProcess(["code", file, "--format", "csv"])).stdout;
  }

  test("what another program reads is what was answered", async () => {
    const content = 'Code,x\n"M54.6",1\n"a ""b"", c",2\nM54.5,3\n';
    const records = parse(await csv(content), { columns: true }) as Record<string, string>[];
    const { rows } = await answer(content);
    expect(records.map((record) => [record.line, record.typed, record.status, record["what to do"]])).toEqual(
      rows.map(({ line, typed, status, todo }) => [String(line), typed, status, todo]),
    );
    expect(records[2]?.instead).toBe("M54.50 M54.51 M54.59");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")'])("%s is no formula", async (formula) => {
    const text = await csv(`Code,x\nM54.6,\n"${formula.replaceAll('"', '""')}",\n`);
    const records = parse(text, { columns: true }) as Record<string, string>[];
    expect(records[1]?.typed).toBe(`'${formula}`);
    for (const value of Object.values(records[1] ?? {})) expect(value).not.toMatch(/^[=+\-@]/);
  });

  test("lines end with CR LF", async () => {
    expect((await csv("Code\nM54.6\n")).split("\r\n")).toHaveLength(3);
  });
});

describe("what is no list", () => {
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "it is empty"],
    ["blanks", "\n  \n\n", "it is empty"],
    ["a header alone", "Name,ICD-10\n", "there is no row"],
    ["a spreadsheet", Buffer.from("PK\u0003\u0004\u0000\u0000abc\n"), "it is no text"],
  ])("%s", async (_name, content, message) => {
    const file = join(folder, "none.csv");
    writeFileSync(file, content);
    const { status, stderr } = await runInProcess(["code", file]);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test("10 MB of noise in one line", async () => {
    const { rows, status } = await answer(`M54.6\nM54.6\n${"x".repeat(10_000_000)}\nM54.2\n`);
    expect(rows.map((row) => `${row.line} ${row.status}`)).toEqual(["1 valid", "2 valid", "3 unreadable", "4 valid"]);
    expect(status).toBe(2);
  });

  test("a million carriage returns", async () => {
    expect((await answer(`M54.6${"\r".repeat(1_000_000)}\nM54.2\n`)).rows).toHaveLength(2);
  });
});

test("--codes of diff takes the same lists", async () => {
  const file = join(folder, "own.csv");
  writeFileSync(file, "Name;ICD-10\nA;M54.5\nB;M54.6\nC;Q99.99\n");
  const { stdout } = await runInProcess(["diff", "2021", "2022", "--codes", file]);
  expect(stdout).toMatch(/Became a header {2}M54\.5 +Low back pain/);
  expect(stdout).toContain("→ M54.50 Low back pain, unspecified");
  expect(stdout).toContain("No code on either day: Q99.99");
});
