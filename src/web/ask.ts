import type { CatalogRecord, ReleaseInForce } from "../catalog/release.ts";
import type { ArticleAnswer } from "../operations/article.ts";
import type { CodeAnswer } from "../operations/code-answer.ts";
import type { CompareAnswer } from "../operations/compare.ts";
import type { DiffAnswer } from "../operations/diff.ts";
import type { HistoryAnswer } from "../operations/history.ts";
import type { IndexWalkAnswer } from "../operations/index-walk.ts";
import type { InputFields } from "../operations/operation.ts";
import type { ProofreadAnswer } from "../operations/proofread.ts";
import type { SearchAnswer } from "../operations/search.ts";
import type { SelectAnswer } from "../operations/select.ts";

/** What can be asked for, by the operation's name: those of the contract, and two that a page needs. */
export interface Answers {
  readonly code: CodeAnswer;
  readonly search: SearchAnswer;
  readonly select: SelectAnswer;
  readonly index: IndexWalkAnswer;
  readonly history: HistoryAnswer;
  readonly diff: DiffAnswer;
  readonly compare: CompareAnswer;
  readonly article: ArticleAnswer;
  readonly proofread: ProofreadAnswer;
  /** `{date}` → the release in force. */
  readonly release: ReleaseInForce;
  /** `{}` → what the catalogue is made of. */
  readonly about: AboutCatalog;
}

export type Question = keyof Answers;

/**
 * Asks an operation. Where it is answered is the asker's matter: on the server beside it, in the browser by the worker
 * or, until that is ready, by the server.
 *
 * @throws AskError what the operation cannot answer, in its own words
 */
export type Ask = <Name extends Question>(name: Name, input: InputFields) => Promise<Answers[Name]>;

/** What an operation could not answer. `code` is the contract's `error.code`, the message its `error.message`. */
export class AskError extends Error {
  override readonly name = "AskError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What the catalogue is made of, for the page that says where everything is from. */
export interface AboutCatalog {
  /** Of the package. */
  readonly version: string;
  readonly record: CatalogRecord;
  /** Parts of releases: "tabular", "order", "index"…, and whether they came with the package or were installed. */
  readonly parts: readonly AboutPart[];
  /** The official files that the package's catalogue was compiled from. */
  readonly sources: readonly AboutSource[];
  /** The compiled files. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly checksum: string }[];
  /** Names of the pathways and what they are about, for the start page. */
  readonly pathways: readonly { readonly name: string; readonly title: string }[];
  /** The fiscal years that have a Tabular List to compare. */
  readonly fiscalYears: readonly number[];
  readonly hasIndex: boolean;
}

export interface AboutPart {
  readonly part: string;
  readonly fiscalYear: number;
  readonly origin: "package" | "installed";
  /** Of an installed part: the official file's name and the address it was fetched from. */
  readonly file?: string;
  readonly address?: string;
  readonly effective?: string;
  /** The fiscal year whose text this part carries forward. */
  readonly carriedForwardFrom?: number;
}

export interface AboutSource {
  /** "CDC/NCHS, Tabular List, XML". */
  readonly content: string;
  readonly release: string;
  /** The published package that has the file, and its licence. */
  readonly package: string;
  readonly licence: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}
