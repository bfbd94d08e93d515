import { isUtf8 } from "node:buffer";

/** A line of input, without its line break. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Empty where there is a problem. */
  readonly text: string;
  readonly problem?: "too-long" | "not-utf-8";
}

/** Bytes of a line that are kept: a claim file may stand in one, and memory must stay bounded. */
const longestLine: number = 32 * 1024 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = "\uFEFF";

/**
 * Reads UTF-8 text line by line, in groups as it arrives, so that a group can be answered before more is read. Lines
 * end with LF or CR LF; a byte order mark at the start is dropped. Memory is bounded by the longest line allowed.
 */
export async function* inputLines(
  input: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): AsyncGenerator<readonly InputLine[]> {
  let number = 0;
  let open: Uint8Array[] = [];
  let length = 0;
  const close = (last: Uint8Array): InputLine => {
    number++;
    const total = length + last.length;
    const line =
      total > longest
        ? ({ number, text: "", problem: "too-long" } as const)
        : decode(number, Buffer.concat([...open, last]));
    open = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const lines: InputLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      lines.push(close(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // What is beyond the limit is counted, not kept.
    if (length <= longest && rest.length > 0) open.push(rest);
    if (length > longest) open = [];
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [close(new Uint8Array(0))];
}

function decode(number: number, bytes: Buffer): InputLine {
  const end = bytes[bytes.length - 1] === carriageReturn ? bytes.length - 1 : bytes.length;
  const text = bytes.toString("utf8", 0, end);
  const line = { number, text: number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text };
  return isUtf8(bytes) ? line : { ...line, problem: "not-utf-8" };
}
