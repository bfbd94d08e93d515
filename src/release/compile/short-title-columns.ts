import type { Columns } from "../../catalog/binary/column-file.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import { foldAccents } from "../../catalog/fold-accents.ts";
import { shortTitleBlock, shortTitleForm } from "../../catalog/short-title-table.ts";
import type { CodeTree } from "./code-tree.ts";
import type { ShortTitle } from "./compile-input.ts";

/**
 * The columns `ShortTitleTable` reads.
 *
 * @param sets newest first; a short title whose long title has changed since is left out: it may be of the old wording
 * @param newestTitle the newest long title of a code, by ordinal
 */
export function shortTitleColumns(
  tree: CodeTree,
  sets: readonly (readonly ShortTitle[])[],
  newestTitle: (ordinal: number) => string | undefined,
): Columns {
  const rows = new Map<string, ShortTitle>();
  for (const set of sets.toReversed()) for (const row of set) rows.set(row.code, row);
  const bytes: number[] = [];
  const blocks: number[] = [];
  let previous = "";
  for (const { code, ordinal } of tree.nodes) {
    if (ordinal % shortTitleBlock === 0) {
      blocks.push(bytes.length);
      previous = "";
    }
    const row = rows.get(code);
    const long = foldAccents(newestTitle(ordinal) ?? "");
    if (row === undefined || foldAccents(row.longTitle) !== long) bytes.push(shortTitleForm.none);
    else if (row.shortTitle === long) bytes.push(shortTitleForm.asLong);
    else {
      const shared = sharedLength(previous, row.shortTitle);
      const rest = encodeUtf8(row.shortTitle.slice(shared));
      if (rest.length > 255) throw new RangeError(`short title of ${code} is longer than a column can hold`);
      bytes.push(shortTitleForm.text, shared, rest.length);
      for (const byte of rest) bytes.push(byte);
      previous = row.shortTitle;
    }
  }
  return { shortTitles: Uint8Array.from(bytes), shortTitleBlocks: Uint32Array.from(blocks) };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && length < 255 && a[length] === b[length]) length++;
  return length;
}
