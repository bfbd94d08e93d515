import { noteKinds } from "../../catalog/note-kind.ts";
import { seventhCharacterNoteKind } from "../../catalog/note-table.ts";
import type { TabularNotes } from "../parsers/tabular-list.ts";
import type { CodeTree } from "./code-tree.ts";
import type { DivisionNode } from "./division-columns.ts";
import { isSameOrder, keepsOrder, mergeOrder } from "./merge-order.ts";

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
    // Half of all codes are a stem and a 7th character: they have no entry, and so no notes.
    if (node.entries.every((entry) => entry === undefined)) continue;
    const notes = node.entries.map((entry) => entry?.notes);
    rows.push(...mergeKinds(node.ordinal, notes));
    const seventh = node.entries.map((entry) => entry?.seventhCharacterNotes);
    rows.push(...mergeTexts(seventh).map((note) => ({ place: node.ordinal, kind: seventhCharacterNoteKind, ...note })));
  }
  for (const [i, division] of divisions.entries()) rows.push(...mergeKinds(tree.nodes.length + i, division.notes));
  return rows;
}

function mergeKinds(place: number, notes: readonly (TabularNotes | undefined)[]): NoteRow[] {
  const rows: NoteRow[] = [];
  for (const [kind, name] of noteKinds.entries()) {
    // Most places have notes of one kind or none.
    if (notes.every((of) => of?.[name] === undefined)) continue;
    for (const { text, lists } of mergeTexts(notes.map((of) => of?.[name]))) rows.push({ place, kind, text, lists });
  }
  return rows;
}

/** Merges the same sequence as several lists have it. Lists that disagree on the order keep a row each. */
function mergeTexts(
  sequences: readonly (readonly string[] | undefined)[],
): { readonly text: string; readonly lists: number }[] {
  const given = sequences.map((texts) => texts ?? []);
  const [first, ...others] = given.filter((texts) => texts.length > 0);
  if (first === undefined) return [];
  // Most texts have not changed from list to list.
  if (others.every((texts) => isSameOrder(texts, first))) {
    const lists = listsWith(given, (texts) => texts.length > 0);
    return first.map((text) => ({ text, lists }));
  }
  // A text that stands twice in one container ("any associated:") is told apart by how often it has come before.
  const keyed = given.map((texts) => {
    const seen = new Map<string, number>();
    return texts.map((text) => {
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

function listsWith(sequences: readonly (readonly string[])[], has: (texts: readonly string[]) => boolean): number {
  return sequences.reduce((lists, texts, i) => (has(texts) ? lists | (1 << i) : lists), 0);
}
