import { describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";

const rowsOf = async (input: string, ...options: string[]): Promise<readonly string[]> => {
  const { stdout } = await runInProcess(["code", "-", "--format", "json", ...options], { input });
  const { rows } = JSON.parse(stdout) as { rows: { date?: string; status: string }[] };
  return rows.map(({ date, status }) => `${date} ${status}`);
};

describe("rows are answered on their own date of service", () => {
  const list = "Code,DOS\nM54.5,2020-01-02\nM54.5,1/2/2020 0:00\nM54.5,20260102\nM54.5,\n";

  test("ISO, American and compact; without one, on the date of all", async () => {
    expect(await rowsOf(list, "--date", "2021-09-30")).toEqual([
      "2020-01-02 valid",
      "2020-01-02 valid",
      "2026-01-02 incomplete",
      "2021-09-30 valid",
    ]);
  });

  test("--no-date-column leaves them out, --date-column names another", async () => {
    expect((await rowsOf(list, "--no-date-column"))[0]).toBe("undefined incomplete");
    expect(await rowsOf("M54.5,2020-01-02\n", "--date-column", "2")).toEqual(["2020-01-02 valid"]);
  });

  test.each(["13/13/2020", "soon", "2015-09-30", "2020-02-30", "1/2/20"])("%s is an error in its row", async (date) => {
    expect(await rowsOf(`Code,Date\nM54.5,${date}\n`)).toEqual(["undefined unreadable"]);
  });

  test("where other rows have the day first, 1/2/2020 is not clear", async () => {
    expect(await rowsOf("Code,Date\nM54.6,1/2/2020\nM54.6,31/1/2020\n")).toEqual([
      "undefined unreadable",
      "undefined unreadable",
    ]);
  });
});

describe("what is piped in without an argument", () => {
  test.each<[string, string, number, string]>([
    ["a code", "M54.6\n", 0, "1 row: 1 valid"],
    ["a table", "Code,DOS\nM54.5,2020-01-02\n", 0, "2020-01-02  M54.5"],
    ["words", "upper back pain\n", 0, "M54.6  Pain in thoracic spine"],
    ["prose", "Patient complains of pain. No fever.\n", 2, "neither a list of codes nor one line of words"],
    ["nothing", "\n", 2, "dxproof: ICD-10-CM coding"],
  ])("%s", async (_name, input, status, said) => {
    const run = await runInProcess([], { input });
    expect(run.status).toBe(status);
    expect(status === 2 ? run.stderr : run.stdout).toContain(said);
    if (status === 2) expect(run.stdout).toBe("");
  });
});
