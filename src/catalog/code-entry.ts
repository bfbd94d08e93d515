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

  /**
   * The nearest header above it, as it stands on the day or in the list that has the code.
   *
   * @returns undefined for a category
   */
  get parent(): CodeEntry | undefined {
    const { codes } = this.catalog.data;
    const list = this.catalog.listAround(this.ordinal);
    for (let at = codes.parent(this.ordinal); at !== -1; at = codes.parent(at)) {
      if ((codes.lists(at) & list) !== 0 || this.catalog.statusOf(at) === "incomplete") return this.catalog.entry(at);
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

  /** The 7th characters that it, or the codes it leads to, takes. A note may leave a stem fewer: S06.1X7 takes A alone. */
  get seventhCharacters(): readonly SeventhCharacterMeaning[] | undefined {
    const { codes, seventhCharacters } = this.catalog.data;
    const list = this.catalog.listAround(this.ordinal);
    const defined = seventhCharacters.inForce(this.ordinal, list)?.characters;
    const stem = codes.isExtended(this.ordinal) ? codes.parent(this.ordinal) : this.ordinal;
    const made = [...codes.childrenInLists(stem, list)].filter((child) => codes.isExtended(child));
    if (made.length === 0) return defined;
    const taken = new Set(made.map((child) => codes.code(child).slice(-1)));
    return defined?.filter(({ character }) => taken.has(character));
  }

  toString(): string {
    return this.code;
  }
}
