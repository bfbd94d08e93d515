import { TextDecoder } from "node:util";
import type { ListLine } from "../../operations/code-list/list-line.ts";
import { inputLines } from "../input/input-lines.ts";

/** No line of a list of codes is longer. */
const longestLine = 1024 * 1024;

/**
 * The lines of a list as spreadsheets write them: UTF-8 or UTF-16 with its mark, or an 8-bit encoding, whose letters
 * beyond ASCII are lost, but no code has one; lines that end with LF, CR LF or CR.
 */
export async function* listLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly ListLine[]> {
  let number = 0;
  for await (const lines of inputLines(utf8(input), longestLine)) {
    yield lines.flatMap(({ text, problem }): ListLine | readonly ListLine[] => {
      if (problem === "too-long") return { number: ++number, text: "", problem };
      return text.split("\r").map((part) => ({ number: ++number, text: part }));
    });
  }
}

const marks: Readonly<Record<string, string>> = { fffe: "utf-16le", feff: "utf-16be" };

/** UTF-16, which Excel writes as "Unicode Text", becomes UTF-8; all else passes. */
async function* utf8(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let start: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of input) {
    let bytes = chunk;
    if (start !== undefined) {
      bytes = Buffer.concat([start, chunk]);
      start = bytes;
      if (bytes.length < 2) continue;
      const encoding = marks[Buffer.from(bytes.subarray(0, 2)).toString("hex")];
      if (encoding !== undefined) decoder = new TextDecoder(encoding);
      start = undefined;
    }
    yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (start !== undefined && start.length > 0) yield start;
}
