import { type CsvError, parse } from "csv-parse/sync";
import type { IndexDocument, IndexTerm } from "../../alphabetic-index/index-document.ts";
import { readWrittenTitle } from "../../alphabetic-index/written-title.ts";
import { indexCodePattern } from "./index-codes.ts";
import { SourceFormatError } from "./source-format-error.ts";
import type { Mutable } from "./tabular-xml-readers.ts";

/** The heading of the tabular form of the Alphabetic Index. */
export const indexCsvColumns = ["RowID", "Letter", "Level", "Term", "See", "SeeAlso", "NonEssModif", "Code"] as const;

type TermInProgress = Mutable<IndexTerm> & { readonly subterms: IndexTerm[] };

/**
 * Reads the Alphabetic Index in its tabular form: one term a row, in the order of the Index, rows numbered from 1. This
 * form has no manifestations and no "see category", and what followed the modifiers of a title is lost; what it has is taken as is.
 *
 * @param version the fiscal year, which the file does not name
 * @throws SourceFormatError at the first row it cannot account for; a cut file ends without a line break
 */
export function parseIndexCsv(text: string, file: string, version: string): IndexDocument {
  const [heading, ...rows] = readRows(text, file);
  if (heading?.record.join() !== indexCsvColumns.join())
    throw new SourceFormatError(file, 1, `the heading ${indexCsvColumns.join(",")}`);
  const lines = text.split("\n").length;
  if (!text.endsWith("\n")) throw new SourceFormatError(file, lines, "a line break at the end of the file");
  if (rows.length === 0) throw new SourceFormatError(file, 2, "a main term");
  const mainTerms: IndexTerm[] = [];
  const open: TermInProgress[] = [];
  for (const [index, { record, line }] of rows.entries()) {
    const fail = (expected: string): SourceFormatError => new SourceFormatError(file, line, expected);
    const [id, letter = "", level = "", ...cells] = record;
    if (id !== String(index + 1)) throw fail(`row ${index + 1}`);
    if (!/^[A-Z]$/.test(letter)) throw fail("a letter");
    if (!/^\d$/.test(level) || Number(level) > open.length) throw fail(`a level from 0 to ${open.length}`);
    const term = readTerm(cells, fail);
    open.length = Number(level);
    const parent = open[open.length - 1];
    (parent?.subterms ?? mainTerms).push(term);
    open.push(term);
  }
  return { kind: "alphabetic", version, mainTerms };
}

function readTerm(cells: readonly string[], fail: (expected: string) => Error): TermInProgress {
  const [lead = "", see = "", seeAlso = "", modifiers = "", code = ""] = cells.map(foldBlanks);
  if (modifiers !== "" && !modifiers.startsWith("(")) throw fail("a bracket at the beginning of the modifiers");
  if (lead === "" && modifiers === "") throw fail("a term");
  if (code !== "" && !indexCodePattern.test(code)) throw fail("a code");
  const written = `${lead}${modifiers}`;
  const { title, nonessentialModifiers } = readWrittenTitle(written);
  return {
    written,
    title,
    nonessentialModifiers,
    ...(see === "" ? {} : { see }),
    ...(seeAlso === "" ? {} : { seeAlso }),
    ...(code === "" ? {} : { code }),
    subterms: [],
  };
}

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

function readRows(text: string, file: string): readonly Row[] {
  try {
    const rows = parse(text, { bom: true, info: true, relax_column_count: false }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return rows.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const { lines = 1, code = "CSV" } = error as CsvError & { readonly lines?: number };
    throw new SourceFormatError(file, lines, `well-formed CSV (${code})`);
  }
}

function foldBlanks(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}
