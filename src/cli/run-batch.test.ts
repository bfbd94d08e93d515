import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runInProcess } from "../../test/in-process.ts";

interface BatchAnswer {
  readonly id?: unknown;
  readonly code?: string;
  readonly status?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly line: number };
}

async function batch(
  input: string | Uint8Array,
  typed: readonly string[] = ["code", "--batch"],
): Promise<{ status: number | null; answers: BatchAnswer[]; stderr: string }> {
  const { status, stdout, stderr } = await runInProcess(typed, { input });
  return {
    status,
    stderr,
    answers: stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as BatchAnswer),
  };
}

describe("a batch", () => {
  test("answers each line in its place, with its id as it came", async () => {
    const ids = [1, "é", null, { a: [1] }, "", false];
    const { answers, status } = await batch(ids.map((id) => JSON.stringify({ id, code: "M54.6" })).join("\n"));
    expect(answers.map(({ id }) => id)).toEqual(ids);
    expect(status).toBe(0);
  });

  test("an answer to a line without an id has none; an error's id is null", async () => {
    const { answers } = await batch('{"code":"M54.6"}\n{"code":7}\n');
    expect(answers[0]).not.toHaveProperty("id");
    expect(answers[1]).toMatchObject({ id: null, error: { code: "invalid-input", line: 2 } });
  });

  test("goes on after lines that cannot be processed, and ends with 2", async () => {
    const lines = [
      '{"id":1,"code":"M54.6"}',
      "",
      "{broken",
      "[1]",
      '"M54.6"',
      "null",
      '{"id":7,"code":"M54.6","date":"2015-09-30"}',
      '{"id":8,"code":"M54.5"}',
    ];
    const { answers, status } = await batch(lines.join("\n"));
    expect(answers.map(({ error, status: found }) => error?.code ?? found)).toEqual([
      "valid",
      "empty-line",
      "invalid-json",
      "not-an-object",
      "not-an-object",
      "not-an-object",
      "no-release-for-date",
      "incomplete",
    ]);
    expect(answers.map(({ error }) => error?.line)).toEqual([undefined, 2, 3, 4, 5, 6, 7, undefined]);
    expect(answers[6]?.id).toBe(7);
    expect(status).toBe(2);
  });

  test("something found and nothing broken ends with 1", async () => {
    expect((await batch('{"code":"M54.5"}\n{"code":"M54.6"}\n')).status).toBe(1);
  });

  test("byte order mark, CR LF and a missing last line break", async () => {
    const { answers, status } = await batch(
      '\uFEFF{"id":1,"code":"M54.6"}\r\n{"id":2,"code":"M54.6"}\r\n{"id":3,"code":"M54.6"}',
    );
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(status).toBe(0);
  });

  test("a line that is not UTF-8 and 33 MB of noise without a line break", async () => {
    const noise = Buffer.alloc(33 * 1024 * 1024, "x");
    const { answers } = await batch(
      Buffer.concat([Buffer.from([0x7b, 0xe9, 0x0a]), noise, Buffer.from('\n{"id":3,"code":"M54.6"}')]),
    );
    expect(answers.map(({ error }) => error?.code)).toEqual(["not-utf-8", "line-too-long", undefined]);
    expect(answers[2]?.id).toBe(3);
  });

  test("no message repeats the text of a line", async () => {
    const { answers } = await batch('{"id":1,"text":"John Doe, born 1950" "code"}\nJohn Doe\n');
    for (const { error } of answers) expect(error?.message).not.toMatch(/John|Doe|1950/);
  });

  test("nothing in, nothing out", async () => {
    expect(await batch("")).toEqual({ status: 0, answers: [], stderr: "" });
  });

  test("whatever comes in, as many lines go out", async () => {
    const line = fc.oneof(
      fc.string().map((text) => text.replace(/[\r\n]/g, "")),
      fc.json().map((text) => text.replace(/[\r\n]/g, "")),
      fc
        .record(
          {
            id: fc.jsonValue(),
            code: fc.oneof(fc.string(), fc.constantFrom("M54.6", "S29.012", "B20", "13")),
            date: fc.constantFrom("2026-01-01", "x"),
          },
          { requiredKeys: [] },
        )
        .map((object) => JSON.stringify(object)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const { answers, status } = await batch(`${lines.join("\n")}\n`);
        expect(answers).toHaveLength(lines.length);
        expect(status === 2).toBe(answers.some(({ error }) => error !== undefined));
      }),
      { numRuns: 60 },
    );
  });

  test("options stand in where a line is silent", async () => {
    const { stdout } = await runInProcess(["search", "--batch", "--limit", "1"], {
      input: '{"query":"pain"}\n{"query":"pain","limit":2}\n',
    });
    const sizes = stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { results: unknown[] }).results.length);
    expect(sizes).toEqual([1, 2]);
  });

  test("dates beyond the last known day are warned of once", async () => {
    const { stderr } = await batch('{"code":"M54.6"}\n'.repeat(3), ["code", "--batch", "--date", "2029-01-01"]);
    expect(stderr.match(/warning/g)).toHaveLength(1);
  });

  test("arguments and formats that do not go with it are refused", async () => {
    expect((await runInProcess(["code", "--batch", "M54.6"])).stderr).toContain('leave out "M54.6"');
    expect((await runInProcess(["code", "--batch", "--format", "text"])).stderr).toContain("leave out --format");
    expect((await runInProcess(["code", "--batch", "--format", "json"], { input: '{"code":"M54.6"}' })).status).toBe(0);
  });
});
