import { readTabSeparated } from "./tab-separated.ts";

/** The place of a new code or header among its siblings, where the order of the codes does not give it. */
export interface Placement {
  /** With its dot. */
  readonly code: string;
  /** The sibling right before it, with its dot. */
  readonly after: string;
  /** What the place rests on. */
  readonly basis: string;
}

/**
 * Reads `fy2027-placements.tsv`.
 *
 * @throws SourceFormatError at the first line it cannot account for.
 */
export function parsePlacements(text: string, file: string): readonly Placement[] {
  const codes = new Set<string>();
  return readTabSeparated(text, file, ["code", "after", "basis"]).map((row) => {
    const code = row.code("code");
    row.once(codes, code);
    const after = row.code("after");
    if (after === code) throw row.fail("after", "another code");
    return { code, after, basis: row.title("basis") };
  });
}
