import { findLayout, type ListLayout, sampleSize } from "../../operations/code-list/list-layout.ts";
import type { ListLine } from "../../operations/code-list/list-line.ts";
import { isCode, plainEntry } from "../../operations/code-list/plain-entry.ts";
import { splitRecord } from "../../operations/code-list/split-record.ts";
import { listLines } from "../code-list/list-lines.ts";
import { UsageError } from "../errors.ts";

/** What is piped in where neither a command nor an argument says what to do with it. */
export type PipedMeaning =
  /** `input` is all of it, from its beginning. */
  | { readonly kind: "codes"; readonly input: AsyncIterable<Uint8Array> }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "nothing" };

/** So much is looked at before it is decided. */
const enough = 1 << 16;
/** Nobody searches with more words at once. */
const longestWords = 300;

/**
 * Finds what piped text means: a list of codes is answered, a line of words is searched.
 *
 * @throws UsageError for what is neither, such as a note; the message says what can be typed
 */
export async function readPiped(input: AsyncIterable<Uint8Array>): Promise<PipedMeaning> {
  const { head, all } = await look(input);
  const lines = (await linesOf(head)).filter(({ text }) => text.trim() !== "");
  const [first] = lines;
  if (first === undefined) return { kind: "nothing" };
  if (isList(lines.slice(0, sampleSize))) return { kind: "codes", input: all };
  const words = first.text.trim();
  if (/^[[{]/.test(words)) throw new UsageError("to answer JSON Lines, name the command: dxproof code --batch");
  if (lines.length > 1 || isProse(words) || words.includes("\0")) {
    throw new UsageError(
      "what is piped in is neither a list of codes nor one line of words: for a list type dxproof code -, for words dxproof search WORDS (a phrase of a note, not the note)",
    );
  }
  return { kind: "words", words };
}

/** The beginning of an input, and all of it. */
async function look(
  input: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const rest = input[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let length = 0; length < enough; ) {
    const { done, value } = await rest.next();
    if (done === true) break;
    seen.push(value);
    length += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* seen;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  }
  return { head: Buffer.concat(seen), all: all() };
}

async function linesOf(head: Uint8Array): Promise<readonly ListLine[]> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield head;
  }
  const lines: ListLine[] = [];
  for await (const group of listLines(once())) lines.push(...group);
  return lines;
}

function isList(lines: readonly ListLine[]): boolean {
  const layout = findLayout(lines, { column: undefined, dates: "none" });
  const entries = lines.filter(({ text }) => !text.trimStart().startsWith("#"));
  const codes = entries.filter(({ text }) => isCode(codeIn(text, layout))).length;
  // "Diagnosis" above a note is no header; but a list may have more slips in it than codes.
  return layout.kind === "plain" ? codes * 2 >= entries.length && codes > 0 : codes > 0;
}

function codeIn(text: string, layout: ListLayout): string {
  if (layout.kind === "plain") return plainEntry(text.trim());
  const split = splitRecord(text, layout.delimiter);
  return "cells" in split ? (split.cells[layout.column] ?? "").trim() : "";
}

/** Several sentences of more than a word ("Pt. has back pain" is one), or more than anybody searches for. */
function isProse(line: string): boolean {
  const sentences = line.split(/[.!?]\s+/).filter((sentence) => /\S\s+\S/.test(sentence));
  return sentences.length > 1 || line.length > longestWords;
}
