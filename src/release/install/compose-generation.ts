import { crc32, gzipSync } from "node:zlib";
import { type IndexTable, openIndexFile } from "../../alphabetic-index/index-table.ts";
import { tiedTo, writeColumnFile } from "../../catalog/binary/column-file.ts";
import type { Installed, InstalledFile } from "../../installed-folder.ts";
import { readLexicon } from "../compile/lexicon.ts";
import { type BaseCatalog, type OpenCodes, openCodes } from "./base-catalog.ts";
import { composeCodes, type Reviewed } from "./compose-codes.ts";
import type { NextGeneration } from "./generations.ts";
import { codeParts, contentOf, type Holding, keyOf } from "./holding.ts";
import { indexFileName, indexParts, readIndexFile, writeIndexFile } from "./index-files.ts";
import { pause } from "./install-errors.ts";
import { poaExemptFile, writePoaExemptFile, wrongPoaList } from "./poa-exempt-file.ts";
import type { LeftFile } from "./read-part.ts";
import { searchFileFor } from "./search-file.ts";
import { writeCodes } from "./write-codes.ts";

/** What a generation is composed of. */
export interface Composition {
  readonly base: BaseCatalog;
  /** All parts it is to have, of a year and part one. */
  readonly holdings: readonly Holding[];
  readonly before: Installed | undefined;
  readonly reviewed: Reviewed;
  /** `data/lexicon` of the package. */
  readonly lexicon: string;
  /** Compile everything again, whatever is there: the package has changed. */
  readonly isRenewal: boolean;
}

/** How the composer tells what it does, and is stopped. */
export interface Watch {
  readonly progress: (step: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Compiles what the parts ask for, and keeps what they leave as it is. */
export class GenerationComposer {
  readonly #composition: Composition;
  readonly #watch: Watch;
  readonly #written = new Map<string, Uint8Array>();
  readonly #kept = new Set<string>();
  readonly left: LeftFile[] = [];
  readonly remarks: string[] = [];
  #holdings: readonly Holding[];
  #codes: OpenCodes;
  #effective: ReadonlyMap<number, string>;

  constructor(composition: Composition, watch: Watch) {
    this.#composition = composition;
    this.#watch = watch;
    this.#holdings = composition.holdings;
    this.#codes = composition.base;
    const parts = composition.before?.parts ?? [];
    this.#effective = new Map(
      parts.flatMap(({ fiscalYear, effective }) => (effective === undefined ? [] : [[fiscalYear, effective]])),
    );
  }

  /** @throws InstallError, InstallInterrupted, and the errors of the steps in `compile/` */
  async compose(): Promise<NextGeneration> {
    await this.#composeCodes();
    this.#composePoaExempt();
    const tables = await this.#composeIndexes();
    await this.#composeSearch(tables);
    const parts = this.#holdings.map(({ record }): InstalledFile => {
      const effective = record.part === "tabular" ? this.#effective.get(record.fiscalYear) : undefined;
      return effective === undefined ? record : { ...record, effective };
    });
    for (const { record, fresh } of this.#holdings) {
      if (record.kept === undefined) continue;
      if (fresh === undefined) this.#kept.add(record.kept);
      else this.#written.set(record.kept, gzipSync(fresh.source.bytes()));
    }
    return { parts, written: this.#written, kept: [...this.#kept] };
  }

  /** Whether parts differ from those in force. */
  #isChanged(wanted: (record: InstalledFile) => boolean): boolean {
    const { before, isRenewal } = this.#composition;
    const sums = (records: readonly InstalledFile[]): string =>
      records
        .filter(wanted)
        .map((record) => `${keyOf(record)} ${record.sha256}`)
        .toSorted()
        .join();
    return isRenewal || sums(before?.parts ?? []) !== sums(this.#holdings.map(({ record }) => record));
  }

  #having(wanted: (record: InstalledFile) => boolean): readonly Holding[] {
    return this.#holdings.filter(({ record }) => wanted(record));
  }

  async #composeCodes(): Promise<void> {
    const { base, before, reviewed } = this.#composition;
    const isOfCodes = ({ part }: InstalledFile): boolean => codeParts.has(part);
    const holdings = this.#having(isOfCodes);
    if (holdings.length === 0) return;
    if (!this.#isChanged(isOfCodes)) return this.#keepCodes();
    await this.#step("comparing codes and notes with those of the catalogue");
    const contents = holdings.map((one) => contentOf(one, before));
    const composed = composeCodes(base, contents, reviewed);
    this.left.push(...composed.left);
    this.remarks.push(...composed.remarks);
    this.#effective = composed.effective;
    const accepted = new Set(
      composed.accepted.map(({ content, fiscalYear }) => keyOf({ part: content.part, fiscalYear })),
    );
    this.#holdings = this.#holdings.filter(({ record }) => !isOfCodes(record) || accepted.has(keyOf(record)));
    if (composed.input === undefined) return;
    // All that was new was left: the codes in force stay.
    if (!this.#isChanged(isOfCodes)) return this.#keepCodes();
    await this.#step("compiling codes and notes");
    const codes = writeCodes(composed.input, base);
    for (const [name, bytes] of codes.files) this.#written.set(name, bytes);
    this.remarks.push(...codes.remarks);
    this.#codes = codes;
  }

  #keepCodes(): void {
    const { before } = this.#composition;
    if (before === undefined) return;
    for (const name of ["codes.bin", "notes.bin", "written.bin"]) this.#kept.add(name);
    this.#codes = openCodes(before.folder);
  }

  #composePoaExempt(): void {
    const { before } = this.#composition;
    const isPoa = ({ part }: InstalledFile): boolean => part === "poa-exempt";
    const lists = new Map<number, readonly string[]>();
    for (const holding of this.#having(isPoa)) {
      const { content } = contentOf(holding, before);
      if (content.part !== "poa-exempt") continue;
      const reason = wrongPoaList(content.codes, this.#codes.data);
      if (reason === undefined) lists.set(holding.record.fiscalYear, content.codes);
      else
        this.left.push({
          file: holding.fresh?.source.name ?? holding.record.file,
          what: "POA-exempt list",
          reason,
          isRefused: true,
        });
    }
    this.#holdings = this.#holdings.filter(({ record }) => !isPoa(record) || lists.has(record.fiscalYear));
    if (lists.size === 0) return;
    if (this.#isChanged(isPoa)) this.#written.set(poaExemptFile, writePoaExemptFile(lists));
    else this.#kept.add(poaExemptFile);
  }

  async #composeIndexes(): Promise<readonly IndexTable[]> {
    const { before } = this.#composition;
    const isIndex = ({ part }: InstalledFile): boolean => indexParts.includes(part);
    const years = [...new Set(this.#having(isIndex).map(({ record }) => record.fiscalYear))].toSorted((a, b) => a - b);
    const tables: IndexTable[] = [];
    for (const year of years) {
      const isOfYear = (record: InstalledFile): boolean => isIndex(record) && record.fiscalYear === year;
      const name = indexFileName(year);
      if (this.#isChanged(isOfYear)) {
        await this.#step(`compiling the indexes of FY${year}`);
        const bytes = writeIndexFile(year, this.#having(isOfYear), before);
        this.#written.set(name, bytes);
        tables.push(...openIndexFile(bytes, name, crc32));
      } else {
        this.#kept.add(name);
        tables.push(...readIndexFile(before?.folder ?? "", year));
      }
    }
    return tables;
  }

  async #composeSearch(indexes: readonly IndexTable[]): Promise<void> {
    const { before, lexicon, base } = this.#composition;
    if (indexes.length === 0 && this.#codes === base) return;
    const matters = ({ part }: InstalledFile): boolean => part !== "poa-exempt";
    if (!this.#isChanged(matters) && before !== undefined) {
      this.#kept.add("search.bin");
      return;
    }
    await this.#step("compiling the search index");
    const columns = searchFileFor({ catalog: this.#codes.data, lexicon: readLexicon(lexicon), indexes });
    this.#written.set("search.bin", writeColumnFile(tiedTo(this.#codes.codes, columns), crc32));
  }

  async #step(step: string): Promise<void> {
    this.#watch.progress(step);
    await pause(this.#watch.signal);
  }
}
