import type { Mention } from "./mention.ts";

/** What a line of the text is, and what it stands under. Offsets are those of the text. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  readonly kind: "blank" | "heading" | "item" | "row" | "prose";
  /** Where the words begin, after marks of a heading or a list. */
  readonly from: number;
  /** The headings above, the nearest last: "Common mistakes". */
  readonly under: readonly string[];
  /** The heading that opens the run of lines it stands in, up to a blank line: "Exclusions:". */
  readonly list: string;
  /** Of a row: its cells. */
  readonly cells: readonly Cell[];
  /** Of a row: the row that names the columns, where there is one. */
  readonly columns: readonly string[];
  readonly mentions: readonly Mention[];
}

export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** "# ", "- ", "• ➤", "1. ", "(a) ". */
const listMark = /^[\s>]*(?:#{1,6}\s+|(?:[-+*•▪◦●○‣➤→✓✔✗☑–—·]\s*)+(?=\S)|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)?/u;
const headingMark = /^[\s>]*#{1,6}\s/;
const longestHeading = 110;

/** Divides a text without its markup into lines. */
export function readLines(masked: string, mentions: readonly Mention[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  const sections = new Sections();
  let columns: readonly string[] = [];
  let at = 0;
  let start = 0;
  while (start <= masked.length) {
    const next = masked.indexOf("\n", start);
    const end = next < 0 ? masked.length : next;
    const first = at;
    while (at < mentions.length && (mentions[at]?.start ?? 0) < end) at++;
    const line = masked.slice(start, end);
    const within = mentions.slice(first, at);
    const from = start + (listMark.exec(line)?.[0].length ?? 0);
    const isPasted = columns.length === 1;
    const read = kindOf(line, { from: from - start, mentions: within, next: masked.slice(end + 1, end + 200) });
    const kind = isPasted && read === "heading" && within.length > 0 ? "prose" : read;
    const cells = kind === "row" ? cellsOf(line, start) : [];
    // A row without codes names the columns of those below; a line without cells ends the table.
    if (kind === "row" && within.length === 0 && !isRule(line))
      columns = cells.map((cell) => masked.slice(cell.start, cell.end));
    else if (kind !== "row" && kind !== "blank")
      columns = namesColumns(line, within) ? [line] : kind === "prose" ? columns : [];
    sections.read(kind, line, within.length > 0);
    lines.push({
      start,
      end,
      kind,
      from,
      under: sections.titles,
      list: sections.list,
      cells,
      columns,
      mentions: within,
    });
    start = end + 1;
  }
  return lines;
}

/** "Condition ICD-10 Code Description", where a table was pasted without its cells. */
function namesColumns(line: string, mentions: readonly Mention[]): boolean {
  return (
    mentions.length === 0 &&
    /\bcodes?\b/i.test(line) &&
    /\b(?:condition|description|diagnosis|type|meaning|use|region)\b/i.test(line) &&
    !/[.:?]\s*$/.test(line) &&
    line.trim().split(/\s+/).length <= 10
  );
}

const longestOpening = 80;
const notesAhead = /^(?:type [12] )?(?:excl|incl|code (?:first|also)|use additional)(?![^;]*\.\s)[^;]*$/i;

class Sections {
  titles: readonly string[] = [];
  list = "";
  #isFilled = false;

  /** Depths are not marked in most texts: the last two headings are kept. A heading that names a code is a title of its own. */
  read(kind: TextLine["kind"], line: string, hasCodes: boolean): void {
    if (kind === "blank") {
      if (this.#isFilled) this.list = "";
      return;
    }
    const title = line.replace(listMark, "").trim();
    // "Excludes1 at M54.5", "Excludes1 for M54.5-:": names a code and opens a list all the same.
    const opensNotes = kind !== "row" && hasCodes && title.length <= longestOpening && notesAhead.test(title);
    this.#isFilled = kind !== "heading" && !opensNotes;
    if (opensNotes) this.list = title;
    if (kind !== "heading" || opensNotes) return;
    this.list = hasCodes ? "" : title;
    this.titles = hasCodes ? [] : [...this.titles.slice(-1), this.list];
  }
}

function kindOf(
  line: string,
  { from, mentions, next }: { readonly from: number; readonly mentions: readonly Mention[]; readonly next: string },
): TextLine["kind"] {
  const words = line.slice(from).trim();
  if (words === "") return "blank";
  if (/\|/.test(line) || /\S\t+\S/.test(line)) return "row";
  if (headingMark.test(line)) return "heading";
  const isShort = words.length <= longestHeading && !/[.;,]$/.test(words) && words.split(/\s+/).length <= 14;
  const opensList = /[:：]$/.test(words) && words.length <= 2 * longestHeading;
  const isMarked = from > (/^\s*/.exec(line)?.[0].length ?? 0);
  if (isMarked && !/^\s*\d/.test(line)) return "item";
  if (mentions.length === 0 && (isShort || opensList)) return "heading";
  if (isMarked) return "item";
  // A title over a text: a blank line or the end stands below, and the line is no sentence.
  return isShort && mentions.length > 0 && /^\s*\n/.test(next) && !/^\S*\s+is\b/.test(words) ? "heading" : "prose";
}

const isRule = (line: string): boolean => /^[\s|:+-]*$/.test(line);

function cellsOf(line: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split(/[|\t]/)) {
    const lead = /^\s*/.exec(part)?.[0].length ?? 0;
    const text = part.trim();
    if (text !== "") cells.push({ start: offset + start + lead, end: offset + start + lead + text.length });
    start += part.length + 1;
  }
  return cells;
}

/** The sentence of a line, or of a cell, that holds a span. A stop within a code or a short form ends none. */
export function sentenceAround(
  masked: string,
  span: { readonly start: number; readonly end: number },
  bounds: { readonly start: number; readonly end: number },
): Cell {
  const from = Math.max(bounds.start, span.start - widest);
  const to = Math.min(bounds.end, span.end + widest);
  let start = from;
  for (const stop of masked.slice(from, span.start).matchAll(sentenceEnd)) start = from + stop.index + stop[0].length;
  const next = masked
    .slice(span.end, to)
    .search(/(?<!\b(?:e\.g|i\.e|vs|etc|no|approx|incl|excl|w|dx)\.?)[.!?](?=["”’)]?(?:\s|$))/i);
  return { start, end: next < 0 ? to : span.end + next + 1 };
}

/** The text of the line before a code, as far as it can matter. */
export function lineBefore(masked: string, line: TextLine, mention: Mention): string {
  return masked.slice(Math.max(line.from, mention.start - widest), mention.start);
}

/** The codes before and after one in its line. */
export function neighboursIn(
  line: TextLine,
  mention: Mention,
): { readonly before?: Mention; readonly after?: Mention } {
  const { mentions } = line;
  let low = 0;
  let high = mentions.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? 0) < mention.start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [mentions[low - 1], mentions[low + 1]];
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** What is said of a code stands within so many characters: a text without stops and line breaks has no longer sentences. */
const widest = 600;

const sentenceEnd = /(?<!\b(?:e\.g|i\.e|vs|etc|no|approx|incl|excl|w|dx))[.!?]["”’)]?\s+/gi;
