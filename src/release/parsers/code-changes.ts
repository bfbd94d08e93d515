import { readTabSeparated } from "./tab-separated.ts";

const kinds = ["added", "removed", "demoted", "retitled", "header_added", "header_removed"] as const;

/** `demoted`: valid for submission before, a header now. The rest as the words say; `added` and `removed` are codes. */
export type CodeChangeKind = (typeof kinds)[number];

/** A row of the order file that a fiscal year adds, takes away or changes. */
export interface CodeChange {
  readonly change: CodeChangeKind;
  /** With its dot. */
  readonly code: string;
  /** The long title: the new one of what is new or retitled, the last one of what is gone. */
  readonly title: string;
  /** Of `retitled` only. */
  readonly previousTitle?: string;
}

/**
 * Reads `fy2027_code_changes.tsv`. Its column `source` is checked for its shape and not kept; `successor_codes` is
 * empty throughout.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseCodeChanges(text: string, file: string): readonly CodeChange[] {
  const codes = new Set<string>();
  const columns = ["change", "code", "title", "previous_title", "successor_codes", "source"] as const;
  return readTabSeparated(text, file, columns).map((row) => {
    const code = row.code("code");
    row.once(codes, code);
    const change = row.oneOf("change", kinds);
    const title = row.title("title");
    row.matching("successor_codes", /^$/, "nothing");
    row.matching("source", /^[A-Z0-9]+(?:;[A-Z0-9]+)*$/, "tags of sources");
    if (change === "retitled") return { change, code, title, previousTitle: row.title("previous_title") };
    row.matching("previous_title", /^$/, `nothing for ${change}`);
    return { change, code, title };
  });
}
