import type { CatalogData } from "../../catalog/catalog-data.ts";
import { allLists } from "../../catalog/code-table.ts";
import { parseDay } from "../../catalog/day.ts";
import type { Note } from "../../catalog/note-table.ts";
import type { SearchEntry } from "../../search/search-entry.ts";
import { classOfTerm, readTerms } from "../../search/terms.ts";
import type { Condition } from "../parsers/condition-file.ts";

/** A wording and the code it leads to, as a search entry; its `textId` is its place in the list. */
export function conditionEntries({ codes }: CatalogData, conditions: readonly Condition[]): readonly SearchEntry[] {
  const seen = new Map<string, string>();
  return conditions.map(({ phrase, code }, textId) => {
    const ordinal = codes.find(code);
    if (ordinal === -1) throw new ConditionError(`"${phrase}" leads to ${code}, which is no code`);
    const key = phrase.toLowerCase();
    if (seen.has(key)) throw new ConditionError(`"${phrase}" stands twice: at ${seen.get(key)} and ${code}`);
    seen.set(key, code);
    return { ordinal, kind: "synonym", text: phrase, textId, releases: allLists };
  });
}

/** A condition of the lexicon that leads nowhere, or stands twice. */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
}

/**
 * The titles that lead to codes. A family of 7th characters is one document, its stem. `textId` is 0: the title nearest
 * the date is shown.
 */
export function titleEntries({ record, codes, titles }: CatalogData): readonly SearchEntry[] {
  const days = record.lists.map(({ effective }) => parseDay(effective) ?? 0);
  const entries: SearchEntry[] = [];
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    if (codes.isExtended(ordinal)) continue;
    const lists = codes.lists(ordinal);
    const texts = new Map<string, number>();
    const add = (text: string | undefined, releases: number): void => {
      if (text !== undefined) texts.set(text, (texts.get(text) ?? 0) | releases);
    };
    for (const [list, day] of days.entries())
      if ((lists & (1 << list)) !== 0) add(titles.title(ordinal, day), 1 << list);
    if (lists === 0) add(titles.title(ordinal, codes.lastDay(ordinal) ?? days[0] ?? 0), allLists);
    for (const [text, releases] of texts) entries.push({ ordinal, kind: "title", text, textId: 0, releases });
  }
  return entries;
}

/** The inclusion terms and includes notes that lead to codes; `textId` is the note's row. */
export function noteEntries({ codes, notes }: CatalogData): readonly SearchEntry[] {
  const entries: SearchEntry[] = [];
  for (const { row, place, kind, text, lists } of notes.all()) {
    // Notes of chapters and blocks lead to no code.
    if (place >= codes.size || (kind !== "inclusionTerms" && kind !== "includes")) continue;
    // "A fracture not indicated as open or closed should be coded to closed" names no condition.
    if (/\bshould be coded\b/.test(text)) continue;
    entries.push({
      ordinal: place,
      kind: kind === "includes" ? "includes" : "inclusion-term",
      text,
      textId: row,
      releases: lists,
    });
  }
  return entries;
}

/**
 * What Excludes notes call the one code they name: "psychogenic dorsalgia (F45.41)" at M54. `textId` is the note's row.
 */
export function excludedNameEntries(data: CatalogData): readonly SearchEntry[] {
  const entries: SearchEntry[] = [];
  for (const note of data.notes.all()) {
    if (note.kind !== "excludes1" && note.kind !== "excludes2") continue;
    const named = onlyCodeNamed(data, note);
    const text = /^(.*\S)\s*\([^()]+\)$/.exec(note.text)?.[1];
    if (named === undefined || text === undefined || leavesCircumstance(data, named, text)) continue;
    entries.push({ ordinal: named, kind: "note", text, textId: note.row, releases: note.lists });
  }
  return entries;
}

/** Below *Complications following ectopic pregnancy* a note need not say so: "urinary tract infection (O08.83)". */
function leavesCircumstance({ record, codes, titles }: CatalogData, ordinal: number, text: string): boolean {
  const day = parseDay(record.lists.at(-1)?.effective ?? "") ?? 0;
  const circumstances = (words: string): readonly string[] =>
    readTerms(words).flatMap(({ term }) => (classOfTerm(term) === "circumstance" ? [term] : []));
  const said = new Set(circumstances(text));
  for (let at = ordinal; at !== -1; at = codes.parent(at))
    if (circumstances(titles.title(at, day) ?? "").some((term) => !said.has(term))) return true;
  return false;
}

/** The code or header that a note is about, where it names one and no part of it. */
function onlyCodeNamed({ codes, notes }: CatalogData, note: Note): number | undefined {
  const [reference, ...others] = notes.references(note);
  if (reference === undefined || others.length > 0 || reference.role !== "meant") return undefined;
  const { from, to, restriction } = reference;
  return restriction === undefined && to === codes.end(from) ? from : undefined;
}
