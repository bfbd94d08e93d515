import { tiedTo, writeColumnFile } from "../src/catalog/binary/column-file.ts";
import { type Catalogs, openCatalogs } from "../src/catalog/catalogs.ts";
import { compileCatalog } from "../src/release/compile/compile-catalog.ts";
import type { CompileInput, ListInForce } from "../src/release/compile/compile-input.ts";
import { expandCodes } from "../src/release/expand-codes.ts";
import type {
  SeventhCharacter,
  TabularEntry,
  TabularList,
  TabularNotes,
  TabularSection,
} from "../src/release/parsers/tabular-list.ts";
import type { ValidityPeriod } from "../src/release/parsers/validity-periods.ts";

export const encounters: readonly SeventhCharacter[] = [
  { character: "A", meaning: "initial encounter", inclusionTerms: [] },
  { character: "D", meaning: "subsequent encounter", inclusionTerms: [] },
  { character: "S", meaning: "sequela", inclusionTerms: [] },
];

/** An entry of a Tabular List; its title names it unless another is given. */
export function entry(code: string, parts: Partial<TabularEntry> = {}): TabularEntry {
  return {
    code,
    title: `Title of ${code}`,
    placeholder: false,
    notes: {},
    seventhCharacterNotes: [],
    children: [],
    ...parts,
  };
}

export function section(id: string, entries: readonly TabularEntry[], notes: TabularNotes = {}): TabularSection {
  return { id, title: `Block ${id}`, notes, entries };
}

/** A Tabular List of one chapter. */
export function tabularList(
  fiscalYear: number,
  sections: readonly TabularSection[],
  notes: TabularNotes = {},
): TabularList {
  const range = `${sections[0]?.id.slice(0, 3)}-${sections.at(-1)?.id.slice(-3)}`;
  const chapter = { number: "13", title: "Musculoskeletal system", range, notes, sectionIndex: [], sections };
  return { version: String(fiscalYear), introduction: [], chapters: [chapter] };
}

/** A list in force for the whole of its fiscal year. */
export function inForce(fiscalYear: number, list: TabularList): ListInForce {
  return { fiscalYear, effective: `${fiscalYear - 1}-10-01`, lastDay: `${fiscalYear}-09-30`, list };
}

/** What a catalogue of these lists alone is compiled from: every billable code of any of them valid since 2015-10-01. */
export function compileInput(lists: readonly ListInForce[], parts: Partial<CompileInput> = {}): CompileInput {
  const billable = lists.flatMap(({ list }) => expandCodes(list).filter((row) => row.billable));
  const validity = [...new Set(billable.map(({ code }) => code))].map(
    (code): ValidityPeriod => ({ code, firstDay: "2015-10-01" }),
  );
  return {
    lists,
    validity,
    billable: [],
    shortTitles: [],
    conversions: [],
    successions: [],
    midyearDays: [],
    ...parts,
  };
}

/** Compiles, writes and opens again: the tests read what a user's catalogue would say. */
export function smallCatalogs(input: CompileInput): Catalogs {
  const compiled = compileCatalog(input);
  const codes = writeColumnFile(compiled.codes);
  return openCatalogs({ codes, notes: writeColumnFile(tiedTo(codes, compiled.notes)) });
}
