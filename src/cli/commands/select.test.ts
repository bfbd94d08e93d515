import { describe, expect, test } from "vitest";
import { runInProcess } from "../../../test/in-process.ts";
import { runCommandLine } from "../run-command-line.ts";

/** A person at a terminal who types these lines. */
async function typing(typed: readonly string[], lines: readonly string[]): Promise<{ status: number; shown: string }> {
  let shown = "";
  const write = async (text: string): Promise<void> => {
    shown += text;
  };
  const stream = { isTerminal: true, columns: 80, write };
  async function* input(): AsyncGenerator<Uint8Array> {
    yield* lines.map((line) => Buffer.from(`${line}\n`));
  }
  const status = await runCommandLine(typed, {
    input: input(),
    inputIsTerminal: true,
    output: stream,
    errors: stream,
    environment: { NO_COLOR: "1" },
    today: () => "2026-11-22",
  });
  return { status, shown };
}

describe("without a terminal", () => {
  test("prints the question and its options, and is not done", async () => {
    const { status, stdout } = await runInProcess(["select", "M25.51"], { input: "" });
    expect(status).toBe(1);
    expect(stdout).toContain("Which side?\n  1  right           M25.511\n");
    expect(stdout).toContain("  0  not documented  M25.519\n");
  });

  test("--answer and --answers lead to the code", async () => {
    const one = await runInProcess(["select", "M25.51", "--answer", "right"], { input: "" });
    expect(one).toMatchObject({ status: 0, stdout: expect.stringContaining("M25.511  Pain in right shoulder") });
    const several = await runInProcess(
      ["select", "S52.5", "--answers", "Colles' fracture; left; active treatment; closed"],
      { input: "" },
    );
    expect(several).toMatchObject({ status: 0, stdout: expect.stringContaining("S52.532A") });
  });

  test("an answer that is none lists the options", async () => {
    const { status, stderr } = await runInProcess(["select", "M25.51", "--answer", "up"], { input: "" });
    expect(status).toBe(2);
    expect(stderr).toContain("right; left; not documented");
  });

  test("what the record must say", async () => {
    const { status, stdout } = await runInProcess(["select", "S30.0", "--answer", "not documented"], { input: "" });
    expect(status).toBe(1);
    expect(stdout).toContain("No valid code yet");
  });

  test("without a start", async () => {
    expect(await runInProcess(["select"], { input: "" })).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("at a terminal", () => {
  test("asks by number or word until there is a code", async () => {
    const { status, shown } = await typing(["select", "S52.53"], ["2", "initial encounter", "0"]);
    expect(status).toBe(0);
    expect(shown).toContain("Which side?");
    expect(shown).toContain("S52.532A");
    expect(shown).toContain("Guidelines I.C.19.c");
  });

  test("b goes back, ? explains, a slip is told and asked again", async () => {
    const { status, shown } = await typing(["select", "S52.53"], ["left", "b", "?", "up", "right", "sequela"]);
    expect(status).toBe(0);
    expect(shown).toContain("“up” does not answer");
    expect(shown).toContain("S52.531S");
  });

  test("ends quietly where nothing more is typed", async () => {
    expect(await typing(["select", "S52.53"], [])).toMatchObject({ status: 1 });
    expect(await typing(["select", "S52.53"], ["b", ""])).toMatchObject({ status: 1 });
  });
});
