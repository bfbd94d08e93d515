import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { type CodeHistory, historyOf, successorsOn } from "../catalog/code-history.ts";
import { type NoteInForce, notesOf } from "../catalog/code-notes.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { type Exclusion, exclusionsOf } from "../catalog/exclusions.ts";
import type { PoaExemption } from "../catalog/poa-exempt.ts";
import type { Pathway } from "../selection/pathway.ts";
import { ChoiceBook, type ChoiceStep } from "./choice-steps.ts";
import { type ForbiddenCode, findForbidden, findNeighbours } from "./neighbours.ts";
import { isUnspecifiedTitle, readTitle, type TitleWords } from "./title-words.ts";
import { type Wordings, WordingTable, type WordSources } from "./wordings.ts";

/** What guides are written from. */
export interface GuideSources extends WordSources {
  readonly pathways: readonly Pathway[];
  readonly poaExempt?: ((code: string, date: string) => PoaExemption | undefined) | undefined;
}

/** How many titles are kept: those of a chapter's notes. */
const mostTitles = 20_000;

/** What guides of one day share. */
export class GuideDesk {
  readonly catalog: Catalog;
  readonly pathways: readonly Pathway[];
  readonly choices: ChoiceBook;
  readonly #sources: GuideSources;
  readonly #titles = new Map<Ordinal, TitleWords>();
  #wordings: WordingTable | undefined;

  constructor(catalog: Catalog, sources: GuideSources) {
    this.catalog = catalog;
    this.pathways = sources.pathways;
    this.choices = new ChoiceBook(catalog, sources.pathways);
    this.#sources = sources;
  }

  /** A code's title, read once: the codes of one note are compared with many others. */
  titleWords(ordinal: Ordinal): TitleWords {
    const known = this.#titles.get(ordinal);
    if (known !== undefined) return known;
    if (this.#titles.size >= mostTitles) this.#titles.clear();
    const read = readTitle(this.catalog.entry(ordinal).title ?? "");
    this.#titles.set(ordinal, read);
    return read;
  }

  /** Whether a code needs no present-on-admission indicator; undefined where no list is installed. */
  poaExemption(code: string): PoaExemption | undefined {
    return this.#sources.poaExempt?.(code, this.catalog.date);
  }

  get wordings(): WordingTable {
    this.#wordings ??= new WordingTable(this.#sources, this.catalog.data.codes.size);
    return this.#wordings;
  }
}

/** The code that a guide is about, and what its sections ask of it; each is worked out once. */
export class GuideSubject {
  readonly desk: GuideDesk;
  readonly catalog: Catalog;
  readonly entry: CodeEntry;
  readonly code: string;
  /** The official title; the code itself for one that ended before any list at hand. */
  readonly title: string;
  readonly status: CodeEntry["status"];
  readonly notes: readonly NoteInForce[];
  readonly history: CodeHistory;
  /** From the category down to the parent. */
  readonly ancestors: readonly CodeEntry[];
  #excludes1: readonly Exclusion[] | undefined;
  #steps: readonly ChoiceStep[] | undefined;
  #completions: readonly CodeEntry[] | undefined;
  #successors: readonly CodeEntry[] | undefined;
  #neighbours: readonly CodeEntry[] | undefined;
  #forbidden: readonly ForbiddenCode[] | undefined;
  #siblings: readonly CodeEntry[] | undefined;

  constructor(desk: GuideDesk, entry: CodeEntry) {
    this.desk = desk;
    this.catalog = desk.catalog;
    this.entry = entry;
    this.code = entry.code;
    this.title = entry.title ?? entry.code;
    this.status = entry.status;
    this.notes = notesOf(desk.catalog, entry.ordinal);
    this.history = historyOf(desk.catalog.data, entry.ordinal);
    this.ancestors = entry.ancestors;
  }

  get poaExemption(): PoaExemption | undefined {
    return this.desk.poaExemption(this.code);
  }

  get isValid(): boolean {
    return this.status === "valid";
  }

  get parent(): CodeEntry | undefined {
    return this.ancestors.at(-1);
  }

  get category(): CodeEntry {
    return this.ancestors[0] ?? this.entry;
  }

  /** "13". */
  get chapter(): string {
    return this.entry.divisions[0]?.chapter ?? "";
  }

  /** The valid codes a header leads to. */
  get completions(): readonly CodeEntry[] {
    this.#completions ??= this.status === "incomplete" ? this.entry.completions : [];
    return this.#completions;
  }

  /** Of a code that has ended: those that stand for it on the date. */
  get successors(): readonly CodeEntry[] {
    const { data, day } = this.catalog;
    this.#successors ??=
      this.status === "retired"
        ? successorsOn(data, this.entry.ordinal, day).map((ordinal) => this.catalog.entry(ordinal))
        : [];
    return this.#successors;
  }

  /** The other codes right below the same header. */
  get siblings(): readonly CodeEntry[] {
    this.#siblings ??= (this.parent?.children ?? []).filter(({ ordinal }) => ordinal !== this.entry.ordinal);
    return this.#siblings;
  }

  /** The header whose codes stand beside it: of a code with a 7th character, the one above its stem. */
  get headerBeside(): CodeEntry | undefined {
    return this.seventhCharacter === undefined ? this.parent : this.ancestors.at(-2);
  }

  /** Its Excludes1 notes, and those elsewhere that name it. */
  get excludes1(): readonly Exclusion[] {
    this.#excludes1 ??= exclusionsOf(this.catalog, this.entry.ordinal, "excludes1");
    return this.#excludes1;
  }

  /** The valid codes it is most easily taken for, the likeliest first. */
  get neighbours(): readonly CodeEntry[] {
    this.#neighbours ??= findNeighbours(this);
    return this.#neighbours;
  }

  /** For each Excludes1 note at it or above it, a code that the note forbids together with it. */
  get forbidden(): readonly ForbiddenCode[] {
    this.#forbidden ??= findForbidden(this);
    return this.#forbidden;
  }

  /** The questions that lead from its category to it. */
  get steps(): readonly ChoiceStep[] {
    const { choices } = this.desk;
    this.#steps ??= this.isValid ? choices.stepsTo(choices.from(this.category.ordinal), this.entry.ordinal) : [];
    return this.#steps;
  }

  get wordings(): Wordings {
    const { codes } = this.catalog.data;
    const { ordinal } = this.entry;
    // What leads to a code with a 7th character leads to its stem.
    const at = codes.isExtended(ordinal) ? codes.parent(ordinal) : ordinal;
    return this.desk.wordings.of(at, this.catalog.textReleases);
  }

  /** Its 7th character: "A"; absent for codes that take none. */
  get seventhCharacter(): string | undefined {
    return this.catalog.data.codes.isExtended(this.entry.ordinal) ? this.code.slice(-1) : undefined;
  }

  /** Whether its title leaves unsaid what others say. */
  get isUnspecified(): boolean {
    return isUnspecifiedTitle(this.title);
  }
}
