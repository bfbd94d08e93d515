import type { Columns } from "../../catalog/binary/column-file.ts";
import type { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import type { TabularChapter, TabularList, TabularNotes, TabularSection } from "../parsers/tabular-list.ts";
import type { CodeTree } from "./code-tree.ts";
import { keepsOrder, mergeOrder } from "./merge-order.ts";

/** A chapter or block as one or more lists have it, under one title. */
export interface DivisionNode {
  readonly chapter: string;
  readonly isChapter: boolean;
  readonly title: string;
  readonly range: string;
  lists: number;
  from: number;
  end: number;
  /** Its notes by list. */
  readonly notes: (TabularNotes | undefined)[];
}

/** Chapters and blocks of all lists in one order; a changed title or range makes another node. */
export function buildDivisions(lists: readonly TabularList[], tree: CodeTree): readonly DivisionNode[] {
  const nodes = new Map<string, DivisionNode>();
  const orders: string[][] = [];
  for (const [i, list] of lists.entries()) {
    const order: string[] = [];
    for (const chapter of list.chapters) {
      order.push(visit(nodes, { chapter, section: undefined }, i, lists.length));
      for (const section of chapter.sections) order.push(visit(nodes, { chapter, section }, i, lists.length));
    }
    orders.push(order);
    spanOwnCodes(nodes, list, tree);
  }
  const merged = mergeOrder(orders.toReversed());
  if (!orders.every((order) => keepsOrder(merged, order)))
    throw new Error("two lists disagree on the order of their blocks");
  const ordered = merged.flatMap((key) => nodes.get(key) ?? []);
  for (const node of ordered) if (node.from >= node.end) spanUmbrella(node, tree);
  return ordered;
}

/** The columns `DivisionTable` reads. */
export function divisionColumns(divisions: readonly DivisionNode[], texts: TextPoolBuilder): Columns {
  return {
    divChapter: Uint8Array.from(divisions, (node) => Number(node.chapter)),
    divIsChapter: Uint8Array.from(divisions, (node) => (node.isChapter ? 1 : 0)),
    divTitle: Uint32Array.from(divisions, (node) => texts.add(node.title)),
    divRange: Uint32Array.from(divisions, (node) => texts.add(node.range)),
    divLists: Uint8Array.from(divisions, (node) => node.lists),
    divFrom: Uint32Array.from(divisions, (node) => node.from),
    divEnd: Uint32Array.from(divisions, (node) => node.end),
  };
}

interface Place {
  readonly chapter: TabularChapter;
  /** Absent: the chapter itself. */
  readonly section: TabularSection | undefined;
}

function keyOf({ chapter, section }: Place): string {
  const of =
    section === undefined
      ? { kind: "chapter", range: chapter.range, title: chapter.title }
      : { kind: "block", range: section.id, title: section.title };
  return JSON.stringify([of.kind, chapter.number, of.range, of.title]);
}

function visit(nodes: Map<string, DivisionNode>, place: Place, list: number, listCount: number): string {
  const { chapter, section } = place;
  const key = keyOf(place);
  const node = nodes.get(key) ?? {
    chapter: chapter.number,
    isChapter: section === undefined,
    title: (section ?? chapter).title,
    range: section?.id ?? chapter.range,
    lists: 0,
    from: Number.POSITIVE_INFINITY,
    end: 0,
    notes: Array.from({ length: listCount }, () => undefined),
  };
  nodes.set(key, node);
  node.lists |= 1 << list;
  node.notes[list] = (section ?? chapter).notes;
  return key;
}

function spanOwnCodes(nodes: ReadonlyMap<string, DivisionNode>, list: TabularList, tree: CodeTree): void {
  for (const chapter of list.chapters) {
    for (const section of chapter.sections) {
      for (const entry of section.entries) {
        const code = tree.byCode.get(entry.code);
        for (const node of [
          nodes.get(keyOf({ chapter, section: undefined })),
          nodes.get(keyOf({ chapter, section })),
        ]) {
          if (code === undefined || node === undefined) continue;
          node.from = Math.min(node.from, code.ordinal);
          node.end = Math.max(node.end, code.end);
        }
      }
    }
  }
}

/** An umbrella block has no categories of its own: its codes are those of its range, by position. */
function spanUmbrella(node: DivisionNode, tree: CodeTree): void {
  const [first = "", last = first] = node.range.split("-");
  const from = tree.byCode.get(first);
  const to = tree.byCode.get(last);
  if (from === undefined || to === undefined) throw new Error(`the ends of block ${node.range} are no categories`);
  node.from = from.ordinal;
  node.end = to.end;
}
