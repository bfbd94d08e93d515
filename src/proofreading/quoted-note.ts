import type { Catalog } from "../catalog/catalog.ts";
import { type NoteInForce, notesNaming, notesOf } from "../catalog/code-notes.ts";
import type { Statement } from "./claim.ts";
import { plainWords } from "./official-words.ts";

/** Shorter words stand in many notes by chance; a longer line is no note. */
const shortest = 12;
const longest = 800;
/** A line that holds a note among other words says something else. */
const mostly = 0.75;

/**
 * Whether what a text says of a code is what a note of the Tabular List says: "current obstetric trauma (O70.-)" stands at
 * N90, though no title of O70 says so.
 */
export function saysWhatNoteSays(catalog: Catalog, { mention, claims }: Statement): boolean {
  const said = claims.map(({ text, wider }) => plainWords(wider ?? text)).filter(({ length }) => length >= shortest);
  if (said.length === 0) return false;
  return notesAbout(catalog, mention, isNoOther).some((note) => said.some((words) => note.includes(words)));
}

/**
 * Whether the text quotes such a note with the code in it: headers are named there as a matter of course, and its words are
 * official whatever the code's title.
 */
export function quotesNote(catalog: Catalog, masked: string, { mention, line, sentence }: Statement): boolean {
  const end = Math.min(line.end, line.from + longest);
  const [inSentence, inLine] = [sentence, { start: line.from, end }].map(({ start, end }) => masked.slice(start, end));
  // After "Excludes1 at T37.5:" the note begins.
  const said = [inSentence, inLine, inLine?.replace(/^[^:]{0,60}:/, "")].map((text = "") => plainWords(text));
  const code = plainWords(mention.code);
  const quoted = said.filter((words) => words.length >= shortest + code.length);
  return notesAbout(catalog, mention).some(
    (note) =>
      note.includes(code) &&
      // A whole note may be short: "cytarabine (T45.1-)".
      (said.includes(note) ||
        quoted.some((words) => note.includes(words) || (words.includes(note) && note.length > words.length * mostly))),
  );
}

/** What a code's own Excludes notes name is just what it does not mean. */
const isNoOther = ({ kind }: NoteInForce): boolean => kind !== "excludes1" && kind !== "excludes2";

/** The notes that name the code, and of its own those that count. */
function notesAbout(
  catalog: Catalog,
  { entry }: Statement["mention"],
  counts: (note: NoteInForce) => boolean = () => true,
): readonly string[] {
  if (entry === undefined) return [];
  const naming = notesNaming(catalog, entry.ordinal).map(({ note }) => note.text);
  const own = notesOf(catalog, entry.ordinal)
    .filter(counts)
    .map(({ text }) => text);
  return [...naming, ...own].map(plainWords).filter(({ length }) => length >= shortest);
}
