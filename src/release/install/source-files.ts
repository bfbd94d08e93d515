import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { gatherFiles } from "./gather-files.ts";
import { ArchiveError, readZip, type ZipEntry, zipLimits } from "./read-zip.ts";

/** A file that may be one of a release, wherever it was found. */
export interface SourceFile {
  /** Its place for people: "downloads/x.zip/icd10cm-tabular-2027.xml". */
  readonly name: string;
  /** The name without the folders above what was named by the user: what may be written down. */
  readonly shortName: string;
  /** Where it was fetched from, if it was. */
  readonly address?: string;
  /** The first some thousand bytes, unpacked. */
  head(): Uint8Array;
  /** All of it, unpacked. @throws ArchiveError, RangeError, system errors */
  bytes(): Uint8Array;
}

/** A path that was named, or that a download was put at. */
export interface NamedPath {
  readonly path: string;
  readonly address?: string;
}

const headLength = 4096;
/** The largest official file unpacks to 10 MB: more is none of them, or a bomb. */
const mostBytes = 128 * 1024 * 1024;
const mostArchiveBytes = 256 * 1024 * 1024;
/** An archive within an archive is opened, one within that is left. */
const deepest = 1;

/**
 * The files at paths: those of folders, in a fixed order, those of zip archives, and of archives within those. A gzip
 * file is the file it holds. Bytes are read when they are asked for.
 *
 * @throws ArchiveError when an archive is cut, dangerous, or no archive; system errors for a path that cannot be read
 */
export function* sourceFiles(paths: readonly NamedPath[]): Generator<SourceFile> {
  for (const { path, address } of paths) {
    for (const file of gatherFiles([path])) {
      const within =
        file === path ? basename(path) : `${basename(path)}${file.slice(path.replace(/[/\\]+$/, "").length)}`;
      const place = { name: file, shortName: within, ...(address === undefined ? {} : { address }) };
      // An Office document is a zip archive too, of parts that are none of ours.
      if (!isZip(headOf(file)) || /\.(?:xlsx|docx)$/i.test(file))
        yield { ...place, head: () => unpackedHead(file), bytes: () => readWhole(file) };
      else if (statSync(file).size > mostArchiveBytes)
        throw new ArchiveError(file, "is larger than any official archive");
      else yield* zipFiles(readFileSync(file), place, deepest);
    }
  }
}

type Place = Pick<SourceFile, "name" | "shortName" | "address">;

function* zipFiles(bytes: Uint8Array, place: Place, depth: number): Generator<SourceFile> {
  const nested: { readonly entry: ZipEntry; readonly within: Place }[] = [];
  for (const entry of readZip(bytes, place.name)) {
    // What macOS adds to an archive is about files, not files.
    if (/(?:^|\/)(?:__MACOSX\/|\.[^/]*$)/.test(entry.name)) continue;
    const within = { ...place, name: `${place.name}/${entry.name}`, shortName: `${place.shortName}/${entry.name}` };
    if (depth > 0 && /\.zip$/i.test(entry.name)) nested.push({ entry, within });
    else {
      const whole = once(() => unpackGzip(entry.bytes()));
      yield { ...within, head: () => whole().subarray(0, headLength), bytes: whole };
    }
  }
  const total = nested.reduce((sum, { entry }) => sum + entry.size, 0);
  if (total > zipLimits.entryBytes) throw new ArchiveError(place.name, "holds archives larger than any official one");
  for (const { entry, within } of nested) yield* zipFiles(entry.bytes(), within, depth - 1);
}

function headOf(path: string): Uint8Array {
  const buffer = new Uint8Array(headLength);
  const file = openSync(path, "r");
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, headLength, 0));
  } finally {
    closeSync(file);
  }
}

function unpackedHead(path: string): Uint8Array {
  const head = headOf(path);
  return isGzip(head) ? readWhole(path).subarray(0, headLength) : head;
}

function readWhole(path: string): Uint8Array {
  if (statSync(path).size > mostBytes) throw new RangeError("larger than any official file");
  return unpackGzip(readFileSync(path));
}

function unpackGzip(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Kept while the file is looked at: the head and the whole are one unpacking. */
function once(read: () => Uint8Array): () => Uint8Array {
  let bytes: WeakRef<Uint8Array> | undefined;
  return () => {
    const known = bytes?.deref();
    if (known !== undefined) return known;
    const fresh = read();
    bytes = new WeakRef(fresh);
    return fresh;
  };
}
