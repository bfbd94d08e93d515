import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The files of paths in a fixed order: folders are gone through, hidden files and links to folders left out. */
export function gatherFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path])))];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

const headLength = 4096;
/** The largest official file unpacks to 10 MB: more is no index, or a bomb. */
const mostBytes = 128 * 1024 * 1024;

/** The first bytes of a file, unpacked where it is a gzip file. */
export function readHead(path: string): Uint8Array {
  const buffer = new Uint8Array(headLength);
  const file = openSync(path, "r");
  try {
    const head = buffer.subarray(0, readSync(file, buffer, 0, headLength, 0));
    return isGzip(head) ? readWhole(path).subarray(0, headLength) : head;
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file, unpacked where it is a gzip file. @throws RangeError and zlib's errors when it is too large or cut */
export function readWhole(path: string): Uint8Array {
  if (statSync(path).size > mostBytes) throw new RangeError("larger than any official file");
  const bytes = readFileSync(path);
  return isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
