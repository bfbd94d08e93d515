import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Equivalence, parseEquivalences } from "../../language/equivalences.ts";
import { type Abbreviation, parseAbbreviations } from "../parsers/abbreviation-file.ts";
import { type Condition, parseConditions } from "../parsers/condition-file.ts";

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

/** All word equivalences of a lexicon: an abbreviation may mean any of its expansions; which one, the other words decide. */
export function equivalencesOf({ equivalences, abbreviations }: Lexicon): readonly Equivalence[] {
  const readings = new Map<string, Abbreviation[]>();
  for (const row of abbreviations) readings.set(row.abbreviation, [...(readings.get(row.abbreviation) ?? []), row]);
  return [
    ...equivalences,
    ...[...readings].map(
      ([abbreviation, rows], i): Equivalence => ({
        words: [abbreviation],
        relation: ">",
        equals: rows.map(({ expansion }) => expansion),
        note: "abbreviation",
        line: i + 1,
      }),
    ),
  ];
}
