import { readTabSeparated } from "./tab-separated.ts";

/** What a short form stands for. One that stands for several things has a row for each. Written for dxproof. */
export interface Abbreviation {
  /** As people type it, lower case: "mi", "s/p". */
  readonly abbreviation: string;
  readonly expansion: string;
  /** Words beside it that speak for this reading; empty where there is no other. */
  readonly decidingWords: readonly string[];
}

/**
 * Reads `data/lexicon/abbreviations.tsv`; lines that begin with "#" are remarks.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parseAbbreviations(text: string, file: string): readonly Abbreviation[] {
  const seen = new Set<string>();
  const columns = ["abbreviation", "expansion", "deciding words"] as const;
  return readTabSeparated(text, file, columns, { remarks: true }).map((row) => {
    const abbreviation = row.matching("abbreviation", /^\S(?:.*\S)?$/, "a short form");
    const expansion = row.matching("expansion", /^\S(?:.*\S)?$/, "what it stands for");
    row.once(seen, `${abbreviation} = ${expansion}`);
    return { abbreviation, expansion, decidingWords: row.text("deciding words").split(" ").filter(Boolean) };
  });
}
