import type { Catalog } from "../catalog/catalog.ts";
import type { CodeEntry } from "../catalog/code-entry.ts";
import { nameOfPlace } from "../catalog/code-notes.ts";
import type { CodeReference, Note } from "../catalog/note-table.ts";
import { type CodeSpan, type Inline, type Text, writtenCode } from "./document.ts";

/** A code with its status on the catalogue's date. */
export function spanOf({ code, status }: CodeEntry): CodeSpan {
  return { code, status };
}

/** What is reported of an entry: the code itself, or "a code of M54.5-". */
export function reportedAs(entry: CodeEntry): Text {
  return entry.status === "incomplete" ? ["a code of ", spanBelow(entry)] : [spanOf(entry)];
}

/** A code of a header's subtree, written with the Tabular List's dash: "M51.-". */
export function spanBelow(entry: CodeEntry): CodeSpan {
  const { code, status } = entry;
  if (status !== "incomplete") return { code, status };
  return { code, status, text: `${code}${code.includes(".") ? "-" : ".-"}` };
}

/** A place of the Tabular List: a header with its dash, "M54.-"; a block by its range. */
export function placeBelow(catalog: Catalog, place: string): CodeSpan {
  const entry = catalog.find(place);
  return entry === undefined ? { code: place, status: "range" } : spanBelow(entry);
}

/** The same as it is written in a text. */
export function writtenPlace(catalog: Catalog, place: string): string {
  return writtenCode(placeBelow(catalog, place));
}

/** A code by its name. */
export function spanNamed(catalog: Catalog, code: string): CodeSpan {
  const entry = catalog.find(code);
  return entry === undefined ? { code, status: code.includes("-") ? "range" : "unknown" } : spanOf(entry);
}

/** A code and its official title, in the form in which titles are quoted: M54.6 “Pain in thoracic spine”. */
export function titledSpan(entry: CodeEntry): Text {
  return entry.title === undefined ? [spanOf(entry)] : [spanOf(entry), ` “${entry.title}”`];
}

/** A header that stands over the code a text is about, with the Tabular List's dash: M54.- “Dorsalgia”. */
export function titledHeader(entry: CodeEntry): Text {
  return entry.title === undefined ? [spanBelow(entry)] : [spanBelow(entry), ` “${entry.title}”`];
}

/** The first of some codes and the last: "M54.00 to M54.09"; up to `most` of them one by one. */
export function spansOfMany(entries: readonly CodeEntry[], most: number = 4): Text {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return [];
  if (entries.length <= most) return joined(entries.map(spanOf));
  return [spanOf(first), " to ", spanOf(last)];
}

/** "A, B or C". */
export function joined(parts: readonly Inline[], word: string = "or"): Text {
  return parts.flatMap((part, at): readonly Inline[] => {
    if (at === 0) return [part];
    return [at === parts.length - 1 ? ` ${word} ` : ", ", part];
  });
}

/** A note word for word, the codes it names as spans. */
export function noteText(catalog: Catalog, note: Note): Text {
  const parts: Inline[] = [];
  // After its label a note needs no comma: ", if applicable, any associated …".
  let reached = /^,?\s*/.exec(note.text)?.[0].length ?? 0;
  const text = note.text.trimEnd();
  for (const reference of catalog.data.notes.references(note)) {
    const { start, end } = reference;
    if (start < reached || end > text.length) continue;
    if (start > reached) parts.push(...withMisprints(catalog, text.slice(reached, start)));
    parts.push(referenceSpan(catalog, reference, text.slice(start, end)));
    reached = end;
  }
  if (reached < text.length) parts.push(...withMisprints(catalog, text.slice(reached)));
  return parts;
}

const codeShaped = /\b[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}(?![0-9A-Za-z])/g;

/** What stands between a note's references. A code there that none is (G31.90 at F02) is printed so, and said to be none. */
function withMisprints(catalog: Catalog, text: string): readonly Inline[] {
  const parts: Inline[] = [];
  let reached = 0;
  for (const { 0: code, index } of text.matchAll(codeShaped)) {
    if (catalog.find(code) !== undefined) continue;
    const after = index + code.length + (text[index + code.length] === ")" ? 1 : 0);
    parts.push(text.slice(reached, index), { code, status: "unknown" }, text.slice(index + code.length, after));
    parts.push(" [which is no ICD-10-CM code, a misprint of the official text]");
    reached = after;
  }
  return reached === 0 ? [text] : [...parts, text.slice(reached)];
}

/** A reference of a note as it is written there: one code or header, or a range. */
export function referenceSpan(catalog: Catalog, reference: CodeReference, text: string): CodeSpan {
  const { codes } = catalog.data;
  const written = text.replace(/\s+/g, "");
  const bare = written.replace(/\.?-+$/, "");
  const ordinal = codes.find(bare);
  const isWhole = ordinal !== -1 && ordinal === reference.from && codes.end(ordinal) === reference.to;
  if (ordinal === -1 || (!isWhole && bare.includes("-"))) return { code: written, status: "range" };
  const { code, status } = catalog.entry(ordinal);
  return text === code ? { code, status } : { code, status, text };
}

/** The place where a note stands, as it is called: a code, "M50-M54", "chapter 13". */
export function placeSpan(catalog: Catalog, from: string): Text {
  if (/^\d+$/.test(from)) return [`chapter ${from}`];
  return [spanNamed(catalog, from)];
}

/** The place of a note, by its number. */
export function notePlace(catalog: Catalog, { place }: Note): Text {
  return placeSpan(catalog, nameOfPlace(catalog, place));
}
