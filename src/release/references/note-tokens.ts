/** A `lookalike` is a word that begins like a code and is longer than one: "O157", "G6PD". */
export type NoteTokenKind =
  | "code"
  | "lookalike"
  | "word"
  | "dash"
  | "dot"
  | "comma"
  | "semicolon"
  | "open"
  | "close"
  | "other";

export interface NoteToken {
  readonly kind: NoteTokenKind;
  readonly text: string;
  /** UTF-16, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** White space, or the beginning of the text, stands before it. */
  readonly spaced: boolean;
}

/**
 * A word may hold a dot only where it begins like a code, and not before a new sentence that lacks its blank
 * ("T50.The"); so ".15. .25" and ".15.25" give the same tokens.
 */
const pieces =
  /[A-Z][0-9][0-9A-Z][\p{L}\p{M}\p{Nd}]*(?:\.(?!\p{Lu}?\p{Ll})[\p{L}\p{M}\p{Nd}]+)*|[\p{L}\p{M}\p{Nd}]+|[^\s]/gu;
const codeShape = /^[A-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;
const beginsLikeCode = /^[A-Z][0-9][0-9A-Z]/;

const marks: ReadonlyMap<string, NoteTokenKind> = new Map([
  ...[..."-\u2010\u2011\u2012\u2013\u2014\u2212"].map((dash) => [dash, "dash"] as const),
  [".", "dot"],
  [",", "comma"],
  [";", "semicolon"],
  ...[..."([{"].map((bracket) => [bracket, "open"] as const),
  ...[...")]}"].map((bracket) => [bracket, "close"] as const),
]);

/** Cuts a note into codes, words and marks; together with the white space between them they are the whole text. */
export function tokenizeNote(text: string): readonly NoteToken[] {
  const tokens: NoteToken[] = [];
  let last = -1;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    tokens.push({ kind: kindOf(piece), text: piece, start: index, end: index + piece.length, spaced: index !== last });
    last = index + piece.length;
  }
  return tokens;
}

function kindOf(piece: string): NoteTokenKind {
  if (codeShape.test(piece)) return "code";
  if (beginsLikeCode.test(piece)) return "lookalike";
  return marks.get(piece) ?? (/^[\p{L}\p{M}\p{Nd}]/u.test(piece) ? "word" : "other");
}
