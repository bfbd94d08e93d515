import type { TabularList, TabularNotes } from "./parsers/tabular-list.ts";

/** 7th characters that the Tabular List takes away from some stems of a category by a note. */
export interface SeventhCharacterException {
  /** The category or subcategory that the note names. */
  readonly category: string;
  readonly characters: readonly string[];
  /** Counted without the dot, from 1, on the stem filled up with X. */
  readonly position: number;
  /** The stem is meant when it has one of these at `position`. */
  readonly stemCharacters: readonly string[];
}

/** A note about 7th characters that do not apply, in words that cannot be read: skipping it would give invalid codes. */
export class SeventhCharacterNoteError extends Error {
  override readonly name = "SeventhCharacterNoteError";
  readonly note: string;

  constructor(note: string) {
    super(`expected "7th characters … do not apply to codes in category … with nth character …", not "${note}"`);
    this.note = note;
  }
}

const subject = /\b7th characters?\b.*\b(?:do|does) not apply\b/i;

const character = "[0-9A-Z]";
const characters = `${character}(?:(?:, and | and |, | or |, or )${character})*`;
/** A character, with or without its meaning: "7 - death due to brain injury". */
const meant = `${character}(?: - [a-z][a-z ]*)?`;
const sentence = new RegExp(
  `^7th characters? (?<characters>${characters}) do(?:es)? not apply to codes in (?:sub)?category ` +
    `(?<category>[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,3})?)(?:\\.?-)? with (?<position>\\d)(?:st|nd|rd|th) character ` +
    `(?<meant>${meant}(?:(?:, or |, | or )${meant})*)\\.?$`,
);

/**
 * Reads one note.
 *
 * @returns undefined for a note about anything else
 * @throws SeventhCharacterNoteError for a note that takes 7th characters away in words other than the official ones
 */
export function readSeventhCharacterException(note: string): SeventhCharacterException | undefined {
  if (!subject.test(note)) return undefined;
  const { characters: taken, category, position, meant: stems } = sentence.exec(note)?.groups ?? {};
  if (taken === undefined || category === undefined || position === undefined || stems === undefined) {
    throw new SeventhCharacterNoteError(note);
  }
  return {
    category,
    characters: taken.split(/, and | and |, or | or |, /),
    position: Number(position),
    // A meaning has no digits and no capitals, so a capital or digit alone is a character meant.
    stemCharacters: stems.match(/[0-9A-Z]/g) ?? [],
  };
}

/** The exceptions of a whole list, from its unlabelled notes. */
export function seventhCharacterExceptions(list: TabularList): readonly SeventhCharacterException[] {
  const found: SeventhCharacterException[] = [];
  const read = ({ notes }: { readonly notes: TabularNotes }): void => {
    for (const note of notes.general ?? []) {
      const exception = readSeventhCharacterException(note);
      if (exception !== undefined) found.push(exception);
    }
  };
  for (const chapter of list.chapters) {
    read(chapter);
    for (const section of chapter.sections) {
      read(section);
      const open = [...section.entries];
      for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
        read(entry);
        open.push(...entry.children);
      }
    }
  }
  return found;
}
