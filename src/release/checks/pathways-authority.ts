import type { Catalog } from "../../catalog/catalog.ts";
import { notesOf, notesOfDivision } from "../../catalog/code-notes.ts";
import type { NoteKind } from "../../catalog/note-kind.ts";
import { PathwayError } from "./pathways-error.ts";

/** How an authority calls the notes. */
const noteNames: ReadonlyMap<string, NoteKind> = new Map([
  ["Note", "general"],
  ["Includes", "includes"],
  ["Inclusion term", "inclusionTerms"],
  ["Excludes1", "excludes1"],
  ["Excludes2", "excludes2"],
  ["Code first", "codeFirst"],
  ["Use additional code", "useAdditionalCode"],
  ["Code also", "codeAlso"],
]);

const place = String.raw`(?:[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?|[A-Z]\d[0-9A-Z]-[A-Z]\d[0-9A-Z]|chapter \d+)`;
const tabular = new RegExp(`^Tabular List, (${place})$`);
const noteAt = new RegExp(`^(${[...noteNames.keys()].join("|")}) at (${place})$`);
const guidelines =
  /^Guidelines (?:I\.[ABC]\.\d+(?:\.[a-z](?:\.\d+(?:\.[a-z](?:\.[ivx]+)?)?)?)?|(?:II|III|IV)\.[A-Z](?:\.\d+)?)$/;

/**
 * Checks the form of an authority, and, on a day, that what it cites is there: parts between semicolons, each "Tabular
 * List, M54.6", "Excludes1 at M54" or "Guidelines I.C.6.b.1", with what it says after a colon.
 *
 * @throws PathwayError
 */
export function checkAuthority(pathway: string, step: string, authority: string, catalog?: Catalog): void {
  for (const part of authority.split("; ")) {
    const cited = part.replace(/: .*$/s, "");
    const [, title] = tabular.exec(cited) ?? [];
    const [, kind = "", at] = noteAt.exec(cited) ?? [];
    if (title === undefined && at === undefined && !guidelines.test(cited))
      throw new PathwayError(pathway, `${step}: "${part}" cites no place of the Tabular List or the Guidelines`);
    if (catalog === undefined) continue;
    const isThere =
      at === undefined
        ? title === undefined || isKnown(catalog, title)
        : hasNote(catalog, at, noteNames.get(kind) ?? "general");
    if (!isThere) throw new PathwayError(pathway, `${step}: there is no ${cited} on ${catalog.date}`);
  }
}

function isKnown(catalog: Catalog, name: string): boolean {
  return catalog.find(name) !== undefined || divisionNamed(catalog, name) !== undefined;
}

function hasNote(catalog: Catalog, name: string, kind: NoteKind): boolean {
  const entry = catalog.find(name);
  if (entry !== undefined)
    return notesOf(catalog, entry.ordinal, kind).some(({ from, isOwn }) => isOwn && from === entry.code);
  const division = divisionNamed(catalog, name);
  return division !== undefined && notesOfDivision(catalog, division.place).some((note) => note.kind === kind);
}

function divisionNamed(catalog: Catalog, name: string): ReturnType<Catalog["division"]> {
  const chapter = /^chapter (\d+)$/.exec(name)?.[1];
  return chapter === undefined ? catalog.division("block", name) : catalog.division("chapter", chapter);
}
