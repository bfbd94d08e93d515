import type { Columns } from "../../catalog/binary/column-file.ts";
import { categoryKey, slotOf, subdivisionKey } from "../../catalog/code-key.ts";
import { noDay, noOrdinal } from "../../catalog/code-table.ts";
import { parseDay } from "../../catalog/day.ts";
import type { ValidityPeriod } from "../parsers/validity-periods.ts";
import type { CodeTree } from "./code-tree.ts";

const slotBits = 18;

/** The columns `CodeTable` reads: keys, hierarchy, validity, lists, and the table that finds a code by its keys. */
export function codeColumns(tree: CodeTree, validity: readonly ValidityPeriod[]): Columns {
  const count = tree.nodes.length;
  const category = new Uint16Array(count);
  const subdivision = new Uint32Array(count);
  const parent = new Uint32Array(count).fill(noOrdinal);
  const end = new Uint32Array(count);
  const firstDay = new Uint16Array(count).fill(noDay);
  const lastDay = new Uint16Array(count).fill(noDay);
  const lists = new Uint8Array(count);
  const flags = new Uint8Array(count);
  const slots = new Uint32Array(1 << slotBits).fill(noOrdinal);

  for (const node of tree.nodes) {
    const { code, ordinal } = node;
    category[ordinal] = categoryKey(code);
    subdivision[ordinal] = subdivisionKey(code);
    parent[ordinal] = node.parent?.ordinal ?? noOrdinal;
    end[ordinal] = node.end;
    lists[ordinal] = node.lists;
    const placeholder = node.entries.some((entry) => entry?.placeholder === true);
    const extended = node.rows.some((row) => row?.stem !== undefined);
    flags[ordinal] = (placeholder ? 1 : 0) | (extended ? 2 : 0);
    let slot = slotOf(categoryKey(code), subdivisionKey(code), slots.length - 1);
    while (slots[slot] !== noOrdinal) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = ordinal;
  }
  for (const period of validity) {
    const ordinal = tree.byCode.get(period.code)?.ordinal;
    if (ordinal === undefined) throw new Error(`validity period of a code without a place: ${period.code}`);
    firstDay[ordinal] = dayColumn(period.firstDay);
    // An open end is written as the largest day a column holds; `noDay` in both columns means never valid.
    lastDay[ordinal] = period.lastDay === undefined ? noDay - 1 : dayColumn(period.lastDay);
  }
  return { category, subdivision, parent, end, firstDay, lastDay, lists, flags, slots };
}

/** An ISO day as the number a column holds. */
export function dayColumn(iso: string): number {
  const day = parseDay(iso);
  if (day === undefined || day < 0 || day >= noDay - 1) throw new RangeError(`not a day a catalogue can hold: ${iso}`);
  return day;
}
