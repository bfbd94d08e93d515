import { allLists } from "../../catalog/code-table.ts";
import { noteKinds } from "../../catalog/note-kind.ts";
import type { SearchEntry } from "../../search/search-entry.ts";
import type { Condition } from "../parsers/condition-file.ts";
import type { CodeTree } from "./code-tree.ts";
import type { CompileInput } from "./compile-input.ts";
import type { NoteRow } from "./note-rows.ts";

/** A wording and the code it leads to, as a search entry; its `textId` is its place in the list. */
export function conditionEntries(tree: CodeTree, conditions: readonly Condition[]): readonly SearchEntry[] {
  const seen = new Map<string, string>();
  return conditions.map(({ phrase, code }, textId) => {
    const node = tree.byCode.get(code);
    if (node === undefined) throw new ConditionError(`"${phrase}" leads to ${code}, which is no code`);
    const key = phrase.toLowerCase();
    if (seen.has(key)) throw new ConditionError(`"${phrase}" stands twice: at ${seen.get(key)} and ${code}`);
    seen.set(key, code);
    return { ordinal: node.ordinal, kind: "synonym", text: phrase, textId, releases: allLists };
  });
}

/** A condition of the lexicon that leads nowhere, or stands twice. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
}

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
    if (node.lists === 0 && unlisted !== undefined) titles.set(unlisted, allLists);
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
