import type { Equivalence } from "../language/equivalences.ts";
import { remember } from "../language/remember.ts";
import { wordClasses } from "../language/word-classes.ts";
import { stemOf } from "../language/words.ts";
import { buildPhrases } from "./build-phrases.ts";
import { defaultCodes } from "./default-codes.ts";
import { packAscending } from "./postings.ts";
import { narrowest, type SearchColumns, startBits, weightUnit } from "./search-columns.ts";
import { entryKinds, type SearchEntry } from "./search-entry.ts";
import { buildStringTable, openStringTable } from "./string-table.ts";
import { termWeight } from "./term-weights.ts";
import { classOfTerm, readTerms } from "./terms.ts";
import { textVariants } from "./text-variants.ts";
import { trigramsOf } from "./trigrams.ts";

/** What a search index is built of. */
export interface SearchSource {
  /** Of all releases, in any order. */
  readonly entries: readonly SearchEntry[];
  /** Parent of each ordinal, -1 for a category. */
  readonly parents: ArrayLike<number>;
  readonly equivalences: readonly Equivalence[];
  /** Stem of a family of 7th characters → its code for what is not said: the first encounter, the unspecified eye or stage. */
  readonly familyDefaults?: ReadonlyMap<number, number>;
  /** Codes that tell how something came about, not what it is: the first ordinal and the one after the last, in pairs. */
  readonly circumstances?: readonly number[];
}

/** Compiles the search index. The same source gives the same bytes on any machine. */
export function buildSearchIndex(source: SearchSource): SearchColumns {
  const { parents, familyDefaults = new Map<number, number>() } = source;
  const { entries, texts, required } = readEntries(source.entries);
  const distinct = new Set<string>();
  for (const terms of texts) for (const term of terms) distinct.add(term);
  const termTable = buildStringTable(distinct);
  const names = openStringTable(termTable);
  const numbers = new Map(Array.from({ length: names.length }, (_, term) => [names.at(term), term]));
  const entryTerms = texts.map((terms) => terms.map((term) => numbers.get(term) ?? -1));

  const postings: number[][] = Array.from({ length: names.length }, () => []);
  // By what need not be said an entry is not found: half the index would be, by "acute" and "benign".
  for (const [entry, terms] of entryTerms.entries()) {
    for (const term of terms.slice(0, required[entry])) postings[term]?.push(entry);
  }
  const categories = Int32Array.from(parents, (_, ordinal) => categoryOf(parents, ordinal));
  const categoryCount = Array.from(parents).filter((parent) => parent < 0).length;
  const weights = Uint16Array.from(postings, (found, term) => {
    const among = new Set(found.map((entry) => categories[entries[entry]?.ordinal ?? 0]));
    return termWeight(names.at(term), Math.max(1, among.size), categoryCount);
  });
  const weightOf = (term: number): number => weights[term] ?? 0;

  const titles = Array.from(parents, () => "");
  const titleTerms: Set<number>[] = Array.from(parents, () => new Set());
  for (const [entry, { kind, ordinal, text }] of entries.entries()) {
    if (kind !== "title" || titles[ordinal] !== "") continue;
    titles[ordinal] = text;
    titleTerms[ordinal] = new Set(entryTerms[entry]);
  }
  const phrases = buildPhrases(source.equivalences, (term) => numbers.get(term) ?? -1);
  const readings = phrases.readings.flat();

  return {
    termBytes: termTable.bytes,
    termOffsets: termTable.offsets,
    termWeights: weights,
    termClasses: Uint8Array.from({ length: names.length }, (_, term) =>
      wordClasses.indexOf(classOfTerm(names.at(term))),
    ),
    ...packPostings(postings),
    entryTerms: narrowest(entryTerms.flat()),
    entryTermCounts: Uint8Array.from(entryTerms, (terms) => terms.length),
    entryStarts: offsetsOf(entryTerms).filter((_, entry) => entry % (1 << startBits) === 0),
    entryOrdinals: narrowest(entries.map(({ ordinal }) => ordinal)),
    entryKinds: Uint8Array.from(entries, ({ kind }) => entryKinds.indexOf(kind)),
    entryReleases: packReleases(entries),
    entryTexts: narrowest(entries.map(({ textId }) => textId)),
    entryRequired: Uint8Array.from(required),
    entryWeights: Uint16Array.from(entryTerms, (terms, entry) =>
      Math.min(0xffff, Math.round(sumOf(terms.slice(0, required[entry]), weightOf) / weightUnit)),
    ),
    defaultCodes: narrowest(
      defaultCodes({ parents, titles, terms: titleTerms, nameOf: names.at, weightOf, familyDefaults }),
    ),
    ...packTrigrams(Array.from(numbers.keys())),
    phraseBytes: phrases.bytes,
    phraseOffsets: phrases.offsets,
    readingOffsets: offsetsOf(phrases.readings),
    readingTermOffsets: offsetsOf(readings),
    readingTerms: narrowest(readings.flat()),
    opposites: narrowest(phrases.opposites.flat()),
    circumstances: narrowest(source.circumstances ?? []),
  };
}

interface ReadEntries {
  readonly entries: readonly SearchEntry[];
  /** The terms of each entry, each once: those it says, then those that may be said. */
  readonly texts: readonly (readonly string[])[];
  /** How many of them it says. */
  readonly required: readonly number[];
}

/** Of a text of more words the first tell what it is. */
const mostTerms = 0xff;

/** Texts that often say what another text of the code says; they come after all others. */
const isRepeated = (kind: SearchEntry["kind"]): boolean => kind === "index" || kind === "note";

/** Every way in which the texts may be said; an Index term or note that says what another text of the code says is left out. */
function readEntries(source: readonly SearchEntry[]): ReadEntries {
  const stem = remember(stemOf);
  const termsOf = (text: string): Set<string> => new Set(readTerms(text, stem).map(({ term }) => term));
  const entries: SearchEntry[] = [];
  const texts: (readonly string[])[] = [];
  const required: number[] = [];
  const seen = new Set<string>();
  for (const entry of source) {
    const variants = entry.optional === undefined ? textVariants(entry.text) : [entry.text];
    for (const text of variants) {
      const said = [...termsOf(text)].slice(0, mostTerms);
      const optional = [...termsOf(entry.optional ?? "")].filter((term) => !said.includes(term));
      const key = `${entry.ordinal} ${said.toSorted().join(" ")} (${optional.toSorted().join(" ")})`;
      if (isRepeated(entry.kind) && (said.length === 0 || seen.has(key))) continue;
      seen.add(key);
      entries.push({ ...entry, text });
      texts.push([...said, ...optional].slice(0, mostTerms));
      required.push(said.length);
    }
  }
  return { entries, texts, required };
}

function categoryOf(parents: ArrayLike<number>, ordinal: number): number {
  let at = ordinal;
  for (let parent = parents[at] ?? -1; parent >= 0; parent = parents[at] ?? -1) at = parent;
  return at;
}

function sumOf(terms: readonly number[], weightOf: (term: number) => number): number {
  return terms.reduce((sum, term) => sum + weightOf(term), 0);
}

function offsetsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) offsets[index + 1] = (offsets[index] ?? 0) + list.length;
  return offsets;
}

function packPostings(
  postings: readonly (readonly number[])[],
): Pick<SearchColumns, "postingBytes" | "postingOffsets"> {
  const bytes: number[] = [];
  const offsets = new Uint32Array(postings.length + 1);
  for (const [term, entries] of postings.entries()) {
    packAscending(entries, bytes);
    offsets[term + 1] = bytes.length;
  }
  return { postingBytes: Uint8Array.from(bytes), postingOffsets: offsets };
}

function packReleases(entries: readonly SearchEntry[]): Uint8Array | Uint16Array | Uint32Array {
  const releases = entries.map((entry) => entry.releases >>> 0);
  return releases.every((mask) => mask < 0x100) ? Uint8Array.from(releases) : narrowest(releases);
}

/** Negated terms are left out: a typing mistake is sought among what there is. */
function packTrigrams(terms: readonly string[]): Pick<SearchColumns, "trigrams" | "trigramOffsets" | "trigramTerms"> {
  const found = new Map<number, number[]>();
  for (const [number, term] of terms.entries()) {
    if (term.startsWith("!") || term.length < 4) continue;
    for (const trigram of trigramsOf(term)) {
      const list = found.get(trigram);
      if (list === undefined) found.set(trigram, [number]);
      else list.push(number);
    }
  }
  const sorted = [...found].sort(([left], [right]) => left - right);
  return {
    trigrams: Uint16Array.from(sorted, ([trigram]) => trigram),
    trigramOffsets: offsetsOf(sorted.map(([, list]) => list)),
    trigramTerms: narrowest(sorted.flatMap(([, list]) => list)),
  };
}
