import type { Columns } from "../../catalog/binary/column-file.ts";
import type { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import { foldAccents } from "../../catalog/fold-accents.ts";
import { noTitle } from "../../catalog/title-table.ts";
import type { BillableCode } from "../parsers/billable-list.ts";
import { dayColumn } from "./code-columns.ts";
import type { CodeNode, CodeTree } from "./code-tree.ts";
import type { CompileInput } from "./compile-input.ts";

/** A title seen in an official list in force from `first` to `last`; `reference` as in `TitleTable`. */
interface SeenTitle {
  readonly first: number;
  last: number;
  readonly title: string;
  readonly reference: number;
  /** From a list without accents. */
  readonly ascii?: boolean;
}

/** The columns `TitleTable` reads. Runs are stored only for the codes whose title changed. */
export function titleColumns(tree: CodeTree, input: CompileInput, texts: TextPoolBuilder): Columns {
  const title = new Int32Array(tree.nodes.length).fill(noTitle);
  const runs: { readonly code: number; readonly seen: SeenTitle }[] = [];
  const days = input.lists.map((list) => ({ first: dayColumn(list.effective), last: dayColumn(list.lastDay) }));
  const billable = byCode(input.billable);

  for (const node of tree.nodes) {
    const seen = listedTitles(node, days, texts);
    for (const row of billable.get(node.code) ?? []) {
      // The billable list carries each code's newest title: it speaks only where no complete list of that year does.
      if (input.lists.some((list, i) => list.fiscalYear === row.lastFiscalYear && node.rows[i] !== undefined)) continue;
      const first = dayColumn(`${row.lastFiscalYear - 1}-10-01`);
      const last = dayColumn(`${row.lastFiscalYear}-09-30`);
      insertByDay(seen, { first, last, title: row.title, reference: texts.add(row.title), ascii: true });
    }
    const distinct = joinEqual(seen);
    title[node.ordinal] = distinct[distinct.length - 1]?.reference ?? noTitle;
    if (distinct.length > 1 && !isComposedThroughout(node, distinct)) {
      for (const run of distinct) runs.push({ code: node.ordinal, seen: run });
    }
  }
  return {
    title,
    runCode: Uint32Array.from(runs, (run) => run.code),
    runFirst: Uint16Array.from(runs, (run) => run.seen.first),
    runLast: Uint16Array.from(runs, (run) => run.seen.last),
    runTitle: Int32Array.from(runs, (run) => run.seen.reference),
  };
}

function listedTitles(
  node: CodeNode,
  lists: readonly { readonly first: number; readonly last: number }[],
  texts: TextPoolBuilder,
): SeenTitle[] {
  const seen: SeenTitle[] = [];
  for (const [i, { first, last }] of lists.entries()) {
    const row = node.rows[i];
    if (row === undefined) continue;
    const { title } = row;
    const stem = row.stem === undefined ? undefined : node.parent?.rows[i];
    const meaning = stem === undefined ? undefined : title.slice(stem.title.length + ", ".length);
    const reference = meaning === undefined ? texts.add(title) : -texts.add(meaning) - 1;
    seen.push({ first, last, title, reference });
  }
  return seen;
}

function byCode(rows: readonly BillableCode[]): ReadonlyMap<string, readonly BillableCode[]> {
  const grouped = new Map<string, BillableCode[]>();
  for (const row of rows) {
    const group = grouped.get(row.code);
    if (group === undefined) grouped.set(row.code, [row]);
    else group.push(row);
  }
  return grouped;
}

function insertByDay(seen: SeenTitle[], added: SeenTitle): void {
  const before = seen.findIndex((other) => other.first > added.first);
  seen.splice(before === -1 ? seen.length : before, 0, added);
}

/** A sighting in a list without accents is the title known before or after it when only accents differ. */
function joinEqual(seen: readonly SeenTitle[]): SeenTitle[] {
  const joined: SeenTitle[] = [];
  for (const next of seen) {
    const last = joined[joined.length - 1];
    if (
      last !== undefined &&
      (last.title === next.title || (next.ascii === true && next.title === foldAccents(last.title)))
    )
      last.last = next.last;
    else if (last?.ascii === true && last.title === foldAccents(next.title))
      joined.splice(-1, 1, { ...next, first: last.first });
    else joined.push({ ...next });
  }
  return joined;
}

/** All its titles are made of the same 7th-character meaning, so the stem's changes say it all. */
function isComposedThroughout(node: CodeNode, seen: readonly SeenTitle[]): boolean {
  return node.parent !== undefined && seen.every((run) => run.reference < 0 && run.reference === seen[0]?.reference);
}
