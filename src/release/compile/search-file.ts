import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Columns } from "../../catalog/binary/column-file.ts";
import { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import { type Equivalence, parseEquivalences } from "../../language/equivalences.ts";
import { buildSearchIndex } from "../../search/build-search-index.ts";
import { type Abbreviation, parseAbbreviations } from "../parsers/abbreviation-file.ts";
import { type Condition, parseConditions } from "../parsers/condition-file.ts";
import type { CompiledCatalog } from "./compile-catalog.ts";
import type { CompileInput } from "./compile-input.ts";
import { familyDefaults } from "./family-defaults.ts";
import { conditionEntries, searchEntries } from "./search-entries.ts";

/** What was written about words: `data/lexicon`. */
export interface Lexicon {
  readonly equivalences: readonly Equivalence[];
  readonly abbreviations: readonly Abbreviation[];
  readonly conditions: readonly Condition[];
}

/**
 * Reads `data/lexicon`.
 *
 * @throws SourceFormatError, LexiconFormatError at the first line that cannot be accounted for
 */
export function readLexicon(folder: string): Lexicon {
  const parsed = <T>(name: string, parse: (text: string, file: string) => T): T =>
    parse(readFileSync(join(folder, name), "utf8"), name);
  const conditions = join(folder, "conditions");
  const files = existsSync(conditions) ? readdirSync(conditions).filter((name) => name.endsWith(".tsv")) : [];
  return {
    equivalences: parsed("equivalences.tsv", parseEquivalences),
    abbreviations: parsed("abbreviations.tsv", parseAbbreviations),
    conditions: files.toSorted().flatMap((name) => parsed(join("conditions", name), parseConditions)),
  };
}

/** The columns of `search.bin`: the index over titles, inclusion terms, includes notes and conditions, and the conditions' wordings. */
export function searchFileColumns(compiled: CompiledCatalog, input: CompileInput, lexicon: Lexicon): Columns {
  const { tree, noteRows } = compiled;
  const phrases = new TextPoolBuilder();
  for (const { phrase } of lexicon.conditions) phrases.add(phrase);
  const { bytes, offsets } = phrases.columns();
  const index = buildSearchIndex({
    entries: [...searchEntries(tree, noteRows, input), ...conditionEntries(tree, lexicon.conditions)],
    parents: Int32Array.from(tree.nodes, (node) => node.parent?.ordinal ?? -1),
    equivalences: [...lexicon.equivalences, ...readingsOf(lexicon.abbreviations)],
    familyDefaults: familyDefaults(tree),
  });
  return { ...index, conditionBytes: bytes, conditionOffsets: offsets };
}

/** An abbreviation may mean any of its expansions; which one, the other words of the query decide. */
function readingsOf(abbreviations: readonly Abbreviation[]): readonly Equivalence[] {
  const readings = new Map<string, Abbreviation[]>();
  for (const row of abbreviations) readings.set(row.abbreviation, [...(readings.get(row.abbreviation) ?? []), row]);
  return [...readings].map(([abbreviation, rows], i) => ({
    words: [abbreviation],
    relation: ">",
    equals: rows.map(({ expansion }) => expansion),
    note: "abbreviation",
    line: i + 1,
  }));
}
