import type { CatalogData } from "../../catalog/catalog-data.ts";
import { allLists } from "../../catalog/code-table.ts";
import { parseDay } from "../../catalog/day.ts";
import type { SearchEntry } from "../../search/search-entry.ts";
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
