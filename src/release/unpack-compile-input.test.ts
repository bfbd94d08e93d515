import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { ColumnFile, tiedTo, writeColumnFile } from "../catalog/binary/column-file.ts";
import { openCatalogData } from "../catalog/catalog-data.ts";
import { shippedCatalogFolder } from "../load-catalog.ts";
import { compileCatalog } from "./compile/compile-catalog.ts";
import { unpackCompileInput } from "./unpack-compile-input.ts";

describe("the package's catalogue, unpacked and compiled again", () => {
  const shipped = (name: string): Uint8Array => readFileSync(join(shippedCatalogFolder, name));
  let again: { readonly codes: Uint8Array; readonly notes: Uint8Array };
  beforeAll(() => {
    const data = openCatalogData({ codes: shipped("codes.bin"), notes: shipped("notes.bin") });
    const compiled = compileCatalog(unpackCompileInput(data));
    const codes = writeColumnFile(compiled.codes, crc32);
    again = { codes, notes: writeColumnFile(tiedTo(codes, compiled.notes), crc32) };
  }, 60_000);

  test("each column is the same", () => {
    const before = new ColumnFile(shipped("codes.bin"), "codes.bin").all();
    const after = new ColumnFile(again.codes, "codes.bin").all();
    const differing = Object.keys(before).filter((name) => {
      const [one, other] = [before[name], after[name]];
      return (
        one === undefined ||
        other === undefined ||
        !Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(
          Buffer.from(other.buffer, other.byteOffset, other.byteLength),
        )
      );
    });
    expect([differing, Object.keys(after)]).toEqual([[], Object.keys(before)]);
  });

  test("the files are the same, byte for byte", () => {
    expect(Buffer.from(again.codes).equals(shipped("codes.bin"))).toBe(true);
    expect(Buffer.from(again.notes).equals(shipped("notes.bin"))).toBe(true);
  });
});
