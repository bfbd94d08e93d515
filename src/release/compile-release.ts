import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type Columns, tiedTo, writeColumnFile } from "../catalog/binary/column-file.ts";
import { encodeUtf8 } from "../catalog/binary/utf8.ts";
import { type CatalogData, openCatalogData } from "../catalog/catalog-data.ts";
import { Catalogs } from "../catalog/catalogs.ts";
import { parseWhoIcd10Only } from "../catalog/code-format/who-icd10-only.ts";
import { checkPathways } from "./checks/pathways.ts";
import { checkConversionSlips, checkUnresolvedReferences } from "./checks/reviewed-oddities.ts";
import { compileCatalog } from "./compile/compile-catalog.ts";
import { readLexicon } from "./compile/lexicon.ts";
import { searchFileColumns } from "./compile/search-file.ts";
import { parsePathway } from "./parsers/pathway-file.ts";
import { linkPathways } from "./parsers/pathway-file-links.ts";
import { readCompileInput } from "./read-sources.ts";

/** Where a compile reads and writes. */
export interface CompileFolders {
  /** The official files, laid out as `data/sources/sources.tsv` names them. */
  readonly sources: string;
  /** This project's `data` folder: `sources/`, `lexicon/`, `pathways/`. */
  readonly data: string;
  /** Where the catalogue goes. */
  readonly out: string;
}

/** A file of the catalogue, and its bytes. */
export type CatalogOutput = ReadonlyMap<string, Uint8Array>;

/**
 * Compiles the catalogue from the official files and writes it. Nothing is written unless all of it compiled, and a
 * file is replaced only when its successor stands complete beside it.
 *
 * @param progress is told what has been done, for a terminal
 * @throws SourceFileError, SourceFormatError, ReviewedListError, and the errors of the steps in `compile/`
 */
export function compileRelease(folders: CompileFolders, progress: (step: string) => void = () => {}): CatalogOutput {
  const reviewed = join(folders.data, "sources");
  progress("reading the official files");
  const input = readCompileInput({ official: folders.sources, reviewed });
  progress("compiling codes and notes");
  const compiled = compileCatalog(input);
  checkUnresolvedReferences(compiled, readText(reviewed, "unresolved-references.tsv"));
  checkConversionSlips(compiled, readText(reviewed, "conversion-slips.tsv"));
  progress("compiling the search index");
  const codes = writeColumnFile(compiled.codes, crc32);
  const companion = (columns: Columns): Uint8Array => writeColumnFile(tiedTo(codes, columns), crc32);
  const notes = companion(compiled.notes);
  const data = openCatalogData({ codes, notes });
  const lexicon = readLexicon(join(folders.data, "lexicon"));
  const output: CatalogOutput = new Map([
    ["codes.bin", codes],
    ["notes.bin", notes],
    ["search.bin", companion(searchFileColumns({ data, lexicon, indexes: [] }))],
    ["written.bin", companion({ written: encodeUtf8(JSON.stringify(writtenData(data, folders.data))) })],
  ]);
  progress("writing");
  mkdirSync(folders.out, { recursive: true });
  for (const [name, bytes] of output) {
    const beside = join(folders.out, `.${name}.new`);
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, join(folders.out, name));
    } finally {
      rmSync(beside, { force: true });
    }
  }
  return output;
}

function writtenData(catalog: CatalogData, data: string): object {
  const folder = join(data, "pathways");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .toSorted();
  const pathways = linkPathways(files.map((name) => parsePathway(readText(folder, name), name)));
  checkPathways(pathways, new Catalogs(catalog));
  return { pathways, whoOnlyCodes: parseWhoIcd10Only(readText(join(data, "lexicon"), "who-icd10-only.tsv")) };
}

function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
