import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

describe("crc32", () => {
  test("gives the check value of ISO 3309", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  test("agrees with zlib on any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });

  test("agrees with zlib on a part of a buffer that does not begin at a multiple of four", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 131) & 255);
    for (let from = 0; from < 9; from++) {
      const part = bytes.subarray(from, bytes.length - (8 - from));
      expect(crc32(part)).toBe(zlibCrc32(part));
    }
  });
});
