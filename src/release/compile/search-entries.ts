import { noteKinds } from "../../catalog/note-kind.ts";
import type { SearchEntry } from "../../search/search-entry.ts";
import type { CodeTree } from "./code-tree.ts";
import type { CompileInput } from "./compile-input.ts";
import type { NoteRow } from "./note-rows.ts";

/** A text of every release: codes no list has are told apart by their validity alone. */
const allReleases = 0xff;

/**
 * The texts that lead to codes: titles, inclusion terms and includes notes. A family of 7th characters is one document,
 * its stem. `textId` of a title is 0 (the title nearest the date is shown), of a note its row.
 */
export function searchEntries(
  tree: CodeTree,
  noteRows: readonly NoteRow[],
  input: CompileInput,
): readonly SearchEntry[] {
  const billable = new Map(input.billable.map((row) => [row.code, row.title]));
  const entries: SearchEntry[] = [];
  for (const node of tree.nodes) {
    if (node.rows.some((row) => row?.stem !== undefined)) continue;
    const titles = new Map<string, number>();
    for (const [list, row] of node.rows.entries()) {
      if (row !== undefined) titles.set(row.title, (titles.get(row.title) ?? 0) | (1 << list));
    }
    const unlisted = billable.get(node.code);
    if (node.lists === 0 && unlisted !== undefined) titles.set(unlisted, allReleases);
    for (const [text, releases] of titles)
      entries.push({ ordinal: node.ordinal, kind: "title", text, textId: 0, releases });
  }
  for (const [row, note] of noteRows.entries()) {
    const kind = noteKinds[note.kind];
    // Notes of chapters and blocks lead to no code.
    if (note.place >= tree.nodes.length || (kind !== "inclusionTerms" && kind !== "includes")) continue;
    entries.push({
      ordinal: note.place,
      kind: kind === "includes" ? "includes" : "inclusion-term",
      text: note.text,
      textId: row,
      releases: note.lists,
    });
  }
  return entries;
}
