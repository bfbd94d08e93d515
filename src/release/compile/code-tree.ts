import { mostLists } from "../../catalog/code-table.ts";
import { type ExpandedRow, expandCodes } from "../expand-codes.ts";
import type { TabularEntry, TabularList } from "../parsers/tabular-list.ts";
import { isSameOrder, keepsOrder, mergeOrder } from "./merge-order.ts";

/** A code of any of the lists compiled together, or of none of them (`lists` 0: it ended before, or between two of them). */
export interface CodeNode {
  readonly code: string;
  parent: CodeNode | undefined;
  /** How many levels stand above it in the list that gave it its parent. */
  depth: number;
  children: CodeNode[];
  /** Bit i: list i has the code. */
  lists: number;
  /** Its entry by list; codes made of a stem and a 7th character have none. */
  readonly entries: (TabularEntry | undefined)[];
  /** Its row of the expanded list, by list: title, and what made it. */
  readonly rows: (ExpandedRow | undefined)[];
  /** Its place in the order of all codes; its subtree is `ordinal` up to `end`, not included. */
  ordinal: number;
  end: number;
}

/** All codes of several lists in one tree and one order, so that a list is a subset of the ordinals. */
export interface CodeTree {
  /** By ordinal. */
  readonly nodes: readonly CodeNode[];
  readonly byCode: ReadonlyMap<string, CodeNode>;
  /**
   * By list: where it has other children, or in another order, than the tree gives. FY2021 has V02.03 before V02.02,
   * and H54.512A below H54.511.
   */
  readonly exceptions: readonly (readonly OwnChildren[])[];
}

/** The entries right below a parent, as one list has them. */
export interface OwnChildren {
  readonly parent: string;
  readonly children: readonly string[];
}

/** Codes that cannot be laid into one tree: names the code. */
export class ListOrderError extends Error {
  override readonly name = "ListOrderError";
}

/**
 * Lays several Tabular Lists into one tree.
 *
 * @param lists oldest first
 * @param valid codes that were valid once; those that stand in none of the lists take the place their characters give
 * @throws ListOrderError for a code whose category no list has, and for lists that disagree on the order of categories
 */
export function buildCodeTree(lists: readonly TabularList[], valid: readonly string[]): CodeTree {
  if (lists.length > mostLists)
    throw new RangeError(`a catalogue holds at most ${mostLists} lists, not ${lists.length}`);
  const byCode = new Map<string, CodeNode>();
  const orders: CodeNode[][] = [];

  for (const [i, list] of lists.entries()) {
    const order: CodeNode[] = [];
    const extended = groupByStem(expandCodes(list));
    const visit = (code: string, parent: CodeNode | undefined, depth: number): CodeNode => {
      const node = byCode.get(code) ?? newNode(code, lists.length);
      byCode.set(code, node);
      // A list may have put a header between a code and its old parent: the deeper place holds for both. Of two equally
      // deep ones the newer list's does.
      if (depth >= node.depth) {
        node.parent = parent;
        node.depth = depth;
      }
      node.lists |= 1 << i;
      order.push(node);
      return node;
    };
    const walk = (entry: TabularEntry, parent: CodeNode | undefined, depth: number): void => {
      const node = visit(entry.code, parent, depth);
      node.entries[i] = entry;
      node.rows[i] = extended.own.get(entry.code);
      for (const row of extended.byStem.get(entry.code) ?? []) visit(row.code, node, depth + 1).rows[i] = row;
      for (const child of entry.children) walk(child, node, depth + 1);
    };
    for (const chapter of list.chapters) {
      for (const section of chapter.sections) for (const entry of section.entries) walk(entry, undefined, 0);
    }
    orders.push(order);
  }

  const categories = orderChildren(orders.toReversed());
  for (const code of valid.filter((code) => !byCode.has(code)).toSorted()) placeUnlisted(code, byCode, lists.length);

  for (const list of lists) requireOrder(categories, list);
  const nodes = numberNodes(categories);
  const exceptions = lists.map((_, i) => nodes.flatMap((node) => ownChildrenUnlessDerived(node, i)));
  return { nodes, byCode, exceptions };
}

function newNode(code: string, lists: number): CodeNode {
  const entries = new Array<undefined>(lists).fill(undefined);
  return { code, parent: undefined, depth: 0, children: [], lists: 0, entries, rows: [...entries], ordinal: 0, end: 0 };
}

function groupByStem(rows: readonly ExpandedRow[]): {
  readonly own: ReadonlyMap<string, ExpandedRow>;
  readonly byStem: ReadonlyMap<string, readonly ExpandedRow[]>;
} {
  const own = new Map<string, ExpandedRow>();
  const byStem = new Map<string, ExpandedRow[]>();
  for (const row of rows) {
    if (row.stem === undefined) own.set(row.code, row);
    else {
      const group = byStem.get(row.stem);
      if (group === undefined) byStem.set(row.stem, [row]);
      else group.push(row);
    }
  }
  return { own, byStem };
}

/**
 * Gives every code its children, in one order for all lists.
 *
 * @returns the categories
 */
function orderChildren(orders: readonly (readonly CodeNode[])[]): readonly CodeNode[] {
  const siblings = orders.map(groupByParent);
  const parents = new Set(siblings.flatMap((groups) => [...groups.keys()]));
  for (const parent of parents) {
    if (parent !== undefined) parent.children = mergeOrder(siblings.map((groups) => groups.get(parent) ?? []));
  }
  return mergeOrder(siblings.map((groups) => groups.get(undefined) ?? []));
}

function groupByParent(order: readonly CodeNode[]): ReadonlyMap<CodeNode | undefined, readonly CodeNode[]> {
  const groups = new Map<CodeNode | undefined, CodeNode[]>();
  for (const node of order) {
    const group = groups.get(node.parent);
    if (group === undefined) groups.set(node.parent, [node]);
    else group.push(node);
  }
  return groups;
}

/** Where lists differ the newest holds; what an older one has instead is recorded, to be given back when it is unpacked. */
function ownChildrenUnlessDerived(node: CodeNode, list: number): readonly OwnChildren[] {
  const entry = node.entries[list];
  if (entry === undefined) return [];
  const own = entry.children.map((child) => child.code);
  const derived = entriesBelow(node, list);
  return isSameOrder(own, derived) ? [] : [{ parent: node.code, children: own }];
}

function entriesBelow(node: CodeNode, list: number): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.entries[list] !== undefined) return [child.code];
    return child.rows[list] === undefined ? entriesBelow(child, list) : [];
  });
}

/** The order of the categories is that of every list: ranges in notes are resolved by it. */
function requireOrder(categories: readonly CodeNode[], list: TabularList): void {
  const own = list.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ entries }) => entries.map(({ code }) => code)),
  );
  const merged = categories.map(({ code }) => code);
  if (!keepsOrder(merged, own))
    throw new ListOrderError(`the list of ${list.version} has its categories in another order than a newer one`);
}

/** Under the longest known code it begins with, before the first sibling that sorts after it. */
function placeUnlisted(code: string, byCode: Map<string, CodeNode>, lists: number): void {
  let parent: CodeNode | undefined;
  for (let length = code.length - 1; length >= 3 && parent === undefined; length--) {
    parent = byCode.get(code.slice(0, length));
  }
  if (parent === undefined) throw new ListOrderError(`${code} has no category in any list`);
  const node = newNode(code, lists);
  node.parent = parent;
  byCode.set(code, node);
  const before = parent.children.findIndex((sibling) => sibling.code > code);
  parent.children.splice(before === -1 ? parent.children.length : before, 0, node);
}

function numberNodes(roots: readonly CodeNode[]): CodeNode[] {
  const nodes: CodeNode[] = [];
  const number = (node: CodeNode): void => {
    node.ordinal = nodes.length;
    nodes.push(node);
    for (const child of node.children) number(child);
    node.end = nodes.length;
  };
  for (const root of roots) number(root);
  return nodes;
}
