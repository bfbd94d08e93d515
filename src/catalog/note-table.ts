import type { ColumnFile } from "./binary/column-file.ts";
import { openTextPool, type TextPool } from "./binary/text-pool.ts";
import type { CodeRestriction } from "./code-restriction.ts";
import type { Ordinal } from "./code-table.ts";
import { type NoteKind, noteKinds } from "./note-kind.ts";
import { type ReferenceRole, referenceRoles } from "./reference-role.ts";
import { firstIndexOf } from "./sorted-column.ts";

/** In the column of kinds: the note that says which 7th characters to add. Other kinds are indexes of `noteKinds`. */
export const seventhCharacterNoteKind: number = noteKinds.length;

/** A code or range of codes that a note names, resolved to ordinals. */
export interface CodeReference {
  /** Where the note's text names it, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** The codes meant: `from` up to `to`, not included, of all releases. */
  readonly from: Ordinal;
  readonly to: Ordinal;
  /** "with fifth or sixth character 5". Absent: all of them. */
  readonly restriction?: CodeRestriction;
  /** What the note says of them; only `meant` ones are those the note is about. */
  readonly role: ReferenceRole;
}

/** A note of the Tabular List. */
export interface Note {
  readonly row: number;
  /** The ordinal of the code, or the place of the chapter or block, it stands at. */
  readonly place: number;
  readonly kind: NoteKind;
  readonly text: string;
  /** Bit i: release i has it. */
  readonly lists: number;
}

/** All notes of all releases, and the codes they name. */
export class NoteTable {
  readonly #file: ColumnFile;
  readonly #texts: TextPool;
  readonly #place: Uint32Array;
  readonly #kind: Uint8Array;
  readonly #lists: Uint8Array;
  readonly #text: Uint32Array;
  readonly #references: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #start: Uint16Array;
  readonly #end: Uint16Array;
  readonly #restriction: Uint16Array;
  readonly #role: Uint8Array;
  #restrictions: readonly CodeRestriction[] | undefined;
  #near: readonly (readonly number[])[] | undefined;

  constructor(file: ColumnFile) {
    this.#file = file;
    this.#texts = openTextPool(file.bytes("noteTextBytes"), file.u32("noteTextOffsets"));
    this.#place = file.u32("notePlace");
    this.#kind = file.bytes("noteKind");
    this.#lists = file.bytes("noteLists");
    this.#text = file.u32("noteText");
    this.#references = file.u32("noteReferences");
    this.#from = file.u32("refFrom");
    this.#to = file.u32("refTo");
    this.#start = file.u16("refStart");
    this.#end = file.u16("refEnd");
    this.#restriction = file.u16("refRestriction");
    this.#role = file.bytes("refRole");
  }

  /** The notes of the given releases that stand at a place, of one kind or all, in the order in which a coder reads them. */
  at(place: number, lists: number, only?: NoteKind): readonly Note[] {
    const wanted = only === undefined ? undefined : noteKinds.indexOf(only);
    const isWanted = (kind: number): boolean => (wanted === undefined ? kind < noteKinds.length : kind === wanted);
    return this.#rowsAt(place, lists, isWanted).map((row) => this.#note(row));
  }

  /** Every note of every release. */
  *all(): Generator<Note> {
    for (let row = 0; row < this.#place.length; row++) {
      if (this.#kind[row] !== seventhCharacterNoteKind) yield this.#note(row);
    }
  }

  /** The note of a row. */
  noteOf(row: number): Note {
    return this.#note(row);
  }

  /** The text of a row. */
  textOf(row: number): string {
    return this.#texts.text(this.#text[row] ?? 0);
  }

  /** The texts that say which 7th characters to add, at a place. */
  seventhCharacterNotes(place: number, lists: number): readonly string[] {
    return this.#rowsAt(place, lists, (kind) => kind === seventhCharacterNoteKind).map((row) => this.#note(row).text);
  }

  /** The codes a note names, in the order of its text. */
  references(note: Note): readonly CodeReference[] {
    const references: CodeReference[] = [];
    for (let i = this.#references[note.row] ?? 0; i < (this.#references[note.row + 1] ?? 0); i++) {
      references.push(this.#reference(i));
    }
    return references;
  }

  /** The notes that name a code or a range with it, elsewhere or at the code itself, with the naming reference. */
  naming(ordinal: Ordinal, lists: number): readonly { readonly note: Note; readonly reference: CodeReference }[] {
    const found: { readonly note: Note; readonly reference: CodeReference }[] = [];
    for (const i of this.#referencesNear(ordinal)) {
      if (ordinal < (this.#from[i] ?? 0) || ordinal >= (this.#to[i] ?? 0)) continue;
      const row = this.#rowOf(i);
      if (((this.#lists[row] ?? 0) & lists) === 0 || this.#kind[row] === seventhCharacterNoteKind) continue;
      found.push({ note: this.#note(row), reference: this.#reference(i) });
    }
    return found;
  }

  /** The references to codes near an ordinal, in the order of the notes; sorted out when first asked for. */
  #referencesNear(ordinal: Ordinal): readonly number[] {
    this.#near ??= nearReferences(this.#from, this.#to);
    return this.#near[ordinal >>> nearBits] ?? [];
  }

  /** The row of a note by one of its references. */
  #rowOf(reference: number): number {
    let [low, high] = [0, this.#references.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#references[middle] ?? 0) <= reference) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #rowsAt(place: number, lists: number, wanted: (kind: number) => boolean): number[] {
    const rows: number[] = [];
    for (let row = firstIndexOf(this.#place, place); this.#place[row] === place; row++) {
      if (((this.#lists[row] ?? 0) & lists) !== 0 && wanted(this.#kind[row] ?? 0)) rows.push(row);
    }
    return rows;
  }

  #note(row: number): Note {
    return {
      row,
      place: this.#place[row] ?? 0,
      kind: noteKinds[this.#kind[row] ?? 0] ?? "general",
      text: this.textOf(row),
      lists: this.#lists[row] ?? 0,
    };
  }

  #reference(i: number): CodeReference {
    const restriction = this.#restriction[i] ?? 0;
    this.#restrictions ??= this.#file.json("restrictions") as readonly CodeRestriction[];
    const described = restriction === 0 ? undefined : this.#restrictions[restriction - 1];
    return {
      start: this.#start[i] ?? 0,
      end: this.#end[i] ?? 0,
      from: this.#from[i] ?? 0,
      to: this.#to[i] ?? 0,
      ...(described === undefined ? {} : { restriction: described }),
      role: referenceRoles[this.#role[i] ?? 0] ?? "meant",
    };
  }
}

/** So many ordinals, as a power of two, are looked at together. */
const nearBits = 9;

/** For each stretch of ordinals the references that meet it. */
function nearReferences(from: Uint32Array, to: Uint32Array): readonly (readonly number[])[] {
  const near: number[][] = [];
  for (let i = 0; i < from.length; i++) {
    const end = to[i] ?? 0;
    const last = end === 0 ? -1 : (end - 1) >>> nearBits;
    for (let stretch = (from[i] ?? 0) >>> nearBits; stretch <= last; stretch++) {
      const list = near[stretch];
      if (list === undefined) near[stretch] = [i];
      else list.push(i);
    }
  }
  return near;
}
