import type { Columns } from "../../catalog/binary/column-file.ts";
import { TextPoolBuilder } from "../../catalog/binary/text-pool.ts";
import { encodeUtf8 } from "../../catalog/binary/utf8.ts";
import { formatDay } from "../../catalog/day.ts";
import type { CatalogRecord, ListRecord } from "../../catalog/release.ts";
import type { Conversion } from "../parsers/conversion-table.ts";
import { codeColumns, dayColumn } from "./code-columns.ts";
import { buildCodeTree, type CodeTree } from "./code-tree.ts";
import type { CompileInput } from "./compile-input.ts";
import { buildDivisions, type DivisionNode, divisionColumns } from "./division-columns.ts";
import { frontMatterColumn } from "./front-matter.ts";
import { noteColumns, type ReferenceTally } from "./note-columns.ts";
import { mergeNotes, type NoteRow } from "./note-rows.ts";
import { ReferenceResolver } from "./resolve-references.ts";
import { seventhCharacterColumns } from "./seventh-character-columns.ts";
import { shortTitleColumns } from "./short-title-columns.ts";
import { successionColumns } from "./succession-columns.ts";
import { titleColumns } from "./title-columns.ts";

/** The columns of a catalogue's two files, and what the compiler found on the way. */
export interface CompiledCatalog {
  readonly codes: Columns;
  readonly notes: Columns;
  readonly record: CatalogRecord;
  readonly tree: CodeTree;
  readonly divisions: readonly DivisionNode[];
  readonly noteRows: readonly NoteRow[];
  readonly tally: ReferenceTally;
  /** Rows of the conversion table that name what was never a code. */
  readonly unknownConversions: readonly Conversion[];
}

/** The last day the code master of the validity periods speaks of (CMS, Medicare Code Editor v44.0). */
const lastKnownDay = "2027-03-31";

/** Compiles parsed sources. The same input gives the same columns, byte for byte. */
export function compileCatalog(input: CompileInput): CompiledCatalog {
  const lists = input.lists.map(({ list }) => list);
  const tree = buildCodeTree(
    lists,
    input.validity.map(({ code }) => code),
  );
  const divisions = buildDivisions(lists, tree);
  const record: CatalogRecord = {
    lists: input.lists.map((list, i) => listRecord(list, tree, divisions, i)),
    midyearDays: midyearDays(input),
    lastKnownDay: input.lastKnownDay ?? lastKnownDay,
  };

  const texts = new TextPoolBuilder();
  const titles = titleColumns(tree, input, texts);
  const newest = newestTitles(tree, input);
  const divisionTable = divisionColumns(divisions, texts);
  const pool = texts.columns();
  const noteRows = mergeNotes(tree, divisions);
  const { columns: notes, tally } = noteColumns(noteRows, new ReferenceResolver(tree, divisions));
  const succession = successionColumns(tree, input);
  return {
    codes: {
      record: encodeUtf8(JSON.stringify(record)),
      ...codeColumns(tree, input.validity),
      ...titles,
      ...shortTitleColumns(tree, input.shortTitles, newest),
      ...divisionTable,
      ...succession.columns,
      ...seventhCharacterColumns(tree),
      textBytes: pool.bytes,
      textOffsets: pool.offsets,
    },
    notes: { ...notes, frontMatter: frontMatterColumn(lists, tree) },
    record,
    tree,
    divisions,
    noteRows,
    tally,
    unknownConversions: succession.unknown,
  };
}

function listRecord(
  source: CompileInput["lists"][number],
  tree: CodeTree,
  divisions: readonly DivisionNode[],
  index: number,
): ListRecord {
  const bit = 1 << index;
  const rows = tree.nodes.flatMap((node) => node.rows[index] ?? []);
  const own = divisions.filter((division) => (division.lists & bit) !== 0);
  const billable = rows.filter((row) => row.billable).length;
  return {
    fiscalYear: source.fiscalYear,
    effective: source.effective,
    lastDay: source.lastDay,
    ...(source.carriedForwardFrom === undefined ? {} : { carriedForwardFrom: source.carriedForwardFrom }),
    counts: {
      chapters: own.filter((division) => division.isChapter).length,
      blocks: own.filter((division) => !division.isChapter).length,
      categories: tree.nodes.filter((node) => node.parent === undefined && (node.lists & bit) !== 0).length,
      headers: rows.length - billable,
      billable,
    },
  };
}

/** The list of mid-year changes begins in 2021; the validity periods know earlier ones (U07.1 came on April 1, 2020). */
function midyearDays({ midyearDays: listed, validity }: CompileInput): readonly string[] {
  const changes = validity.flatMap(({ firstDay, lastDay }) =>
    lastDay === undefined ? [firstDay] : [firstDay, formatDay(dayColumn(lastDay) + 1)],
  );
  return [...new Set([...listed, ...changes.filter((day) => !day.endsWith("-10-01"))])].toSorted();
}

function newestTitles(tree: CodeTree, input: CompileInput): (ordinal: number) => string | undefined {
  const billable = new Map(
    input.billable.toSorted((a, b) => a.lastFiscalYear - b.lastFiscalYear).map((row) => [row.code, row.title]),
  );
  return (ordinal) => {
    const node = tree.nodes[ordinal];
    return node?.rows.findLast((row) => row !== undefined)?.title ?? billable.get(node?.code ?? "");
  };
}
