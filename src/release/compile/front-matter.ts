import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import type { SectionReference, TabularEntry, TabularList, VisualCategory } from "../parsers/tabular-list.ts";
import type { CodeTree, OwnChildren } from "./code-tree.ts";

/** What of a Tabular List belongs to no code: read only when a list is unpacked. Equal parts of the lists are one part. */
export interface FrontMatter {
  readonly parts: readonly unknown[];
  readonly lists: readonly {
    readonly version: string;
    /** Indexes of `parts`: the introduction, the chapters' indexes of blocks, and the table of visual impairment by code. */
    readonly introduction: number;
    readonly sectionIndexes: readonly number[];
    readonly visualImpairment: readonly { readonly code: string; readonly part: number }[];
    /** Where this list has other children, or in another order, than the tree of all lists gives. */
    readonly exceptions: readonly OwnChildren[];
  }[];
}

/** The column of the front matter. */
export function frontMatterColumn(lists: readonly TabularList[], tree: CodeTree): Uint8Array {
  const parts = new Map<string, number>();
  const part = (value: unknown): number => {
    const key = JSON.stringify(value);
    const number = parts.get(key) ?? parts.size;
    parts.set(key, number);
    return number;
  };
  const described: FrontMatter["lists"] = lists.map((list, i) => ({
    version: list.version,
    introduction: part(list.introduction),
    sectionIndexes: list.chapters.map((chapter) => part(chapter.sectionIndex satisfies readonly SectionReference[])),
    visualImpairment: tables(list).map(({ code, table }) => ({ code, part: part(table) })),
    exceptions: tree.exceptions[i] ?? [],
  }));
  return encodeUtf8(`{"parts":[${[...parts.keys()].join(",")}],"lists":${JSON.stringify(described)}}`);
}

function tables(list: TabularList): { readonly code: string; readonly table: readonly VisualCategory[] }[] {
  const found: { readonly code: string; readonly table: readonly VisualCategory[] }[] = [];
  const walk = (entry: TabularEntry): void => {
    if (entry.visualImpairment !== undefined) found.push({ code: entry.code, table: entry.visualImpairment });
    for (const child of entry.children) walk(child);
  };
  for (const chapter of list.chapters)
    for (const section of chapter.sections) for (const entry of section.entries) walk(entry);
  return found;
}
