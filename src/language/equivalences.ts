import { LexiconFormatError } from "./lexicon-format-error.ts";

/**
 * What a row of `data/lexicon/equivalences.tsv` says of its two sides. `=`: the same, either stands for the other;
 * `>`: who says the left means the right, not the other way round; `<>`: they exclude each other.
 */
export type EquivalenceRelation = "=" | ">" | "<>";

/** A row: every phrase on the left stands in the relation to every phrase on the right. */
export interface Equivalence {
  readonly words: readonly string[];
  readonly relation: EquivalenceRelation;
  readonly equals: readonly string[];
  readonly note: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/**
 * Reads rows of `words <TAB> relation <TAB> equals <TAB> note`; phrases of a side are parted by " | ", lines that begin
 * with "#" are remarks, the first row is the heading.
 *
 * @throws LexiconFormatError at the first line that is none of these
 */
export function parseEquivalences(text: string, file: string): readonly Equivalence[] {
  const rows: Equivalence[] = [];
  let headed = false;
  for (const [index, raw] of text.split("\n").entries()) {
    const content = raw.replace(/\r$/, "");
    const line = index + 1;
    if (content.trim() === "" || content.startsWith("#")) continue;
    if (!headed) {
      if (content !== "words\trelation\tequals\tnote") {
        throw new LexiconFormatError(file, line, "the heading words, relation, equals, note");
      }
      headed = true;
      continue;
    }
    rows.push(parseRow(content, file, line));
  }
  return rows;
}

function parseRow(content: string, file: string, line: number): Equivalence {
  const [words = "", relation = "", equals = "", note = "", ...more] = content.split("\t");
  if (more.length > 0) throw new LexiconFormatError(file, line, "four columns");
  if (relation !== "=" && relation !== ">" && relation !== "<>") {
    throw new LexiconFormatError(file, line, "a relation =, > or <> in the second column");
  }
  const [left, right] = [phrases(words), phrases(equals)];
  if (left === undefined || right === undefined) {
    throw new LexiconFormatError(file, line, "phrases parted by | in the first and the third column");
  }
  return { words: left, relation, equals: right, note, line };
}

function phrases(cell: string): readonly string[] | undefined {
  const parts = cell.split("|").map((part) => part.trim());
  return parts.every((part) => /[\p{L}\p{N}]/u.test(part)) ? parts : undefined;
}
