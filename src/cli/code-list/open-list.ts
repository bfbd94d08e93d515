import { createReadStream } from "node:fs";
import { NoSuchColumn } from "../../operations/code-list/column-name.ts";
import type { WantedDates } from "../../operations/code-list/find-date-column.ts";
import { type ListEntry, listEntries } from "../../operations/code-list/list-entries.ts";
import { findLayout, type ListLayout, sampleSize, type WantedColumns } from "../../operations/code-list/list-layout.ts";
import type { ListLine } from "../../operations/code-list/list-line.ts";
import { isCode, plainEntry } from "../../operations/code-list/plain-entry.ts";
import type { CommandCall } from "../command-call.ts";
import { InputFileError } from "../errors.ts";
import { describeLayout } from "./describe-layout.ts";
import { listLines } from "./list-lines.ts";

/** A list of codes, opened: how it is written, and its rows as they are read. */
export interface CodeList {
  /** The file's name; "standard input" of what is piped in. */
  readonly name: string;
  readonly layout: ListLayout;
  readonly entries: AsyncIterable<readonly ListEntry[]>;
}

/**
 * Opens a list of codes and says on stderr which columns are read.
 *
 * @param path "-" is standard input
 * @throws InputFileError when there is nothing in it, when it is no text, when the column wanted does not exist, or when
 * it was named without a command and holds no code
 */
export async function openList(call: CommandCall, path: string, dates: WantedDates): Promise<CodeList> {
  const isPiped = path === "-";
  const name = isPiped ? "standard input" : path;
  const lines = listLines(isPiped ? call.terminal.input : createReadStream(path));
  const { sample, all } = await takeSample(lines);
  if (sample.every(({ text, problem }) => text.trim() === "" && problem === undefined))
    throw new InputFileError(`${name}: it is empty`);
  if (sample.some(({ text }) => text.includes("\0"))) {
    throw new InputFileError(`${name}: it is no text; save a spreadsheet as CSV to read it`);
  }
  const first = sample.slice(0, sampleSize);
  const layout = layoutOf(first, { column: call.text("column"), dates });
  if (layout.kind === "plain" && typeof dates !== "string")
    throw new InputFileError(`--date-column: ${name} is a plain list, without columns`);
  if (call.isBare && layout.kind === "plain" && !first.some(({ text }) => isCode(plainEntry(text)))) {
    throw new InputFileError(`${name}: it is no list of codes; to look at its rows all the same: dxproof code ${path}`);
  }
  for (const taken of describeLayout(layout, call.date)) await call.warn(`${name}: ${taken}`);
  return { name, layout, entries: listEntries(all, layout) };
}

/** @throws InputFileError when a column wanted does not exist */
function layoutOf(sample: readonly ListLine[], wanted: WantedColumns): ListLayout {
  try {
    return findLayout(sample, wanted);
  } catch (error) {
    throw error instanceof NoSuchColumn ? new InputFileError(error.message) : error;
  }
}

/** The first lines, and all lines with these before them. */
async function takeSample(
  lines: AsyncGenerator<readonly ListLine[]>,
): Promise<{ readonly sample: readonly ListLine[]; readonly all: AsyncIterable<readonly ListLine[]> }> {
  const sample: ListLine[] = [];
  while (sample.length < sampleSize) {
    const { done, value } = await lines.next();
    if (done === true) break;
    for (const line of value) sample.push(line);
  }
  async function* all(): AsyncGenerator<readonly ListLine[]> {
    yield sample;
    yield* lines;
  }
  return { sample, all: all() };
}
