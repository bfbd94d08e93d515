import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type InputLine, inputLines } from "./input-lines.ts";

async function* chunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(
  input: string | Uint8Array,
  sizes: readonly number[] = [65_536],
  longest?: number,
): Promise<InputLine[]> {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  const lines: InputLine[] = [];
  for await (const group of inputLines(chunks(bytes, sizes), longest)) lines.push(...group);
  return lines;
}

describe("lines", () => {
  test.each<[string, string, string[]]>([
    ["LF", "a\nb\n", ["a", "b"]],
    ["CR LF", "a\r\nb\r\n", ["a", "b"]],
    ["no line break at the end", "a\nb", ["a", "b"]],
    ["empty lines", "\na\n\n", ["", "a", ""]],
    ["nothing", "", []],
    ["a byte order mark", "\uFEFFa\n\uFEFFb", ["a", "\uFEFFb"]],
    ["letters beyond ASCII", "Ménière\n𝑴54\n", ["Ménière", "𝑴54"]],
  ])("%s", async (_name, input, expected) => {
    for (const size of [1, 2, 3, 65_536]) {
      const lines = await read(input, [size]);
      expect(lines.map(({ text }) => text)).toEqual(expected);
      expect(lines.map(({ number }) => number)).toEqual(expected.map((_, at) => at + 1));
    }
  });

  test("the same however the input is cut", async () => {
    const text = fc
      .array(fc.string({ unit: "binary" }).map((line) => line.replace(/[\r\n\uFEFF]/g, "")))
      .map((lines) => lines.join("\n"));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (input, sizes) => {
        const expected = input === "" ? [] : input.replace(/\n$/, "").split("\n");
        const lines = await read(Buffer.from(input), sizes);
        // A lone surrogate is no UTF-8: Buffer has put U+FFFD in its place before it was read.
        expect(lines.map((line) => line.text)).toEqual(expected.map((line) => Buffer.from(line).toString()));
      }),
    );
  });

  test("a line that is too long is told and not kept, whatever its neighbours", async () => {
    for (const sizes of [[1], [7], [1000]]) {
      const lines = await read(`a\n${"x".repeat(101)}\n${"y".repeat(100)}\n${"z".repeat(500)}`, sizes, 100);
      expect(lines).toEqual([
        { number: 1, text: "a" },
        { number: 2, text: "", problem: "too-long" },
        { number: 3, text: "y".repeat(100) },
        { number: 4, text: "", problem: "too-long" },
      ]);
    }
  });

  test("what is not UTF-8 is told", async () => {
    const lines = await read(Buffer.from([0x61, 0x0a, 0xe9, 0x0a, 0x62]));
    expect(lines.map(({ problem }) => problem)).toEqual([undefined, "not-utf-8", undefined]);
  });

  test("a group is given before more is read", async () => {
    const waited: string[] = [];
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("a\nb");
      waited.push("second chunk asked for");
      yield Buffer.from("c\n");
    }
    for await (const group of inputLines(slow())) waited.push(group.map(({ text }) => text).join());
    expect(waited).toEqual(["a", "second chunk asked for", "bc"]);
  });
});
