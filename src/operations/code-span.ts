import type { Catalog } from "../catalog/catalog.ts";
import { readCode } from "../catalog/code-format/code-text.ts";
import { allLists, type Ordinal } from "../catalog/code-table.ts";
import type { Division } from "../catalog/division-table.ts";
import { InvalidInput } from "./operation.ts";

/** What a typed code, block, chapter or range stands for: the codes `from` up to `end`, not included. */
export interface CodeSpan {
  readonly from: Ordinal;
  readonly end: Ordinal;
  /** As the Tabular List writes it: "M54.5", "M50-M54", "M00-M99". */
  readonly name: string;
  /** The chapter or block, where it is one. */
  readonly division?: Division;
  /** A single code, with all below it. */
  readonly isCode: boolean;
}

/** Reads what was typed. @returns undefined for words, and for codes that no release has */
export function spanTyped(catalog: Catalog, typed: string): CodeSpan | undefined {
  const { codes, divisions } = catalog.data;
  const read = readCode(typed);
  if (read.kind === "malformed") return undefined;
  if (read.kind === "code") {
    const from = codes.find(read.code);
    return from === -1 ? undefined : { from, end: codes.end(from), name: read.code, isCode: true };
  }
  if (read.kind === "chapter") return ofDivision(catalog.division("chapter", String(read.number)));
  const name = `${read.from}-${read.to}`;
  const chapter = divisions.all(allLists).find(({ kind, range }) => kind === "chapter" && range === name);
  const division = catalog.division("block", name) ?? (chapter && catalog.division("chapter", chapter.chapter));
  if (division !== undefined) return ofDivision(division);
  const [first, last] = [codes.find(read.from), codes.find(read.to)];
  return first === -1 || last === -1 || first > last
    ? undefined
    : { from: first, end: codes.end(last), name, isCode: false };
}

function ofDivision(division: Division | undefined): CodeSpan | undefined {
  return division && { from: division.from, end: division.end, name: division.range, division, isCode: false };
}

/**
 * The codes a "within" is about; all where there is none.
 *
 * @throws InvalidInput when it names none
 */
export function withinSpan(catalog: Catalog, within: string | undefined): Pick<CodeSpan, "from" | "end"> {
  if (within === undefined) return { from: 0, end: catalog.data.codes.size };
  const span = spanTyped(catalog, within);
  if (span !== undefined) return span;
  throw new InvalidInput(`"within" must be a code, block, chapter or range of codes that exist, such as M00-M99`);
}
