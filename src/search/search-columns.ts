import { CatalogFileError } from "../catalog/binary/catalog-file-error.ts";
import type { Column, Columns } from "../catalog/binary/column-file.ts";

/**
 * The compiled search index: what `buildSearchIndex` makes of the texts of all releases and `openSearchIndex` reads as it
 * is. A term is a stem (see `readWords`), with "!" before it where the text says it is not there ("without aura" →
 * "!aura"). Terms, entries and phrases are numbered from 0; `x…Offsets` hold one number more than there are x, and what
 * belongs to number i stands from `offsets[i]` to `offsets[i + 1] - 1`. Weights are whole thousandths.
 */
export type SearchColumns = {
  /** Terms in UTF-8, sorted by bytes. */
  readonly termBytes: Uint8Array;
  readonly termOffsets: Uint32Array;
  /** How much a term tells: rarer over the categories is more, less for filler, generic words and numbers. */
  readonly termWeights: Uint16Array;
  /** Index into `wordClasses`. */
  readonly termClasses: Uint8Array;
  /** Term → ascending entries: differences, 7 bits a byte, low bits first, the high bit set while a number goes on. */
  readonly postingBytes: Uint8Array;
  readonly postingOffsets: Uint32Array;
  /** Entry → its terms, each once, in the order of the text; those that need not be said come last. */
  readonly entryTerms: Uint16Array | Uint32Array;
  /** How many terms an entry has, at most 255; where those of every 64th entry start (see `termsOfEntry`). */
  readonly entryTermCounts: Uint8Array;
  readonly entryStarts: Uint32Array;
  readonly entryOrdinals: Uint16Array | Uint32Array;
  /** Index into `entryKinds`. */
  readonly entryKinds: Uint8Array;
  readonly entryReleases: Uint8Array | Uint16Array | Uint32Array;
  readonly entryTexts: Uint16Array | Uint32Array;
  /** How many of an entry's terms it says; the others may be said of it. */
  readonly entryRequired: Uint8Array;
  /** Sum of the weights of the terms an entry says, in units of four: enough to choose candidates by. */
  readonly entryWeights: Uint16Array;
  /** Ordinal → the code below that says no more than it does, or its own ordinal where there is none. */
  readonly defaultCodes: Uint16Array | Uint32Array;
  /** Three letters as a number (see `trigramsOf`), ascending, and the terms that have them. */
  readonly trigrams: Uint16Array;
  readonly trigramOffsets: Uint32Array;
  readonly trigramTerms: Uint16Array | Uint32Array;
  /** Phrases of the word equivalences: stems parted by blanks, in UTF-8, sorted by bytes. */
  readonly phraseBytes: Uint8Array;
  readonly phraseOffsets: Uint32Array;
  /** Phrase → its readings; reading → its terms. */
  readonly readingOffsets: Uint32Array;
  readonly readingTermOffsets: Uint32Array;
  readonly readingTerms: Uint16Array | Uint32Array;
  /** Pairs of terms that exclude each other, both ways, sorted: term, then what it excludes. */
  readonly opposites: Uint16Array | Uint32Array;
  /** Ordinals of codes that tell how something came about, not what it is: pairs of the first and the one after the last. */
  readonly circumstances: Uint16Array | Uint32Array;
};

/** Numbers of one kind stand in 16 or in 32 bits, as they need. */
type Numbers = "bytes" | "u16" | "u32" | "u16 or u32" | "any";

const types: { readonly [name in keyof SearchColumns]: Numbers } = {
  termBytes: "bytes",
  termOffsets: "u32",
  termWeights: "u16",
  termClasses: "bytes",
  postingBytes: "bytes",
  postingOffsets: "u32",
  entryTerms: "u16 or u32",
  entryTermCounts: "bytes",
  entryStarts: "u32",
  entryOrdinals: "u16 or u32",
  entryKinds: "bytes",
  entryReleases: "any",
  entryTexts: "u16 or u32",
  entryRequired: "bytes",
  entryWeights: "u16",
  defaultCodes: "u16 or u32",
  trigrams: "u16",
  trigramOffsets: "u32",
  trigramTerms: "u16 or u32",
  phraseBytes: "bytes",
  phraseOffsets: "u32",
  readingOffsets: "u32",
  readingTermOffsets: "u32",
  readingTerms: "u16 or u32",
  opposites: "u16 or u32",
  circumstances: "u16 or u32",
};

/**
 * The columns of a file as those of a search index.
 *
 * @throws CatalogFileError when one is missing or of another type
 */
export function readSearchColumns(columns: Columns, file: string): SearchColumns {
  for (const [name, type] of Object.entries(types)) {
    if (!isOf(type, columns[name])) throw new CatalogFileError(file, `has no column "${name}" of the type expected`);
  }
  return columns as SearchColumns;
}

function isOf(type: Numbers, column: Column | undefined): boolean {
  if (column instanceof Uint8Array) return type === "bytes" || type === "any";
  if (column instanceof Uint16Array) return type === "u16" || type === "u16 or u32" || type === "any";
  return column instanceof Uint32Array && (type === "u32" || type === "u16 or u32" || type === "any");
}

/** The narrowest of two widths that holds all values. */
export function narrowest(values: readonly number[]): Uint16Array | Uint32Array {
  return values.every((value) => value < 0x10000) ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** The starts of so many entries, as a power of two, are told by one number. */
export const startBits = 6;

/** Where the terms of an entry stand in `entryTerms`: from `start` up to `end`, not included. */
export function termsOfEntry(
  { entryStarts, entryTermCounts }: SearchColumns,
  entry: number,
): { readonly start: number; readonly end: number } {
  const known = entry >>> startBits;
  let start = entryStarts[known] ?? 0;
  for (let before = known << startBits; before < entry; before++) start += entryTermCounts[before] ?? 0;
  return { start, end: start + (entryTermCounts[entry] ?? 0) };
}

/** Of weights in thousandths what `entryWeights` holds. */
export const weightUnit = 4;
