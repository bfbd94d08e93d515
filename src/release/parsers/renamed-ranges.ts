import { readTabSeparated } from "./tab-separated.ts";

/** A chapter or block whose range a new category made longer; its title stays. */
export interface RenamedRange {
  readonly part: "chapter" | "block";
  /** "Q00-Q99"; of a block of one category that category: "B20". */
  readonly from: string;
  readonly to: string;
  /** What the new range rests on. */
  readonly basis: string;
}

const range = /^[A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?$/;

/**
 * Reads `fy2027-ranges.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parseRenamedRanges(text: string, file: string): readonly RenamedRange[] {
  const seen = new Set<string>();
  return readTabSeparated(text, file, ["part", "from", "to", "basis"]).map((row) => {
    const part = row.oneOf("part", ["chapter", "block"]);
    const from = row.matching("from", range, "a category or a range of categories");
    row.once(seen, `${part} ${from}`);
    const to = row.matching("to", range, "a category or a range of categories");
    if (to === from) throw row.fail("to", "another range");
    return { part, from, to, basis: row.title("basis") };
  });
}
