import type { SeventhCharacter, TabularEntry, TabularList } from "./parsers/tabular-list.ts";
import { type SeventhCharacterException, seventhCharacterExceptions } from "./seventh-character-exceptions.ts";

/** A row of the order file that a Tabular List stands for. */
export interface ExpandedRow {
  /** With its dot. */
  readonly code: string;
  /** The official long title, with the accents of the Tabular List. */
  readonly title: string;
  /** Valid for submission; otherwise a header. */
  readonly billable: boolean;
  /** The entry that this code extends with X and a 7th character. Absent: the row is an entry itself. */
  readonly stem?: string;
  /** The 7th character. Present with `stem`. */
  readonly character?: string;
}

/** A category or stem that the rules of 7th characters do not fit. */
export class StemError extends Error {
  override readonly name = "StemError";
  readonly code: string;

  constructor(code: string, expected: string) {
    super(`${code}: expected ${expected}`);
    this.code = code;
  }
}

interface InForce {
  readonly definition: readonly SeventhCharacter[] | undefined;
  readonly exceptions: readonly SeventhCharacterException[];
}

/**
 * Works out every code and header of a Tabular List, in the official order: document order, and the codes of a stem
 * right after it in the order of its 7th characters.
 *
 * The rules are those of the Guidelines I.A.4 and I.A.5: an entry with entries below it is a header. An entry with none
 * is a code, unless a definition of 7th characters stands on it or above it: then it is a header too, and its codes are
 * the entry filled up with X to six characters and one of the characters of the nearest definition, but for those that
 * a note takes away. The title of such a code is the entry's, a comma and the meaning of the character.
 *
 * @throws StemError for a stem that has seven characters already or keeps no 7th character, and for a note that takes
 * 7th characters from a category that is not there
 * @throws SeventhCharacterNoteError for a note about 7th characters that cannot be read
 */
export function expandCodes(list: TabularList): readonly ExpandedRow[] {
  const exceptions = seventhCharacterExceptions(list);
  const missing = new Set(exceptions.map(({ category }) => category));
  const rows: ExpandedRow[] = [];
  const visit = (entry: TabularEntry, above: InForce): void => {
    const inForce = {
      definition: entry.seventhCharacters ?? above.definition,
      exceptions: [...above.exceptions, ...exceptions.filter(({ category }) => category === entry.code)],
    };
    const { code, title, children } = entry;
    missing.delete(code);
    rows.push({ code, title, billable: children.length === 0 && inForce.definition === undefined });
    if (children.length === 0) rows.push(...extend(entry, inForce));
    for (const child of children) visit(child, inForce);
  };
  for (const chapter of list.chapters) {
    for (const section of chapter.sections) {
      for (const entry of section.entries) visit(entry, { definition: undefined, exceptions: [] });
    }
  }
  for (const category of missing)
    throw new StemError(category, "a category of the list, since a note on 7th characters names it");
  return rows;
}

function extend({ code, title }: TabularEntry, { definition, exceptions }: InForce): readonly ExpandedRow[] {
  if (definition === undefined) return [];
  const filled = (code.length === 3 ? `${code}.` : code).padEnd(7, "X");
  if (filled.length > 7) throw new StemError(code, "at most six characters before a 7th character");
  const taken = new Set(exceptions.filter((exception) => isMeant(filled, exception)).flatMap((e) => e.characters));
  const kept = definition.filter(({ character }) => !taken.has(character));
  if (kept.length === 0) throw new StemError(code, "a 7th character that applies");
  return kept.map(({ character, meaning }) => ({
    code: filled + character,
    title: `${title}, ${meaning}`,
    billable: true,
    stem: code,
    character,
  }));
}

function isMeant(filled: string, { position, stemCharacters }: SeventhCharacterException): boolean {
  return stemCharacters.includes(filled.replace(".", "").charAt(position - 1));
}
