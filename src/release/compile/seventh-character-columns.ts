import type { Columns } from "../../catalog/binary/column-file.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import type { CodeTree } from "./code-tree.ts";

/** The columns `SeventhCharacterTable` reads: 508 definitions a release, some 30 different ones. */
export function seventhCharacterColumns(tree: CodeTree): Columns {
  const sets = new Map<string, number>();
  const rows: { readonly place: number; readonly lists: number; readonly set: number }[] = [];
  for (const node of tree.nodes) {
    const byDefinition = new Map<string, number>();
    for (const [list, entry] of node.entries.entries()) {
      if (entry?.seventhCharacters === undefined) continue;
      const definition = JSON.stringify(entry.seventhCharacters);
      byDefinition.set(definition, (byDefinition.get(definition) ?? 0) | (1 << list));
    }
    for (const [definition, lists] of byDefinition) {
      const set = sets.get(definition) ?? sets.size;
      sets.set(definition, set);
      rows.push({ place: node.ordinal, lists, set });
    }
  }
  return {
    seventhPlace: Uint32Array.from(rows, (row) => row.place),
    seventhLists: Uint8Array.from(rows, (row) => row.lists),
    seventhSet: Uint16Array.from(rows, (row) => row.set),
    seventhSets: encodeUtf8(`[${[...sets.keys()].join(",")}]`),
  };
}
