import { readCode } from "../../catalog/code-format/code-text.ts";

/** The code on a line of a plain list: without a comment after "#", and without a description that has no digit. */
export function plainEntry(line: string): string {
  const text = line.replace(/\s#.*$/, "").trim();
  const [first = "", ...rest] = text.split(/\s+/);
  return rest.length > 0 && readCode(first).kind === "code" && !/\d/.test(rest.join(" ")) ? first : text;
}

/** Whether a text has a code's form, a slip in writing it allowed for. */
export function isCode(text: string): boolean {
  const read = readCode(text);
  if (read.kind === "range") return true;
  // A number from 1 to 22 reads as a chapter; in a list it counts something. "Dx1" names a column.
  if (read.kind !== "malformed") return read.kind === "code" && /^.\d/.test(read.code);
  const { cleaned = "" } = read;
  // "2;M54.6" has a code in it, and more.
  return /^.\d/.test(cleaned) && text.length <= 16 && lettersAndDigits(text) === lettersAndDigits(cleaned);
}

function lettersAndDigits(text: string): number {
  return text.replace(/[^0-9A-Za-z]/g, "").length;
}
