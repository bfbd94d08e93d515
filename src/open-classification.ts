import { AlphabeticIndex } from "./alphabetic-index/alphabetic-index.ts";
import { openIndexFile } from "./alphabetic-index/index-table.ts";
import { type IndexTexts, openIndexTexts } from "./alphabetic-index/index-texts.ts";
import { ColumnFile } from "./catalog/binary/column-file.ts";
import type { Crc32 } from "./catalog/binary/crc32.ts";
import { openTextPool, type TextPool } from "./catalog/binary/text-pool.ts";
import { decodeUtf8 } from "./catalog/binary/utf8.ts";
import { openCatalogs } from "./catalog/catalogs.ts";
import type { WhoOnlyCode } from "./catalog/code-format/who-icd10-only.ts";
import type { InstalledPart } from "./catalog/installed-part.ts";
import { PoaExemptLists } from "./catalog/poa-exempt.ts";
import type { Classification } from "./classification.ts";
import { openSearchIndex, type SearchIndex } from "./search/open-search-index.ts";
import type { Pathway } from "./selection/pathway.ts";

/** The compiled files of a catalogue, wherever they are: on disk, or fetched by a browser. */
export interface ClassificationFiles {
  /** "codes.bin", "notes.bin", "search.bin", "written.bin", and what is installed: "index-fy2026.bin", "poa-exempt.bin". */
  readonly names: readonly string[];
  /** The bytes of a file. @throws CatalogFileError */
  readonly read: (name: string) => Uint8Array;
  readonly crc32?: Crc32;
  /** What is installed, for the answers to say; by default what the names tell. */
  readonly parts?: readonly InstalledPart[];
  /** The error to throw for a file that belongs to another catalogue or version; by default the file's own. */
  readonly notItsOwn?: (name: string, error: unknown) => unknown;
}

/** What was written beside the official text, as it is compiled into `written.bin`. */
export interface WrittenData {
  readonly pathways: readonly Pathway[];
  readonly whoOnlyCodes: readonly WhoOnlyCode[];
}

/** The codes exempt from POA reporting, a column of lines a fiscal year. */
const poaExemptFile = "poa-exempt.bin";
const indexFilePattern = /^index-fy20\d\d\.bin$/;

/** The names that a file of a catalogue can have. */
export const catalogFilePattern: RegExp = /^(?:(?:codes|notes|search|written|poa-exempt)\.bin|index-fy20\d\d\.bin)$/;

/**
 * Opens a catalogue over its files. Codes and notes are read at once; the search index, the official indexes and the
 * written data when first asked for.
 *
 * @throws CatalogFileError for a file that is missing, truncated, altered, or not one of this catalogue
 */
export function openClassification({
  names,
  read,
  crc32,
  parts = partsNamed(names),
  notItsOwn = (_, error) => error,
}: ClassificationFiles): Classification {
  const catalogs = openCatalogs({ codes: read("codes.bin"), notes: read("notes.bin") }, crc32, parts);
  const openCompanion = (name: string): ColumnFile => {
    const file = new ColumnFile(read(name), name, crc32);
    try {
      file.requireCompanion(catalogs.data.files.codes);
    } catch (error) {
      throw notItsOwn(name, error);
    }
    return file;
  };
  const wordData = once(() => {
    const file = openCompanion("search.bin");
    try {
      const conditions = openTextPool(file.bytes("conditionBytes"), file.u32("conditionOffsets"));
      return { index: openSearchIndex(file.all(), "search.bin"), conditions, named: file.json("indexTables") };
    } catch (error) {
      throw notItsOwn("search.bin", error);
    }
  });
  const writtenData = once(() => openCompanion("written.bin").json("written") as WrittenData);
  const indexes = once(() => {
    const indexFiles = names.filter((name) => indexFilePattern.test(name)).toSorted();
    if (indexFiles.length === 0) return undefined;
    return new AlphabeticIndex(indexFiles.flatMap((name) => openIndexFile(read(name), name, crc32)));
  });
  const poaLists = once(() => {
    const file = new ColumnFile(read(poaExemptFile), poaExemptFile, crc32);
    const years = file.json("years") as readonly number[];
    return new PoaExemptLists(new Map(years.map((year) => [year, once(() => poaCodes(file, year))])));
  });
  const indexTexts = once(() => openIndexTexts(wordData().named, indexes()));
  return {
    catalogs,
    get searchIndex(): SearchIndex {
      return wordData().index;
    },
    get conditions(): TextPool {
      return wordData().conditions;
    },
    get indexTexts(): IndexTexts {
      return indexTexts();
    },
    get pathways(): readonly Pathway[] {
      return writtenData().pathways;
    },
    get whoOnlyCodes(): readonly WhoOnlyCode[] {
      return writtenData().whoOnlyCodes;
    },
    get alphabeticIndex(): AlphabeticIndex | undefined {
      return indexes();
    },
    ...(names.includes(poaExemptFile)
      ? { poaExempt: (code: string, date: string) => poaLists().exemption(code, date) }
      : {}),
  };
}

function poaCodes(file: ColumnFile, fiscalYear: number): ReadonlySet<string> {
  const lines = file.bytes(`fy${fiscalYear}`);
  return new Set(decodeUtf8(lines, 0, lines.length).split("\n"));
}

/** The parts that files which lie in a folder by themselves tell of by their names. */
function partsNamed(names: readonly string[]): readonly InstalledPart[] {
  return names
    .filter((name) => indexFilePattern.test(name))
    .map((name) => ({ part: "index", fiscalYear: Number(/20\d\d/.exec(name)?.[0]) }));
}

/** Works a value out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
