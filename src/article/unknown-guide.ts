import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { spanNamed, spanOf } from "./code-span.ts";
import type { Block, Document, Text } from "./document.ts";
import { statusCell } from "./standing.ts";

/** What there is to say of something that is no code: why, and what is near it. */
export function unknownGuide(
  catalog: Catalog,
  { code, why, near }: { readonly code: string; readonly why: string; readonly near: readonly CodeEntry[] },
): Document {
  const name: Text = code === "" ? ["A blank"] : [spanNamed(catalog, code)];
  const because = why.startsWith(code) ? why.slice(code.length).replace(/^[\s:,]+/, "") : why;
  const blocks: Block[] = [{ kind: "paragraph", text: [...name, ` is no ICD-10-CM code: ${because}.`] }];
  const rows = near.map((entry): readonly Text[] => [[spanOf(entry)], [entry.title ?? ""], [statusCell(entry)]]);
  if (rows.length > 0) blocks.push({ kind: "table", columns: ["Nearest codes", "Title", "Status"], rows });
  return {
    title: `${code === "" ? "A blank" : code} is no ICD-10-CM code`,
    sections: [{ id: "short-answer", heading: "Short answer", blocks }],
  };
}
