import type { IndexTable } from "../../alphabetic-index/index-table.ts";
import type { IndexTexts } from "../../alphabetic-index/index-texts.ts";
import { codesNamedIn } from "../../alphabetic-index/reference.ts";
import { destinationOf } from "../../alphabetic-index/walk.ts";
import type { WalkPlace } from "../../alphabetic-index/walk-step.ts";
import type { CatalogData } from "../../catalog/catalog-data.ts";
import { successorsOn } from "../../catalog/code-history.ts";
import { allLists } from "../../catalog/code-table.ts";
import { type Day, parseDay } from "../../catalog/day.ts";
import type { SearchEntry } from "../../search/search-entry.ts";
import { tableColumnWords } from "./table-column-words.ts";

/**
 * The terms of the official indexes that lead to codes, as search entries. A term says its whole path ("Pain, thoracic
 * spine"); nonessential modifiers may be said and need not; a term that only sends elsewhere leads to where it sends; of
 * a table each column is an entry. A code that has ended leads on to the one code that took its place.
 */
export function indexEntries(data: CatalogData, texts: IndexTexts): readonly SearchEntry[] {
  const newest = parseDay(data.record.lastKnownDay) ?? 0;
  const entries: SearchEntry[] = [];
  const destination = rememberDestinations(texts.tables);
  for (const table of texts.tables) {
    for (const term of table.terms()) {
      const said = pathWords(table, term);
      for (const { code, column } of codesAt({ table, term }, destination)) {
        const words = column === undefined ? undefined : tableColumnWords(table.columns[column - 1] ?? "");
        for (const ordinal of ordinalsOf(data, code, newest)) {
          for (const text of said.texts) {
            entries.push({
              ordinal,
              kind: "index",
              text: otherKinds(words === undefined ? text : `${text}, ${words.said}`),
              optional: words === undefined ? said.optional : `${said.optional} ${words.optional}`,
              textId: texts.number(table, term, column),
              releases: allLists,
            });
          }
        }
      }
    }
  }
  return entries;
}

interface CodeAt {
  /** As printed. */
  readonly code: string;
  readonly column?: number;
}

type Destination = (place: WalkPlace) => WalkPlace | undefined;

/** Three of four references are printed at several terms. */
function rememberDestinations(tables: readonly IndexTable[]): Destination {
  const known = new Map<string, WalkPlace | undefined>();
  return (place) => {
    const reference = `${place.table.kind} ${place.table.detail(place.term, "see")}`;
    if (!known.has(reference)) known.set(reference, destinationOf(tables, place));
    return known.get(reference);
  };
}

/** The codes a term gives: its own, those of its columns, or that of the term it sends to. */
function codesAt(place: WalkPlace, destination: Destination): readonly CodeAt[] {
  const { table, term } = place;
  const own = printedCode(table, term);
  if (own !== undefined) return [{ code: own }];
  const cells = table.cells(term);
  if (cells.length > 0) return cells;
  const end = destination(place);
  if (end === undefined) return [];
  const { column } = end;
  const code =
    column === undefined
      ? printedCode(end.table, end.term)
      : end.table.cells(end.term).find((cell) => cell.column === column)?.code;
  return code === undefined ? [] : [{ code }];
}

/** A term's code; "see subcategory H74.1" counts as one. */
function printedCode(table: IndexTable, term: number): string | undefined {
  const code = table.code(term);
  if (code !== undefined) return code;
  const [referred, ...others] = codesNamedIn(table.detail(term, "subcategory") ?? table.detail(term, "category") ?? "");
  return others.length > 0 ? undefined : referred;
}

function ordinalsOf(data: CatalogData, printed: string, newest: Day): readonly number[] {
  const ordinal = data.codes.find(printed.replace(/\.?-$/, ""));
  if (ordinal === -1) return [];
  const hasEnded = !data.codes.isValid(ordinal, newest) && !data.codes.hasValidBelow(ordinal, newest);
  const [heir, ...others] = hasEnded ? successorsOn(data, ordinal, newest) : [];
  return heir === undefined || others.length > 0 ? [ordinal] : [ordinal, heir];
}

interface PathWords {
  /** The path, once for each name of its main term. */
  readonly texts: readonly string[];
  /** The nonessential modifiers along it. */
  readonly optional: string;
}

function pathWords(table: IndexTable, term: number): PathWords {
  const parent = table.parent(term);
  const { title, nonessentialModifiers } = table.title(term);
  const modifiers = nonessentialModifiers.map(modifierWords).join(" ");
  if (parent === undefined) return { texts: namesOf(title), optional: modifiers };
  const above = pathWords(table, parent);
  return { texts: above.texts.map((text) => `${text}, ${title}`), optional: `${above.optional} ${modifiers}`.trim() };
}

/** "Diabetes, diabetic" is one word in two forms, each of them enough; "Fracture, traumatic" is not. */
function namesOf(title: string): readonly string[] {
  const pieces = title.split(", ");
  const [first = ""] = pieces;
  const stem = first.slice(0, 4).toLowerCase();
  const areForms = pieces.every((piece) => !piece.includes(" ") && piece.toLowerCase().startsWith(stem));
  return areForms ? pieces : [title];
}

/** "Specified NEC" is what a title calls "other": no query means it that does not say so. */
function otherKinds(path: string): string {
  return path.replace(/\bspecified(?: [a-z]+)? NEC\b/gi, "other");
}

/** "(hepatic)" is a word; "(s)" and "(-astasia)" are endings. */
function modifierWords(modifier: string): string {
  const inside = modifier.replace(/^\(|\)$/g, "");
  return /^-|^\p{L}{1,2}$/u.test(inside) ? "" : inside;
}
