import type { NoteToken, NoteTokenKind } from "./note-tokens.ts";

/** A place in a note's tokens. A reader that does not find what it looks for sets `index` back to where it began. */
export class TokenCursor {
  readonly tokens: readonly NoteToken[];
  index: number;

  constructor(tokens: readonly NoteToken[], index = 0) {
    this.tokens = tokens;
    this.index = index;
  }

  peek(offset = 0): NoteToken | undefined {
    return this.tokens[this.index + offset];
  }

  /** The next token, if it is of this kind; the cursor then stands behind it. */
  take(kind: NoteTokenKind): NoteToken | undefined {
    const token = this.peek();
    if (token?.kind !== kind) return undefined;
    this.index += 1;
    return token;
  }

  /** Whether the next token is one of these words, in any case; if so, the cursor stands behind it. */
  takeWord(...words: readonly string[]): boolean {
    const token = this.peek();
    if (token?.kind !== "word" || !words.includes(token.text.toLowerCase())) return false;
    this.index += 1;
    return true;
  }

  /** What `read` finds, or undefined with the cursor left where it was. */
  attempt<Found>(read: () => Found | undefined): Found | undefined {
    const start = this.index;
    const found = read();
    if (found === undefined) this.index = start;
    return found;
  }
}
