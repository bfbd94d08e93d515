import { noteKinds } from "../../catalog/note-kind.ts";
import { seventhCharacterNoteKind } from "../../catalog/note-table.ts";
import type { TabularNotes } from "../parsers/tabular-list.ts";
import type { CodeTree } from "./code-tree.ts";
import type { DivisionNode } from "./division-columns.ts";
import { keepsOrder, mergeOrder } from "./merge-order.ts";

/** A note at a place, as one or more lists have it. `kind` is an index of `noteKinds`, or the 7th-character note's. */
export interface NoteRow {
  readonly place: number;
  readonly kind: number;
  readonly text: string;
  readonly lists: number;
}

/** All notes of all lists, by place, then kind, then order; a note that several lists share is one row. */
export function mergeNotes(tree: CodeTree, divisions: readonly DivisionNode[]): readonly NoteRow[] {
  const rows: NoteRow[] = [];
  for (const node of tree.nodes) {
    const notes = node.entries.map((entry) => entry?.notes);
    rows.push(...mergeKinds(node.ordinal, notes));
    const seventh = node.entries.map((entry) => entry?.seventhCharacterNotes);
    rows.push(...mergeTexts(seventh).map((note) => ({ place: node.ordinal, kind: seventhCharacterNoteKind, ...note })));
  }
  for (const [i, division] of divisions.entries()) rows.push(...mergeKinds(tree.nodes.length + i, division.notes));
  return rows;
}

function mergeKinds(place: number, notes: readonly (TabularNotes | undefined)[]): NoteRow[] {
  return noteKinds.flatMap((name, kind) =>
    mergeTexts(notes.map((of) => of?.[name])).map((note) => ({ place, kind, ...note })),
  );
}

/** Merges the same sequence as several lists have it. Lists that disagree on the order keep a row each. */
function mergeTexts(
  sequences: readonly (readonly string[] | undefined)[],
): { readonly text: string; readonly lists: number }[] {
  // A text that stands twice in one container ("any associated:") is told apart by how often it has come before.
  const keyed = sequences.map((texts) => {
    const seen = new Map<string, number>();
    return (texts ?? []).map((text) => {
      const times = seen.get(text) ?? 0;
      seen.set(text, times + 1);
      return `${times}\u0000${text}`;
    });
  });
  const merged = mergeOrder(keyed.toReversed());
  if (keyed.every((keys) => keepsOrder(merged, keys))) {
    return merged.map((key) => ({ text: textOf(key), lists: listsWith(keyed, (keys) => keys.includes(key)) }));
  }
  const groups = new Map(keyed.map((keys) => [JSON.stringify(keys), keys]));
  return [...groups].flatMap(([group, keys]) =>
    keys.map((key) => ({ text: textOf(key), lists: listsWith(keyed, (other) => JSON.stringify(other) === group) })),
  );
}

function textOf(key: string): string {
  return key.slice(key.indexOf("\u0000") + 1);
}

function listsWith(keyed: readonly (readonly string[])[], has: (keys: readonly string[]) => boolean): number {
  return keyed.reduce((lists, keys, i) => (has(keys) ? lists | (1 << i) : lists), 0);
}
