import { crc32, inflateRawSync } from "node:zlib";

/** A file within an archive. */
export interface ZipEntry {
  /** Its path in the archive, with "/". */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** @throws ArchiveError when it is cut or damaged */
  bytes(): Uint8Array;
}

/** An archive that is cut, damaged, dangerous, or of a kind that is not read. Names the archive and the entry. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";

  constructor(archive: string, problem: string) {
    super(`${archive}: ${problem}`);
  }
}

/** What an archive may unpack to. The official ones hold a dozen files, 60 MB in all, packed to a tenth. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, and of all. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked over packed, of entries larger than a megabyte. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = {
  entries: 2000,
  entryBytes: 128 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const zip64 = { count: 0xffff, size: 0xffffffff } as const;

/**
 * Lists the files of a zip archive (PKWARE APPNOTE 6.3; stored and deflated entries). Nothing is unpacked but what is
 * asked for, never to disk, and never more than an entry says it holds.
 *
 * @param archive its name, for messages
 * @throws ArchiveError for an archive that is cut, whose entries leave its folder, or that would unpack to more than the limits
 */
export function readZip(bytes: Uint8Array, archive: string, limits: ZipLimits = zipLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, archive);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const directoryEnd = directory + view.getUint32(end + 12, true);
  if (count === zip64.count || directory === zip64.size)
    throw new ArchiveError(archive, "is in the zip64 format: unpack it and install the folder");
  if (view.getUint16(end + 4, true) !== 0) throw new ArchiveError(archive, "is a part of a split archive");
  if (directoryEnd > end) throw new ArchiveError(archive, "is cut or damaged: its directory does not fit");
  if (count > limits.entries) throw new ArchiveError(archive, `has ${count} entries: no official archive has`);
  const entries: Header[] = [];
  let at = directory;
  while (entries.length < count) {
    if (at + centralLength > directoryEnd || view.getUint32(at, true) !== signatures.central)
      throw new ArchiveError(
        archive,
        `is cut or damaged: its directory breaks off after ${entries.length} of ${count} entries`,
      );
    const header = readHeader(bytes, view, at);
    entries.push(header);
    at = header.next;
  }
  if (at !== directoryEnd) throw new ArchiveError(archive, "is damaged: its directory is longer than it says");
  requireSafe(entries, archive, limits, directory);
  return entries
    .filter(({ name }) => !name.endsWith("/"))
    .map((header) => ({ name: header.name, size: header.size, bytes: () => unpack(bytes, header, archive) }));
}

interface Header {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  /** Where the next header of the directory stands. */
  readonly next: number;
}

function findEnd(view: DataView, archive: string): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    const isEnd = view.getUint32(at, true) === signatures.end;
    if (isEnd && at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new ArchiveError(archive, "is cut: the directory at its end is missing. Download it again");
}

function readHeader(bytes: Uint8Array, view: DataView, at: number): Header {
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + centralLength + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + centralLength, nameEnd);
  return {
    name: new TextDecoder((flags & 0x800) === 0 ? "latin1" : "utf-8").decode(name).replaceAll("\\", "/"),
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

function requireSafe(entries: readonly Header[], archive: string, limits: ZipLimits, directory: number): void {
  const names = new Set<string>();
  let packed = 0;
  let total = 0;
  for (const entry of entries) {
    const shown = JSON.stringify(entry.name.slice(0, 80));
    if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/.test(entry.name))
      throw new ArchiveError(archive, `is not to be trusted: its entry ${shown} leaves the archive's folder`);
    if (names.has(entry.name)) throw new ArchiveError(archive, `has two entries ${shown}`);
    names.add(entry.name);
    packed += entry.packed;
    total += entry.size;
    const isBomb =
      entry.size > limits.entryBytes ||
      total > limits.totalBytes ||
      packed > directory ||
      (entry.size > 1024 * 1024 && entry.size > entry.packed * limits.ratio);
    if (isBomb)
      throw new ArchiveError(
        archive,
        `is not to be trusted: ${shown} would unpack to more than any official file holds`,
      );
  }
}

function unpack(bytes: Uint8Array, header: Header, archive: string): Uint8Array {
  const fail = (problem: string): ArchiveError => new ArchiveError(`${archive}/${header.name}`, problem);
  const { local, packed, size } = header;
  if (header.isEncrypted) throw fail("is encrypted");
  if (header.method !== 0 && header.method !== 8)
    throw fail("is packed in a way that is not read (neither stored nor deflated)");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + localLength > bytes.length || view.getUint32(local, true) !== signatures.local)
    throw fail("is cut or damaged: it does not stand where the directory says");
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw fail("is cut");
  const data = bytes.subarray(start, start + packed);
  const content = header.method === 0 ? data : inflate(data, size, fail);
  if (content.length !== size || crc32(content) !== header.crc)
    throw fail("is damaged: its checksum does not fit. Download it again");
  return content;
}

function inflate(data: Uint8Array, size: number, fail: (problem: string) => ArchiveError): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw fail("is damaged or longer than it says. Download it again");
  }
}
