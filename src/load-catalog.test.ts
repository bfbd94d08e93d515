import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CatalogFileError } from "./catalog/binary/catalog-file-error.ts";
import { ColumnFile, writeColumnFile } from "./catalog/binary/column-file.ts";
import { loadCatalog, shippedCatalogFolder } from "./load-catalog.ts";

describe("a folder whose files are not those of a catalogue", () => {
  const names = ["codes.bin", "notes.bin", "search.bin", "written.bin"];
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dxproof-"));
    for (const name of names) copyFileSync(join(shippedCatalogFolder, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function change(name: string, bytes: (whole: Uint8Array) => Uint8Array): void {
    writeFileSync(join(folder, name), bytes(readFileSync(join(folder, name))));
  }

  function failure(): CatalogFileError {
    try {
      const opened = loadCatalog(folder);
      void opened.searchIndex;
      void opened.pathways;
    } catch (error) {
      if (error instanceof CatalogFileError) return error;
      throw error;
    }
    throw new Error("was opened");
  }

  test("whole, it is opened", () => {
    expect(loadCatalog(folder).catalogs.on("2026-11-22").find("M54.6")?.title).toBe("Pain in thoracic spine");
  });

  test("an empty folder, or none", () => {
    for (const name of names) rmSync(join(folder, name));
    expect(failure().message).toMatch(/^codes\.bin: cannot be read in .* Compile the catalogue again/);
    expect(() => loadCatalog(join(folder, "nowhere"))).toThrow(CatalogFileError);
  });

  test.each(names)("%s cut short", (name) => {
    change(name, (whole) => whole.subarray(0, whole.length - 1000));
    expect(failure().file).toBe(name);
    change(name, () => new Uint8Array());
    expect(failure().file).toBe(name);
  });

  test.each(names)("%s with one bit flipped", (name) => {
    for (const part of [0.1, 0.5, 0.999]) {
      change(name, (whole) => {
        const flipped = Uint8Array.from(whole);
        const at = Math.floor(whole.length * part);
        flipped[at] = (flipped[at] ?? 0) ^ 4;
        return flipped;
      });
      const { file, message } = failure();
      expect([file, message]).toEqual([name, expect.stringContaining("checksum")]);
      copyFileSync(join(shippedCatalogFolder, name), join(folder, name));
    }
  });

  test.each(names)("%s that is another kind of file", (name) => {
    change(name, () => new TextEncoder().encode("PK\u0003\u0004 a zip archive, for example".padEnd(4096)));
    expect(failure()).toMatchObject({
      file: name,
      message: expect.stringContaining("is not a dxproof catalogue file"),
    });
  });

  test("two files of a catalogue under each other's name", () => {
    const [codes, notes] = ["codes.bin", "notes.bin"].map((name) => readFileSync(join(folder, name)));
    if (codes === undefined || notes === undefined) throw new Error("two files");
    writeFileSync(join(folder, "codes.bin"), notes);
    writeFileSync(join(folder, "notes.bin"), codes);
    expect(failure()).toBeInstanceOf(CatalogFileError);
    writeFileSync(join(folder, "codes.bin"), codes);
    expect(failure().file).toBe("notes.bin");
  });
});

test("files of two compiles are told apart", () => {
  const folder = mkdtempSync(join(tmpdir(), "dxproof-"));
  try {
    const companions = ["notes.bin", "search.bin", "written.bin"];
    for (const name of companions) copyFileSync(join(shippedCatalogFolder, name), join(folder, name));
    const other = new ColumnFile(readFileSync(join(shippedCatalogFolder, "codes.bin")), "codes.bin").all();
    writeFileSync(join(folder, "codes.bin"), writeColumnFile({ ...other, more: Uint8Array.of(1) }));
    expect(() => loadCatalog(folder)).toThrow("notes.bin: was not compiled together with codes.bin");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
