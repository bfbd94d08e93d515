import { ColumnFile } from "../catalog/binary/column-file.ts";
import type { Crc32 } from "../catalog/binary/crc32.ts";
import { openTextPool, type TextPool } from "../catalog/binary/text-pool.ts";
import { firstIndexOf } from "../catalog/sorted-column.ts";
import { type DetailKind, detailKinds, type IndexRecord, noTerm, type TermNumber } from "./index-columns.ts";
import type { IndexCell, IndexKind } from "./index-document.ts";
import { readWrittenTitle, type WrittenTitle } from "./written-title.ts";

/** One official index of a fiscal year, read where it lies. */
export class IndexTable {
  readonly kind: IndexKind;
  readonly fiscalYear: number;
  /** Of a table: the headings; cells are counted from 1, which is the term itself. */
  readonly columns: readonly string[];
  readonly #file: IndexFileColumns;
  readonly #part: IndexRecord["tables"][number];
  /** The titles read so far: a walk reads the same ones again and again, and what is known of them is looked up by them. */
  readonly #written: (string | undefined)[] = [];

  constructor(file: IndexFileColumns, part: IndexRecord["tables"][number], fiscalYear: number) {
    this.kind = part.kind;
    this.fiscalYear = fiscalYear;
    this.columns = part.columns ?? [];
    this.#file = file;
    this.#part = part;
  }

  /** The number of its first term: the terms of a file are numbered through. */
  get firstTerm(): TermNumber {
    return this.#part.from;
  }

  /** How many terms it has. */
  get size(): number {
    return this.#part.end - this.#part.from;
  }

  /** All terms, in the order of the document. */
  *terms(): Generator<TermNumber> {
    for (let term = this.#part.from; term < this.#part.end; term++) yield term;
  }

  *mainTerms(): Generator<TermNumber> {
    for (let term = this.#part.from; term < this.#part.end; term = this.end(term)) yield term;
  }

  /** The main terms that have a key of `mainTermKeys`. */
  *mainTermsOf(key: string): Generator<TermNumber> {
    const { keys, keyTerm } = this.#file;
    let low = this.#part.keyFrom;
    let high = this.#part.keyEnd;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyText(keys, middle) < key) low = middle + 1;
      else high = middle;
    }
    for (; low < this.#part.keyEnd && keyText(keys, low) === key; low++) yield keyTerm[low] ?? noTerm;
  }

  *subterms(term: TermNumber): Generator<TermNumber> {
    for (let below = term + 1; below < this.end(term); below = this.end(below)) yield below;
  }

  end(term: TermNumber): TermNumber {
    return this.#file.end[term] ?? term + 1;
  }

  /** @returns undefined for a main term */
  parent(term: TermNumber): TermNumber | undefined {
    const parent = this.#file.parent[term];
    return parent === noTerm ? undefined : parent;
  }

  /** With the nonessential modifiers in their places: "Cancer(o)phobia". */
  written(term: TermNumber): string {
    const before = this.#written[term - this.firstTerm];
    if (before !== undefined) return before;
    const text = this.#file.texts.text(this.#file.written[term] ?? 0);
    this.#written[term - this.firstTerm] = text;
    return text;
  }

  title(term: TermNumber): WrittenTitle {
    return readWrittenTitle(this.written(term));
  }

  /** From the main term down to the term itself, as they are printed. */
  path(term: TermNumber): readonly string[] {
    const parent = this.parent(term);
    return [...(parent === undefined ? [] : this.path(parent)), printedTitle(this.title(term))];
  }

  /** As written, with its dash. */
  code(term: TermNumber): string | undefined {
    return this.#file.texts.text(this.#file.code[term] ?? 0) || undefined;
  }

  detail(term: TermNumber, kind: DetailKind): string | undefined {
    const wanted = detailKinds.indexOf(kind);
    for (const row of this.#details(term)) {
      if (this.#file.detailKind[row] === wanted) return this.#file.texts.text(this.#file.detailText[row] ?? 0);
    }
    return undefined;
  }

  cells(term: TermNumber): readonly IndexCell[] {
    const cells: IndexCell[] = [];
    for (const row of this.#details(term)) {
      const column = (this.#file.detailKind[row] ?? 0) - detailKinds.length;
      if (column > 0) cells.push({ column, code: this.#file.texts.text(this.#file.detailText[row] ?? 0) });
    }
    return cells;
  }

  *#details(term: TermNumber): Generator<number> {
    const { detailTerm } = this.#file;
    for (let row = firstIndexOf(detailTerm, term); detailTerm[row] === term; row++) yield row;
  }
}

interface IndexFileColumns {
  readonly texts: TextPool;
  readonly written: Uint32Array;
  readonly code: Uint32Array;
  readonly parent: Uint32Array;
  readonly end: Uint32Array;
  readonly detailTerm: Uint32Array;
  readonly detailKind: Uint8Array;
  readonly detailText: Uint32Array;
  readonly keys: TextPool;
  readonly keyTerm: Uint32Array;
}

/**
 * Opens a compiled index file over its bytes, without parsing and without copying.
 *
 * @throws CatalogFileError when it is truncated, altered, or another kind of file
 */
export function openIndexFile(bytes: Uint8Array, name: string, crc32?: Crc32): readonly IndexTable[] {
  const file = new ColumnFile(bytes, name, crc32);
  const columns: IndexFileColumns = {
    texts: openTextPool(file.bytes("textBytes"), file.u32("textOffsets")),
    written: file.u32("written"),
    code: file.u32("code"),
    parent: file.u32("parent"),
    end: file.u32("end"),
    detailTerm: file.u32("detailTerm"),
    detailKind: file.bytes("detailKind"),
    detailText: file.u32("detailText"),
    keys: openTextPool(file.bytes("keyBytes"), file.u32("keyOffsets")),
    keyTerm: file.u32("keyTerm"),
  };
  const { fiscalYear, tables } = file.json("record") as IndexRecord;
  return tables.map((part) => new IndexTable(columns, part, fiscalYear));
}

/** A title as people read it: "Abasia (-astasia) (hysterical)". */
export function printedTitle({ title, nonessentialModifiers }: WrittenTitle): string {
  return [title, ...nonessentialModifiers].filter((part) => part !== "").join(" ");
}

function keyText(keys: TextPool, row: number): string {
  const text = keys.text(row);
  return text.slice(0, text.indexOf("\u0000"));
}
