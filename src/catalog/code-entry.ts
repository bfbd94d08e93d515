import type { Catalog } from "./catalog.ts";
import type { Ordinal } from "./code-table.ts";
import type { Division } from "./division-table.ts";
import type { SeventhCharacterMeaning } from "./seventh-character-table.ts";

/** How a code stands on a day. Contract §2. */
export type CodeStatus = "valid" | "incomplete" | "retired" | "not-yet-effective";

/** A code on a day. Everything but its number is read when asked for. */
export class CodeEntry {
  readonly catalog: Catalog;
  /** Its number in tabular order over all releases; its subtree is the interval up to `catalog.data.codes.end`. */
  readonly ordinal: Ordinal;

  constructor(catalog: Catalog, ordinal: Ordinal) {
    this.catalog = catalog;
    this.ordinal = ordinal;
  }

  /** With its dot. */
  get code(): string {
    return this.catalog.data.codes.code(this.ordinal);
  }

  get isValidForSubmission(): boolean {
    return this.catalog.data.codes.isValid(this.ordinal, this.catalog.day);
  }

  get status(): CodeStatus {
    return this.catalog.statusOf(this.ordinal);
  }

  /** The official long title nearest to the day. @returns undefined for the codes that ended before any list at hand */
  get title(): string | undefined {
    return this.catalog.data.titles.title(this.ordinal, this.catalog.day);
  }

  /** The official short title, at most 60 ASCII characters. @returns undefined where none of the present wording is known */
  get shortTitle(): string | undefined {
    const { title } = this;
    return title === undefined ? undefined : this.catalog.data.shortTitles.shortTitle(this.ordinal, title);
  }

  /** @returns undefined for a category */
  get parent(): CodeEntry | undefined {
    const { codes } = this.catalog.data;
    const list = this.catalog.listAround(this.ordinal);
    for (let at = codes.parent(this.ordinal); at !== -1; at = codes.parent(at)) {
      if ((codes.lists(at) & list) !== 0) return this.catalog.entry(at);
    }
    return undefined;
  }

  /** From the category down to the parent. */
  get ancestors(): readonly CodeEntry[] {
    const { parent } = this;
    return parent === undefined ? [] : [...parent.ancestors, parent];
  }

  get children(): readonly CodeEntry[] {
    return this.catalog.children(this.ordinal);
  }

  /** Every code valid on the day that this header leads to, in tabular order; of a valid code, the code itself. */
  get completions(): readonly CodeEntry[] {
    const { codes } = this.catalog.data;
    const found: CodeEntry[] = [];
    for (let at = this.ordinal; at < codes.end(this.ordinal); at++) {
      if (codes.isValid(at, this.catalog.day)) found.push(this.catalog.entry(at));
    }
    return found;
  }

  /** The chapter and the blocks it stands in, outermost first. */
  get divisions(): readonly Division[] {
    return this.catalog.data.divisions.around(this.ordinal, this.catalog.listAround(this.ordinal));
  }

  /** The 7th characters that it, or every code it leads to, takes. */
  get seventhCharacters(): readonly SeventhCharacterMeaning[] | undefined {
    const list = this.catalog.listAround(this.ordinal);
    return this.catalog.data.seventhCharacters.inForce(this.ordinal, list)?.characters;
  }

  toString(): string {
    return this.code;
  }
}
