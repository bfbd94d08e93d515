import type { IndexDocument, IndexKind } from "../../alphabetic-index/index-document.ts";
import { fiscalYearOf, parseDay } from "../../catalog/day.ts";
import type { PartName } from "../../catalog/installed-part.ts";
import { missingPart } from "../checks/whole-list.ts";
import { parseConversionTable } from "../parsers/conversion-table.ts";
import { type ConversionRow, parseConversionTableText } from "../parsers/conversion-table-text.ts";
import { parseIndexCsv } from "../parsers/index-csv.ts";
import { parseIndexXml } from "../parsers/index-xml.ts";
import { type OrderLine, parseOrderFile } from "../parsers/order-file.ts";
import { parseOrderList } from "../parsers/order-list.ts";
import { parsePoaExemptList } from "../parsers/poa-exempt-list.ts";
import { SourceFormatError } from "../parsers/source-format-error.ts";
import type { TabularList } from "../parsers/tabular-list.ts";
import { parseTabularXml } from "../parsers/tabular-xml.ts";
import { InstallError } from "./install-errors.ts";
import { type RecognisedKind, recogniseFile, yearInPath } from "./recognise-file.ts";
import type { SourceFile } from "./source-files.ts";

/** A file that is not installed, and why. */
export interface LeftFile {
  readonly file: string;
  /** "unknown" where it is nothing that is known. */
  readonly what: string;
  readonly reason: string;
  /** It should have been installed and cannot be: it is not whole, or not what it says. */
  readonly isRefused?: true;
}

/** What a file holds, by the part of a release it is. */
export type PartContent =
  | { readonly part: "tabular"; readonly list: TabularList }
  | { readonly part: "order"; readonly rows: readonly OrderLine[] }
  | { readonly part: "conversion"; readonly rows: readonly ConversionRow[] }
  | { readonly part: "poa-exempt"; readonly codes: readonly string[] }
  | {
      readonly part: Exclude<PartName, "tabular" | "order" | "conversion" | "poa-exempt">;
      readonly document: IndexDocument;
    };

/** A file that was read. */
export interface ReadPart {
  readonly source: SourceFile;
  readonly kind: RecognisedKind;
  readonly fiscalYear: number;
  readonly content: PartContent;
}

const indexParts: Readonly<Record<IndexKind, "index" | "external-cause" | "neoplasm" | "drug">> = {
  alphabetic: "index",
  "external-cause": "external-cause",
  neoplasm: "neoplasm",
  drug: "drug",
};

/** What a kind of file is called. */
const names: Readonly<Record<RecognisedKind, string>> = {
  "tabular-xml": "Tabular List",
  "index-xml": "index",
  "index-csv": "Alphabetic Index (CSV)",
  "order-file": "order file",
  "order-list": "order file",
  "conversion-table": "conversion table",
  "poa-exempt": "POA-exempt list",
};

/**
 * Reads a file as what it is. A Tabular List that is broken, cut or not whole is left: folders hold excerpts of them.
 *
 * @param fiscalYear where it is known; else the file itself or its path must say
 * @throws SourceFormatError when it is broken or cut, but for a Tabular List, which is left
 */
export function readPart(source: SourceFile, fiscalYear?: number): ReadPart | LeftFile {
  const file = source.name;
  let head: Uint8Array;
  try {
    head = source.head();
  } catch (error) {
    return { file, what: "unknown", reason: `cannot be read (${reasonOf(error)})` };
  }
  const found = recogniseFile(head, file);
  if (found.kind === "left") return { file, what: found.what, reason: found.reason };
  try {
    const { content, year } = readContent(found.kind, readText(source), file);
    const known = fiscalYear ?? year ?? yearInPath(file);
    if (known !== undefined) return { source, kind: found.kind, fiscalYear: known, content };
    return {
      file,
      what: names[found.kind],
      reason: "names no fiscal year: put it into its name, as in index-2025.csv",
    };
  } catch (error) {
    if (found.kind !== "tabular-xml" || !(error instanceof Error)) throw error;
    return {
      file,
      what: names[found.kind],
      reason: `refused: ${error.message.replace(`${file}, `, "")}`,
      isRefused: true,
    };
  }
}

interface Read {
  readonly content: PartContent;
  /** As the file itself says. */
  readonly year?: number;
}

function readContent(kind: RecognisedKind, text: string, file: string): Read {
  switch (kind) {
    case "tabular-xml": {
      const list = parseTabularXml(text, file);
      const missing = missingPart(list);
      if (missing !== undefined) throw new InstallError(missing);
      return { content: { part: "tabular", list }, year: Number(list.version) };
    }
    case "index-xml": {
      const document = parseIndexXml(text, file);
      return { content: { part: indexParts[document.kind], document }, year: Number(document.version) };
    }
    case "index-csv": {
      const document = parseIndexCsv(text, file, String(yearInPath(file) ?? 0));
      // A file cut between two rows is well-formed; the Index ends with Z.
      if (!/^z/i.test(document.mainTerms.at(-1)?.title ?? ""))
        throw new SourceFormatError(
          file,
          text.split("\n").length - 1,
          "main terms up to the letter Z: the file is cut",
        );
      return { content: { part: indexParts[document.kind], document } };
    }
    case "order-file":
      return { content: { part: "order", rows: parseOrderFile(text, file) } };
    case "order-list":
      return { content: { part: "order", rows: parseOrderList(text, file) } };
    case "conversion-table": {
      const rows = text.startsWith("code\t") ? tableRows(text, file) : parseConversionTableText(text, file);
      return {
        content: { part: "conversion", rows },
        year: Math.max(...rows.map(({ effective }) => fiscalYearOf(parseDay(effective) ?? 0))),
      };
    }
    case "poa-exempt": {
      const { codes, fiscalYear } = parsePoaExemptList(text, file);
      if (!/^Z/.test(codes.at(-1) ?? ""))
        throw new SourceFormatError(file, codes.length + 1, "codes up to the letter Z: the file is cut");
      return { content: { part: "poa-exempt", codes }, ...(fiscalYear === undefined ? {} : { year: fiscalYear }) };
    }
  }
}

function tableRows(text: string, file: string): readonly ConversionRow[] {
  return parseConversionTable(text, file).map(({ code, effective, previousCode, remainder }) => ({
    code,
    effective,
    previous: previousCode === undefined ? [] : [{ from: previousCode }],
    ...(remainder === undefined ? {} : { remainder }),
  }));
}

function readText(source: SourceFile): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(source.bytes());
  } catch (error) {
    throw error instanceof Error && error.name === "ArchiveError"
      ? error
      : new SourceFormatError(source.name, 1, `a whole file of UTF-8 text (${reasonOf(error)})`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) || error.name : "unknown";
}
