import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CatalogFileError } from "./catalog-file-error.ts";
import { type Column, ColumnFile, type Columns, writeColumnFile } from "./column-file.ts";

const anyColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array({ noNaN: true }),
);
const anyColumns: fc.Arbitrary<Columns> = fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,19}$/), anyColumn, {
  maxKeys: 6,
});

const example: Columns = {
  category: Uint16Array.of(13, 54, 65535),
  record: new TextEncoder().encode('{"lists":[2021,2026]}'),
  end: Uint32Array.of(1, 0xffffffff),
  title: Int32Array.of(-1, 0x7fffffff),
  weight: Float32Array.of(0.5, -2),
};

function opened(bytes: Uint8Array): ColumnFile {
  return new ColumnFile(bytes, "codes.bin");
}

/** Opening these bytes must fail by name; anything else is a wrong answer. */
function expectRefused(bytes: Uint8Array): CatalogFileError {
  try {
    opened(bytes);
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    expect(error.file).toBe("codes.bin");
    expect(error.message).toMatch(/^codes\.bin: .+ (Compile|reinstall)/);
    return error;
  }
  throw new Error("damaged bytes were read as a catalogue");
}

describe("column file", () => {
  test("gives back any columns, by name, type and order", () => {
    fc.assert(
      fc.property(anyColumns, (columns) => {
        const read = opened(writeColumnFile(columns)).all();
        expect(Object.keys(read)).toEqual(Object.keys(columns));
        for (const [name, column] of Object.entries(columns)) {
          expect(read[name]?.constructor).toBe(column.constructor);
          expect(Array.from(read[name] ?? [])).toEqual(Array.from(column));
        }
      }),
    );
  });

  test("is the same bytes for the same columns, whichever checksum function is used", () => {
    expect(writeColumnFile({ ...example })).toEqual(writeColumnFile(example));
    expect(writeColumnFile(example, zlibCrc32)).toEqual(writeColumnFile(example));
    expect(new ColumnFile(writeColumnFile(example), "codes.bin", zlibCrc32).u16("category")).toEqual(example.category);
  });

  test("reads from a part of a buffer, where columns may not lie at multiples of their size", () => {
    const file = writeColumnFile(example);
    for (let at = 0; at < 9; at++) {
      const buffer = new Uint8Array(file.length + 16).fill(0xee);
      buffer.set(file, at);
      const read = opened(buffer.subarray(at, at + file.length));
      expect(read.i32("title")).toEqual(example.title);
      expect(read.f32("weight")).toEqual(example.weight);
      expect(read.json("record")).toEqual({ lists: [2021, 2026] });
    }
  });

  test("refuses a file cut at any byte, or with bytes added", () => {
    const file = writeColumnFile(example);
    for (let length = 0; length < file.length; length++) expectRefused(file.slice(0, length));
    expectRefused(Uint8Array.from([...file, 0]));
    expect(expectRefused(file.slice(0, 100)).message).toContain("100 bytes");
  });

  test("refuses a file with any one bit flipped", () => {
    const file = writeColumnFile(example);
    for (let bit = 0; bit < file.length * 8; bit++) {
      const flipped = file.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expectRefused(flipped);
    }
  });

  test("refuses a file with any bytes overwritten", () => {
    const file = writeColumnFile(example);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.uint8Array({ minLength: 1, maxLength: 12 }), (at, noise) => {
        const damaged = file.slice();
        damaged.set(noise.subarray(0, damaged.length - at), at);
        if (damaged.every((byte, i) => byte === file[i])) return;
        expectRefused(damaged);
      }),
    );
  });

  test("refuses files of other kinds", () => {
    const text = (words: string): Uint8Array => new TextEncoder().encode(words.padEnd(64, "."));
    expectRefused(new Uint8Array());
    expectRefused(new Uint8Array(5000));
    expectRefused(new Uint8Array(64).fill(0xff));
    expectRefused(text("<?xml version='1.0'?>"));
    expectRefused(text("PK\u0003\u0004"));
    // A JPEG begins with bytes that are no text in any encoding.
    expectRefused(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(60)]));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void expectRefused(bytes)));
  });

  test("refuses another version, and names both", () => {
    const file = writeColumnFile(example);
    file[7] = 2;
    expect(expectRefused(file).message).toContain("format 2, this version reads 1");
  });

  test("says which column is missing or of another type", () => {
    const file = opened(writeColumnFile(example));
    expect(() => file.u32("category")).toThrow('codes.bin: has no column "category"');
    expect(() => file.bytes("category")).toThrow(CatalogFileError);
    expect(() => file.u16("constructor")).toThrow(CatalogFileError);
    expect(() => file.json("absent")).toThrow(CatalogFileError);
  });

  test("does not write a name that it could not read back", () => {
    expect(() => writeColumnFile({ aNameOfMoreThan20Letters: Uint8Array.of(1) })).toThrow(RangeError);
  });
});
