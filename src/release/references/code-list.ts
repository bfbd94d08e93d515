import type { NoteToken } from "./note-tokens.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** One member of a list: a code or a range. */
export interface CodeSpan {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  /** Its last code is written with a dash: "M51.-", "F10.--F19.-". */
  readonly dashed: boolean;
}

/**
 * Reads "S00-T88", "A40, A41.-", "I70.42-, and I70.43-": members between commas, semicolons, "and" and "or".
 * After a dashed code the separator may be a slip: a full stop ("I60.-. I61.-, I62.-") or nothing ("I69.81- I69.91-").
 *
 * @param cursor at a code; afterwards behind the list.
 */
export function readCodeList(cursor: TokenCursor): readonly CodeSpan[] {
  const spans: CodeSpan[] = [];
  let first = cursor.take("code");
  while (first !== undefined) {
    const span = readSpan(cursor, first);
    spans.push(span);
    first = cursor.attempt(() => readNextCode(cursor, span.dashed));
  }
  return spans;
}

function readNextCode(cursor: TokenCursor, afterDash: boolean): NoteToken | undefined {
  const mark = cursor.take("comma") ?? cursor.take("semicolon") ?? (afterDash ? cursor.take("dot") : undefined);
  const conjunction = cursor.takeWord("and", "or");
  return mark !== undefined || conjunction || afterDash ? cursor.take("code") : undefined;
}

function readSpan(cursor: TokenCursor, first: NoteToken): CodeSpan {
  const { text: from, start } = first;
  const dash = takeOwnDash(cursor);
  const alone = { from, to: from, start, end: dash?.end ?? first.end, dashed: dash !== undefined };

  const linked = cursor.attempt(() => readLink(cursor));
  const adjacent = linked === undefined && dash !== undefined && cursor.peek()?.spaced === false;
  const last = linked ?? (adjacent ? cursor.take("code") : undefined);
  if (last === undefined) return alone;

  const behind = cursor.index;
  const lastDash = takeOwnDash(cursor);
  if (adjacent && lastDash !== undefined && repeatSubdivision(from, last.text)) {
    cursor.index = behind - 1;
    return alone;
  }
  return { from, to: last.text, start, end: lastDash?.end ?? last.end, dashed: lastDash !== undefined };
}

/**
 * The dash right behind a code, which stands for the characters to come: "M51.-", "M50.1-". Of "S00-T88" too: which
 * of the two a single dash is shows itself when the next token is known.
 */
function takeOwnDash(cursor: TokenCursor): NoteToken | undefined {
  return cursor.attempt(() => {
    if (cursor.peek()?.kind === "dot" && cursor.peek()?.spaced === false) cursor.take("dot");
    return cursor.peek()?.spaced === false ? cursor.take("dash") : undefined;
  });
}

/**
 * What makes a range, and the code at its end, behind a code and its own dash: "S00 - S09", "I01.0 -I01.9",
 * "F10.- -F19.-", "S32.1--S32.9", "M05.00 to M05.8A". In "S00-T88" the own dash is the link. In "I69.81- I69.91-" it is
 * not: the blank behind it and none before make it the first code's own, so this is a list whose comma is missing.
 */
function readLink(cursor: TokenCursor): NoteToken | undefined {
  return cursor.take("dash") !== undefined || cursor.takeWord("to", "through") ? cursor.take("code") : undefined;
}

/**
 * "I69.01-I69.11-" (F06.7 Excludes1, cognitive deficits): the same subdivision of two neighbouring subcategories, and so
 * not the range between them, which holds aphasia and hemiplegia too, but the list "I69.01-, I69.11-" without its comma.
 * G31.84 writes it with the comma.
 */
function repeatSubdivision(first: string, second: string): boolean {
  return (
    first.length === second.length &&
    first.length > "I69.0".length &&
    first.at(-1) === second.at(-1) &&
    first.slice(0, -2) === second.slice(0, -2)
  );
}
