import { CatalogFileError } from "./catalog-file-error.ts";
import { type Crc32, crc32 as portableCrc32 } from "./crc32.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/**
 * A column file holds named typed arrays and is read without parsing: the arrays are views of the file's bytes.
 *
 *   0  "DXPROOF" + format version (1 byte)
 *   8  u32 length of the file          12  u32 CRC-32 of everything from byte 16 on
 *  16  u32 number of columns           20  u32 reserved, 0
 *  24  a column each, 32 bytes: name (ASCII, 20 bytes), u32 type, u32 offset, u32 length in bytes
 *  then the columns, each at a multiple of 8. Little-endian.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
export type Columns = Readonly<Record<string, Column>>;

const signature = "DXPROOF";
const formatVersion = 1;
const headerLength = 24;
const entryLength = 32;
const nameLength = 20;

interface ColumnType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Column;
}
const columnTypes: readonly ColumnType[] = [Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array];

/** Lays columns out as a file; the same columns give the same bytes. */
export function writeColumnFile(columns: Columns, crc32: Crc32 = portableCrc32): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(columns);
  let offset = headerLength + entryLength * entries.length;
  const offsets = entries.map(([, column]) => {
    const start = roundUp(offset);
    offset = start + column.byteLength;
    return start;
  });
  const bytes = new Uint8Array(roundUp(offset));
  const view = new DataView(bytes.buffer);
  bytes.set(encodeUtf8(signature));
  view.setUint8(7, formatVersion);
  view.setUint32(8, bytes.length, true);
  view.setUint32(16, entries.length, true);
  for (const [i, [name, column]] of entries.entries()) {
    const at = headerLength + entryLength * i;
    if (name.length > nameLength) throw new RangeError(`column name longer than ${nameLength} characters: ${name}`);
    bytes.set(encodeUtf8(name), at);
    view.setUint32(
      at + 20,
      columnTypes.findIndex((type) => column instanceof type),
      true,
    );
    view.setUint32(at + 24, offsets[i] ?? 0, true);
    view.setUint32(at + 28, column.byteLength, true);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offsets[i]);
  }
  view.setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

/** The checksum a written column file carries: names this very file. */
export function checksumOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(12, true);
}

/** The column, in a file compiled for another, that holds that one's checksum. */
const companionColumn = "companion";

/** Ties columns to the file whose ordinals they use: they are refused beside any other. */
export function tiedTo(codesFile: Uint8Array, columns: Columns): Columns {
  return { ...columns, [companionColumn]: Uint32Array.of(checksumOf(codesFile)) };
}

/** The columns of an opened file, by name and type. */
export class ColumnFile {
  readonly #file: string;
  readonly #columns = new Map<string, Column>();
  /** The checksum the file carries. */
  readonly checksum: number;

  /**
   * @param bytes the whole file
   * @param file its name, for messages
   * @param crc32 a faster checksum than the portable one, where the platform has one
   * @throws CatalogFileError when the bytes are not a whole, unaltered column file of this version
   */
  constructor(bytes: Uint8Array, file: string, crc32: Crc32 = portableCrc32) {
    this.#file = file;
    if (bytes.length < headerLength || decodeUtf8(bytes, 0, 7) !== signature)
      this.#fail("is not a dxproof catalogue file");
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
    if (view.getUint8(7) !== formatVersion)
      this.#fail(`has format ${view.getUint8(7)}, this version reads ${formatVersion}`);
    const length = view.getUint32(8, true);
    if (length !== aligned.length) this.#fail(`is ${aligned.length} bytes long, ${length} were written`);
    this.checksum = view.getUint32(12, true);
    if (this.checksum !== crc32(aligned.subarray(16))) this.#fail("is damaged (its checksum does not fit)");
    for (let i = 0; i < view.getUint32(16, true); i++) {
      const at = headerLength + entryLength * i;
      const name = decodeUtf8(aligned, at, at + nameLength).replace(/\0+$/, "");
      const Type = columnTypes[view.getUint32(at + 20, true)];
      const start = view.getUint32(at + 24, true);
      const size = view.getUint32(at + 28, true);
      if (Type === undefined || start + size > length) this.#fail(`has a column "${name}" this version cannot read`);
      else {
        const count = size / Type.BYTES_PER_ELEMENT;
        this.#columns.set(name, new Type(aligned.buffer, aligned.byteOffset + start, count));
      }
    }
  }

  /** @throws CatalogFileError when this file was compiled for another `codes.bin` */
  requireCompanion(codes: ColumnFile): void {
    if (this.u32(companionColumn)[0] !== codes.checksum) this.#fail("was not compiled together with codes.bin");
  }

  bytes(name: string): Uint8Array {
    return this.#typed(name, Uint8Array);
  }

  u16(name: string): Uint16Array {
    return this.#typed(name, Uint16Array);
  }

  u32(name: string): Uint32Array {
    return this.#typed(name, Uint32Array);
  }

  i32(name: string): Int32Array {
    return this.#typed(name, Int32Array);
  }

  f32(name: string): Float32Array {
    return this.#typed(name, Float32Array);
  }

  /** A column of UTF-8 JSON. */
  json(name: string): unknown {
    const column = this.bytes(name);
    return JSON.parse(decodeUtf8(column, 0, column.length));
  }

  /** All columns, for readers that take them as a whole. */
  all(): Columns {
    return Object.fromEntries(this.#columns);
  }

  #typed<T extends Column>(name: string, type: new (length: number) => T): T {
    const column = this.#columns.get(name);
    if (!(column instanceof type)) return this.#fail(`has no column "${name}" of the type expected`);
    return column;
  }

  #fail(problem: string): never {
    throw new CatalogFileError(this.#file, problem);
  }
}

function roundUp(offset: number): number {
  return (offset + 7) & ~7;
}
