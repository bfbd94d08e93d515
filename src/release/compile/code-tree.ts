import { type ExpandedRow, expandCodes } from "../expand-codes.ts";
import type { TabularEntry, TabularList } from "../parsers/tabular-list.ts";
import { mergeOrder } from "./merge-order.ts";

/** A code of any of the lists compiled together, or of none of them (`lists` 0: it ended before, or between two of them). */
export interface CodeNode {
  readonly code: string;
  parent: CodeNode | undefined;
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
 * @param unlisted codes that were valid once and stand in none of the lists; they take the place their characters give
 * @throws ListOrderError for a code whose category no list has
 */
export function buildCodeTree(lists: readonly TabularList[], unlisted: readonly string[]): CodeTree {
  const byCode = new Map<string, CodeNode>();
  const orders: string[][] = [];
  const parents = new Map<string, { readonly code: string | undefined; readonly depth: number }>();

  for (const [i, list] of lists.entries()) {
    const order: string[] = [];
    const extended = groupByStem(expandCodes(list));
    const visit = (code: string, parent: string | undefined, depth: number): CodeNode => {
      const node = byCode.get(code) ?? newNode(code, lists.length);
      byCode.set(code, node);
      node.lists |= 1 << i;
      order.push(code);
      // A list may have put a header between a code and its old parent: the deeper place holds for both. Of two equally
      // deep ones the newer list's does.
      const known = parents.get(code);
      if (known === undefined || depth >= known.depth) parents.set(code, { code: parent, depth });
      return node;
    };
    const walk = (entry: TabularEntry, parent: string | undefined, depth: number): void => {
      const node = visit(entry.code, parent, depth);
      node.entries[i] = entry;
      node.rows[i] = extended.own.get(entry.code);
      for (const row of extended.byStem.get(entry.code) ?? []) visit(row.code, entry.code, depth + 1).rows[i] = row;
      for (const child of entry.children) walk(child, entry.code, depth + 1);
    };
    for (const chapter of list.chapters) {
      for (const section of chapter.sections) for (const entry of section.entries) walk(entry, undefined, 0);
    }
    orders.push(order);
  }

  const children = new Map<string | undefined, Set<string>>();
  for (const [code, { code: parent }] of parents) {
    const siblings = children.get(parent) ?? new Set();
    children.set(parent, siblings.add(code));
  }
  const newestFirst = orders.toReversed().map((order) => order.filter((code) => parents.has(code)));
  const sorted = sortSiblings(children, parents, newestFirst);
  for (const [code, { code: parent }] of parents)
    require(byCode, code).parent = parent === undefined ? undefined : byCode.get(parent);
  for (const [parent, siblings] of sorted) {
    if (parent !== undefined) require(byCode, parent).children = siblings.map((code) => require(byCode, code));
  }
  for (const code of unlisted) placeUnlisted(code, byCode, lists.length);

  const nodes = numberNodes((sorted.get(undefined) ?? []).map((code) => require(byCode, code)));
  const exceptions = lists.map((_, i) => nodes.flatMap((node) => ownChildrenUnlessDerived(node, i)));
  return { nodes, byCode, exceptions };
}

function newNode(code: string, lists: number): CodeNode {
  const none = (): undefined[] => Array.from({ length: lists }, () => undefined);
  return { code, parent: undefined, children: [], lists: 0, entries: none(), rows: none(), ordinal: 0, end: 0 };
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

function sortSiblings(
  children: ReadonlyMap<string | undefined, ReadonlySet<string>>,
  parents: ReadonlyMap<string, { readonly code: string | undefined }>,
  orders: readonly (readonly string[])[],
): Map<string | undefined, string[]> {
  const perParent = orders.map((order) => {
    const groups = new Map<string | undefined, string[]>();
    for (const code of order) {
      const parent = parents.get(code)?.code;
      const group = groups.get(parent);
      if (group === undefined) groups.set(parent, [code]);
      else group.push(code);
    }
    return groups;
  });
  return new Map(
    [...children.keys()].map((parent) => [parent, mergeOrder(perParent.map((groups) => groups.get(parent) ?? []))]),
  );
}

/** Where lists differ the newest holds; what an older one has instead is recorded, to be given back when it is unpacked. */
function ownChildrenUnlessDerived(node: CodeNode, list: number): readonly OwnChildren[] {
  const entry = node.entries[list];
  if (entry === undefined) return [];
  const own = entry.children.map((child) => child.code);
  const derived = entriesBelow(node, list);
  const isDerived = own.length === derived.length && own.every((code, i) => code === derived[i]);
  return isDerived ? [] : [{ parent: node.code, children: own }];
}

function entriesBelow(node: CodeNode, list: number): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.entries[list] !== undefined) return [child.code];
    return child.rows[list] === undefined ? entriesBelow(child, list) : [];
  });
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

function require(byCode: ReadonlyMap<string, CodeNode>, code: string): CodeNode {
  const node = byCode.get(code);
  if (node === undefined) throw new ListOrderError(`${code} stands in no list`);
  return node;
}
