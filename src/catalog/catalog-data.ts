import { ColumnFile } from "./binary/column-file.ts";
import type { Crc32 } from "./binary/crc32.ts";
import { openTextPool } from "./binary/text-pool.ts";
import { CodeTable } from "./code-table.ts";
import { DivisionTable } from "./division-table.ts";
import { NoteTable } from "./note-table.ts";
import type { CatalogRecord } from "./release.ts";
import { SeventhCharacterTable } from "./seventh-character-table.ts";
import { ShortTitleTable } from "./short-title-table.ts";
import { SuccessionTable } from "./succession-table.ts";
import { TitleTable } from "./title-table.ts";

/** The bytes of a compiled catalogue's two files. */
export interface CatalogFiles {
  /** `codes.bin` */
  readonly codes: Uint8Array;
  /** `notes.bin` */
  readonly notes: Uint8Array;
}

/** The tables of an opened catalogue: all releases, no date chosen yet. */
export interface CatalogData {
  readonly record: CatalogRecord;
  readonly codes: CodeTable;
  readonly titles: TitleTable;
  readonly shortTitles: ShortTitleTable;
  readonly divisions: DivisionTable;
  readonly seventhCharacters: SeventhCharacterTable;
  readonly successions: SuccessionTable;
  readonly notes: NoteTable;
  /** The opened files, for readers of what belongs to no code. */
  readonly files: { readonly codes: ColumnFile; readonly notes: ColumnFile };
}

/**
 * Opens a catalogue over its bytes, without parsing and without copying.
 *
 * @throws CatalogFileError when a file is truncated, altered, or not one of a catalogue
 */
export function openCatalogData(files: CatalogFiles, crc32?: Crc32): CatalogData {
  const codesFile = new ColumnFile(files.codes, "codes.bin", crc32);
  const notesFile = new ColumnFile(files.notes, "notes.bin", crc32);
  notesFile.requireCompanion(codesFile);
  const texts = openTextPool(codesFile.bytes("textBytes"), codesFile.u32("textOffsets"));
  const codes = new CodeTable(codesFile);
  return {
    record: codesFile.json("record") as CatalogRecord,
    codes,
    titles: new TitleTable(codesFile, codes, texts),
    shortTitles: new ShortTitleTable(codesFile),
    divisions: new DivisionTable(codesFile, codes, texts),
    seventhCharacters: new SeventhCharacterTable(codesFile, codes),
    successions: new SuccessionTable(codesFile),
    notes: new NoteTable(notesFile),
    files: { codes: codesFile, notes: notesFile },
  };
}
