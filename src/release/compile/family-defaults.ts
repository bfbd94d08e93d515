import type { CodeNode, CodeTree } from "./code-tree.ts";

/**
 * Of each family of 7th characters the code for what is not said: the unspecified eye, stage or fetus; else A, active
 * treatment, which a query about an injury means unless it says otherwise; else 0.
 */
export function familyDefaults(tree: CodeTree): ReadonlyMap<number, number> {
  const defaults = new Map<number, number>();
  for (const stem of tree.nodes) {
    const family = stem.children.filter((child) => newestRow(child)?.stem !== undefined);
    const chosen =
      family.find((child) =>
        /\bunspecified\b/.test(newestRow(child)?.title.slice(newestRow(stem)?.title.length) ?? ""),
      ) ??
      family.find((child) => newestRow(child)?.character === "A") ??
      family.find((child) => newestRow(child)?.character === "0");
    if (chosen !== undefined) defaults.set(stem.ordinal, chosen.ordinal);
  }
  return defaults;
}

function newestRow(node: CodeNode): CodeNode["rows"][number] {
  return node.rows.findLast((row) => row !== undefined);
}
