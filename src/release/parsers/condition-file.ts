import { SourceFormatError } from "./source-format-error.ts";
import { readTabSeparated } from "./tab-separated.ts";

/** A wording of a condition as people say it, and the code or header a coder gives it. Written for dxproof. */
export interface Condition {
  readonly phrase: string;
  readonly code: string;
  /** Why, where it is not obvious. */
  readonly note?: string;
}

/**
 * Reads a file of `data/lexicon/conditions/`: `phrases <TAB> code <TAB> note`, phrases parted by " | ", lines that begin
 * with "#" are remarks.
 *
 * @throws SourceFormatError at the first line it cannot account for
 */
export function parseConditions(text: string, file: string): readonly Condition[] {
  const rows = readTabSeparated(text, file, ["phrases", "code", "note"], { remarks: true });
  return rows.flatMap((row) => {
    const phrases = row.text("phrases").split(" | ");
    const note = row.text("note");
    return phrases.map((phrase) => {
      if (phrase === "" || phrase !== phrase.trim())
        throw new SourceFormatError(file, row.line, 'phrases parted by " | "');
      return { phrase, code: row.code("code"), ...(note === "" ? {} : { note }) };
    });
  });
}
