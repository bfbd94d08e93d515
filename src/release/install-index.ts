import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { buildIndexColumns } from "../alphabetic-index/build-index-columns.ts";
import { type IndexDocument, type IndexKind, indexKinds } from "../alphabetic-index/index-document.ts";
import { documentOf } from "../alphabetic-index/index-document-of.ts";
import { openIndexFile } from "../alphabetic-index/index-table.ts";
import { writeColumnFile } from "../catalog/binary/column-file.ts";
import { gatherFiles, readHead, readWhole } from "./gather-files.ts";
import { parseIndexCsv } from "./parsers/index-csv.ts";
import { parseIndexXml } from "./parsers/index-xml.ts";
import { SourceFormatError } from "./parsers/source-format-error.ts";
import { recogniseFile, yearInPath } from "./recognise-file.ts";

/** What an install did. */
export interface InstallReport {
  /** Where it went. */
  readonly folder: string;
  readonly took: readonly TakenFile[];
  readonly left: readonly LeftFile[];
  /** The files written. */
  readonly wrote: readonly { readonly name: string; readonly bytes: number; readonly parts: readonly IndexKind[] }[];
}

export interface TakenFile {
  readonly file: string;
  readonly kind: IndexKind;
  readonly fiscalYear: number;
  readonly mainTerms: number;
}

export interface LeftFile {
  readonly file: string;
  /** "unknown" where it is nothing that is known. */
  readonly what: string;
  readonly reason: string;
}

interface ReadFile {
  readonly file: string;
  readonly document: IndexDocument;
}

/**
 * Installs the official indexes found in files and folders: those of a fiscal year go into one `index-fyYYYY.bin`, with
 * what it had of other kinds. Nothing is written unless all that was recognised was read whole, and a file is replaced
 * only when its successor stands complete beside it.
 *
 * @param paths files, folders (gone through), or URLs, which are left
 * @throws SourceFormatError when an index is broken or cut; CatalogFileError when what was installed before is damaged
 */
export function installIndexes(
  paths: readonly string[],
  folder: string,
  progress: (step: string) => void = () => {},
): InstallReport {
  const left: LeftFile[] = [];
  const urls = paths.filter((path) => /^[a-z]+:\/\//i.test(path));
  for (const file of urls)
    left.push({ file, what: "URL", reason: "this version does not download: fetch it, unpack it, install the folder" });
  const read: ReadFile[] = [];
  for (const file of gatherFiles(paths.filter((path) => !urls.includes(path)))) {
    const found = readIndexFile(file, progress);
    if ("document" in found) read.push({ file, document: found.document });
    else left.push(found);
  }
  const taken = chooseOneOfEach(read, left);
  const years = [...new Set(taken.map(({ document }) => document.version))].toSorted();
  const files = years.map((year) => {
    progress(`compiling FY${year}`);
    const documents = withInstalled(
      folder,
      year,
      taken.map(({ document }) => document).filter(({ version }) => version === year),
    );
    const bytes = writeColumnFile(buildIndexColumns(documents), crc32);
    openIndexFile(bytes, indexFileName(year), crc32);
    return { name: indexFileName(year), bytes, parts: documents.map(({ kind }) => kind) };
  });
  writeAll(folder, files);
  return {
    folder,
    took: taken.map(({ file, document }) => ({
      file,
      kind: document.kind,
      fiscalYear: Number(document.version),
      mainTerms: document.mainTerms.length,
    })),
    left,
    wrote: files.map(({ name, bytes, parts }) => ({ name, bytes: bytes.length, parts })),
  };
}

function indexFileName(year: string): string {
  return `index-fy${year}.bin`;
}

function readIndexFile(
  file: string,
  progress: (step: string) => void,
): { readonly document: IndexDocument } | LeftFile {
  let head: Uint8Array;
  try {
    head = readHead(file);
  } catch (error) {
    return { file, what: "unknown", reason: `cannot be read (${reasonOf(error)})` };
  }
  const found = recogniseFile(head, new TextDecoder().decode(head));
  if (found.kind === "left") return { file, what: found.what, reason: found.reason };
  progress(`reading ${file}`);
  const text = readText(file);
  if (found.kind === "index-xml") return { document: parseIndexXml(text, file) };
  const year = yearInPath(file);
  if (year === undefined)
    return {
      file,
      what: "Alphabetic Index (CSV)",
      reason: "names no fiscal year: put it into its name, as in index-2025.csv",
    };
  const document = parseIndexCsv(text, file, year);
  // A file cut between two rows is well-formed; the Index ends with Z.
  if (!/^z/i.test(document.mainTerms.at(-1)?.title ?? ""))
    throw new SourceFormatError(file, text.split("\n").length - 1, "main terms up to the letter Z: the file is cut");
  return { document };
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readWhole(file));
  } catch (error) {
    throw new SourceFormatError(file, 1, `a whole file of UTF-8 text (${reasonOf(error)})`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) || error.name : "unknown";
}

/** Of an index that is there twice, the XML file, which has all of it, else the first; the other is left. */
function chooseOneOfEach(read: readonly ReadFile[], left: LeftFile[]): readonly ReadFile[] {
  const chosen = new Map<string, ReadFile>();
  const isTabular = ({ file }: ReadFile): boolean => /\.csv(?:\.gz)?$/i.test(file);
  for (const one of read.toSorted((a, b) => Number(isTabular(a)) - Number(isTabular(b)))) {
    const key = `${one.document.version} ${one.document.kind}`;
    const before = chosen.get(key);
    if (before === undefined) chosen.set(key, one);
    else
      left.push({
        file: one.file,
        what: `index (${one.document.kind})`,
        reason: `the same index of FY${one.document.version} was taken from ${before.file}`,
      });
  }
  return [...chosen.values()];
}

/** The documents of a year: the new ones, and those of other kinds that were installed before. */
function withInstalled(folder: string, year: string, documents: readonly IndexDocument[]): readonly IndexDocument[] {
  const name = indexFileName(year);
  let installed: Uint8Array | undefined;
  try {
    installed = readFileSync(join(folder, name));
  } catch {
    installed = undefined;
  }
  const before = installed === undefined ? [] : openIndexFile(installed, name, crc32).map(documentOf);
  const kept = before.filter(({ kind }) => documents.every((document) => document.kind !== kind));
  return [...documents, ...kept].toSorted((a, b) => indexKinds.indexOf(a.kind) - indexKinds.indexOf(b.kind));
}

function writeAll(folder: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): void {
  if (files.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const beside = (name: string): string => join(folder, `.${name}.${process.pid}.new`);
  try {
    for (const { name, bytes } of files) writeFileSync(beside(name), bytes, { flush: true });
    for (const { name } of files) renameSync(beside(name), join(folder, name));
  } finally {
    for (const { name } of files) rmSync(beside(name), { force: true });
  }
}
