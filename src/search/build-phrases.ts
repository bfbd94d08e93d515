import type { Equivalence } from "../language/equivalences.ts";
import { buildStringTable, openStringTable } from "./string-table.ts";
import { readTerms } from "./terms.ts";

/** The phrases of the word equivalences with their readings in terms of the index. */
export interface PhraseTable {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  /** Phrase → reading → terms. */
  readonly readings: readonly (readonly (readonly number[])[])[];
  /** Term, then a term it excludes; both ways, sorted. */
  readonly opposites: readonly (readonly [number, number])[];
}

/**
 * How a phrase is looked up: its terms sorted and parted by blanks, for English says "arthritis of the spine" and "spine
 * arthritis" alike.
 */
export const phraseKey = (terms: readonly string[]): string => [...terms].sort().join(" ");

/** A side's phrase: how it is looked up, and its terms in their order. */
interface Phrase {
  readonly key: string;
  readonly terms: readonly string[];
}

/** Resolves the rows to terms. A reading with a word that no text of the index has leads nowhere and is left out. */
export function buildPhrases(equivalences: readonly Equivalence[], findTerm: (term: string) => number): PhraseTable {
  const equals = new Map<string, Map<string, readonly string[]>>();
  const opposites: [number, number][] = [];
  for (const { words, relation, equals: others } of equivalences) {
    const [left, right] = [words.map(readPhrase), others.map(readPhrase)];
    if (relation === "<>") {
      for (const a of left) for (const b of right) opposites.push([findTerm(a.key), findTerm(b.key)]);
    } else {
      const readAs = relation === "=" ? [...left, ...right] : right;
      const said = relation === "=" ? readAs : left;
      for (const from of said) for (const to of readAs) link(equals, from, to);
    }
  }
  const table = buildStringTable(equals.keys());
  const names = openStringTable(table);
  const readings = Array.from({ length: names.length }, (_, phrase) =>
    [...(equals.get(names.at(phrase))?.values() ?? [])]
      .map((terms) => terms.map(findTerm))
      .filter((terms) => terms.every((term) => term >= 0)),
  );
  const known = opposites.filter(([term, other]) => term >= 0 && other >= 0);
  const bothWays = known.flatMap(([term, other]): (readonly [number, number])[] => [
    [term, other],
    [other, term],
  ]);
  return { ...table, readings, opposites: bothWays.sort(([a, b], [c, d]) => a - c || b - d) };
}

function readPhrase(phrase: string): Phrase {
  const terms = readTerms(phrase).map(({ term }) => term);
  return { key: phraseKey(terms), terms };
}

function link(equals: Map<string, Map<string, readonly string[]>>, from: Phrase, to: Phrase): void {
  if (from.key === to.key) return;
  const known = equals.get(from.key) ?? new Map<string, readonly string[]>();
  equals.set(from.key, known.set(to.key, to.terms));
}
