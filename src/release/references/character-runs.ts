import type { TokenCursor } from "./token-cursor.ts";

/** Characters of codes as a restriction names them: "1-4 or 6", ".17, .27, .97", "-93". */
export interface CharacterRuns {
  /** Each as long as written, ranges written out: "1", "2", "3", "4", "6". */
  readonly characters: readonly string[];
  /** What stands before the first. */
  readonly lead: "dot" | "dash" | undefined;
}

/**
 * Reads runs between commas, "or" and "and". Before another ".25" a full stop is a slip for a comma
 * ("with .15. .25, .95"); the dash behind ".61-" only says that more characters follow.
 *
 * @returns undefined, and leaves the cursor, where none begins or a range cannot be written out.
 */
export function readCharacterRuns(cursor: TokenCursor): CharacterRuns | undefined {
  const lead = leadAt(cursor);
  let read = cursor.attempt(() => readRun(cursor));
  if (read === undefined) return undefined;
  const characters = [...read];
  while (read !== undefined) {
    skipGloss(cursor);
    read = cursor.attempt(() => {
      const mark = cursor.take("comma") ?? (cursor.peek(1)?.kind === "dot" ? cursor.take("dot") : undefined);
      return cursor.takeWord("or", "and") || mark !== undefined ? readRun(cursor) : undefined;
    });
    if (read !== undefined) characters.push(...read);
  }
  return { characters, lead };
}

function readRun(cursor: TokenCursor): readonly string[] | undefined {
  const first = takeRun(cursor);
  if (first === undefined) return undefined;
  const last = cursor.attempt(() =>
    (cursor.peek()?.spaced === false && cursor.take("dash") !== undefined) || cursor.takeWord("through", "to")
      ? takeRun(cursor)
      : undefined,
  );
  if (last !== undefined) return writeOut(first, last);
  if (cursor.peek()?.spaced === false) cursor.take("dash");
  return [first];
}

function takeRun(cursor: TokenCursor): string | undefined {
  return cursor.attempt(() => {
    if (leadAt(cursor) !== undefined) cursor.index += 1;
    const run = cursor.take("word")?.text;
    return run !== undefined && /^[0-9A-Z]{1,4}$/.test(run) ? run : undefined;
  });
}

/** Of ".44" or "-93"; a mark with a blank behind it belongs to the sentence. */
function leadAt(cursor: TokenCursor): "dot" | "dash" | undefined {
  const kind = cursor.peek()?.kind;
  return (kind === "dot" || kind === "dash") && cursor.peek(1)?.spaced === false ? kind : undefined;
}

/** "6th character 7 - death due to brain injury prior to regaining consciousness, or 8 - death due to other cause". */
function skipGloss(cursor: TokenCursor): void {
  if (cursor.peek()?.spaced !== true || cursor.take("dash") === undefined) return;
  while (cursor.take("word") !== undefined);
}

function writeOut(first: string, last: string): readonly string[] | undefined {
  if (/^[0-9]+$/.test(first + last) && first.length === last.length && first <= last) {
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, i) => String(Number(first) + i).padStart(first.length, "0"));
  }
  if (!/^[A-Z][A-Z]$/.test(first + last) || first > last) return undefined;
  const start = first.charCodeAt(0);
  return Array.from({ length: last.charCodeAt(0) - start + 1 }, (_, i) => String.fromCharCode(start + i));
}
