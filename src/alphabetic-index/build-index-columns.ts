import type { Column } from "../catalog/binary/column-file.ts";
import { TextPoolBuilder } from "../catalog/binary/text-pool.ts";
import { encodeUtf8 } from "../catalog/binary/utf8.ts";
import { detailKinds, type IndexRecord, noTerm, type TermNumber } from "./index-columns.ts";
import type { IndexDocument, IndexTerm } from "./index-document.ts";
import { mainTermKeys } from "./title-form.ts";

/**
 * Lays the official indexes of one fiscal year out as columns: terms in the order of the documents, a subtree an
 * interval, details (references, manifestations, cells) sparse and by term, and the keys of the main terms sorted.
 *
 * @throws RangeError when there is no document, two are of a kind, or their years differ
 */
export function buildIndexColumns(documents: readonly IndexDocument[]): Readonly<Record<string, Column>> {
  const [first] = documents;
  if (first === undefined) throw new RangeError("an index file needs a document");
  const builder = new IndexBuilder();
  const tables = documents.map((document) => {
    if (document.version !== first.version)
      throw new RangeError(`documents of ${first.version} and ${document.version}`);
    return builder.add(document);
  });
  if (new Set(documents.map(({ kind }) => kind)).size < documents.length)
    throw new RangeError("two documents of a kind");
  return builder.columns({ fiscalYear: Number(first.version), tables });
}

class IndexBuilder {
  readonly #texts = new TextPoolBuilder();
  readonly #written: number[] = [];
  readonly #code: number[] = [];
  readonly #parent: TermNumber[] = [];
  readonly #end: TermNumber[] = [];
  readonly #detailTerm: TermNumber[] = [];
  readonly #detailKind: number[] = [];
  readonly #detailText: number[] = [];
  readonly #keys = new TextPoolBuilder();
  readonly #keyTerm: TermNumber[] = [];
  #keyCount = 0;

  constructor() {
    // Text 0 is the empty one: "nothing", in all columns of texts.
    this.#texts.add("");
  }

  add({ kind, columns, mainTerms }: IndexDocument): IndexRecord["tables"][number] {
    const from = this.#written.length;
    const keyFrom = this.#keyCount;
    const keys: { readonly key: string; readonly term: TermNumber }[] = [];
    for (const mainTerm of mainTerms) {
      for (const key of mainTermKeys(mainTerm.written)) keys.push({ key, term: this.#written.length });
      this.#addTerm(mainTerm, noTerm);
    }
    keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.term - b.term));
    for (const { key, term } of keys) {
      // A key that several terms share stands once for each: the text is made unlike by its number.
      this.#keys.add(`${key}\u0000${this.#keyCount++}`);
      this.#keyTerm.push(term);
    }
    return {
      kind,
      ...(columns === undefined ? {} : { columns }),
      from,
      end: this.#written.length,
      keyFrom,
      keyEnd: this.#keyCount,
    };
  }

  columns(record: IndexRecord): Readonly<Record<string, Column>> {
    const texts = this.#texts.columns();
    const keys = this.#keys.columns();
    return {
      record: encodeUtf8(JSON.stringify(record)),
      textBytes: texts.bytes,
      textOffsets: texts.offsets,
      written: Uint32Array.from(this.#written),
      code: Uint32Array.from(this.#code),
      parent: Uint32Array.from(this.#parent),
      end: Uint32Array.from(this.#end),
      detailTerm: Uint32Array.from(this.#detailTerm),
      detailKind: Uint8Array.from(this.#detailKind),
      detailText: Uint32Array.from(this.#detailText),
      keyBytes: keys.bytes,
      keyOffsets: keys.offsets,
      keyTerm: Uint32Array.from(this.#keyTerm),
    };
  }

  #addTerm(term: IndexTerm, parent: TermNumber): void {
    const number = this.#written.length;
    this.#written.push(this.#texts.add(term.written));
    this.#code.push(this.#texts.add(term.code ?? ""));
    this.#parent.push(parent);
    this.#end.push(0);
    for (const [at, kind] of detailKinds.entries()) this.#addDetail(number, at, term[kind]);
    for (const { column, code } of term.cells ?? []) this.#addDetail(number, detailKinds.length + column, code);
    for (const subterm of term.subterms) this.#addTerm(subterm, number);
    this.#end[number] = this.#written.length;
  }

  #addDetail(term: TermNumber, kind: number, text: string | undefined): void {
    if (text === undefined) return;
    this.#detailTerm.push(term);
    this.#detailKind.push(kind);
    this.#detailText.push(this.#texts.add(text));
  }
}
