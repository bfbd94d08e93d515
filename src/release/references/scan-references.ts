import { type CodeSpan, readCodeList } from "./code-list.ts";
import type { NotAReference, NoteReference, ReferenceScan, UnreadRestriction } from "./note-reference.ts";
import { type NoteToken, tokenizeNote } from "./note-tokens.ts";
import { areCodes, followsSee, roleByWordsBefore } from "./reference-context.ts";
import { type RestrictionPhrase, readRestrictionPhrase } from "./restriction-phrase.ts";
import { TokenCursor } from "./token-cursor.ts";

/** A reference on its way: whether it only describes shows itself when its whole sentence is read. */
interface Found {
  readonly reference: NoteReference;
  readonly sentence: number;
  readonly inBrackets: boolean;
}

/**
 * Finds the codes that the text of a note names, with all spellings of the Tabular Lists of FY2021 to FY2026.
 * Knows no code: whether "G31.90" exists is for the compiler to say.
 *
 * ```
 * note        = { list [ restriction ] | anything else }
 * list        = span { separator span }            separator = "," | ";" | "and" | "or" | ", and" | (slips)
 * span        = code [ dash ] [ link code [ dash ] ]     link = "-" | "to" | "through"
 * restriction = [ "," ] ( "with" | "that has" ) ( ordinals "character" runs | "final characters" runs | runs | words )
 * ```
 *
 * A restriction binds to all references of the list before it: "(E08, E09, E11, E13 with final characters .00 or .01)".
 * Brackets are tolerated unbalanced: "(E87.8}", "(J91.0))", "(Z89.52-".
 *
 * @param text of one note, white space folded or not.
 */
export function scanReferences(text: string): ReferenceScan {
  return new NoteScanner(text).scan();
}

class NoteScanner {
  readonly #text: string;
  readonly #cursor: TokenCursor;
  readonly #found: Found[] = [];
  readonly #notReferences: NotAReference[] = [];
  readonly #unread: UnreadRestriction[] = [];
  #brackets = 0;
  #sentence = 0;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new TokenCursor(tokenizeNote(text));
  }

  scan(): ReferenceScan {
    for (let token = this.#cursor.peek(); token !== undefined; token = this.#cursor.peek()) {
      if (token.kind === "code") {
        this.#readList();
      } else {
        this.#pass(token);
        this.#cursor.index += 1;
      }
    }
    const references = this.#found.map((found) => (this.#describes(found) ? describing(found) : found.reference));
    return { references, notReferences: this.#notReferences, unreadRestrictions: this.#unread };
  }

  #pass({ kind, text: token, start, end }: NoteToken): void {
    if (kind === "open") this.#brackets += 1;
    if (kind === "close") this.#brackets = Math.max(0, this.#brackets - 1);
    if (kind === "dot" && startsSentence(this.#cursor.peek(1))) this.#sentence += 1;
    if (kind === "lookalike") this.#notReferences.push({ start, end, token, reason: "longer than a code" });
  }

  #readList(): void {
    const { tokens, index: first } = this.#cursor;
    const list = readCodeList(this.#cursor);
    const next = this.#cursor.index;
    if (!areCodes(list, tokens, first, next)) {
      this.#notReferences.push(...list.map(notIntroduced));
      return;
    }
    const inBrackets = this.#brackets > 0;
    const phrase =
      readRestrictionPhrase(this.#cursor, { inBrackets, afterSee: followsSee(tokens, first) }) ??
      this.#readBehindBracket();
    if (phrase === "unread") {
      this.#cursor.index = next;
      this.#keepUnread(next);
    }
    const role = roleByWordsBefore(tokens, first);
    for (const span of list) {
      const restriction = phrase === "unread" ? undefined : phrase?.(span.from);
      const reference = { ...named(span), role, ...(restriction === undefined ? {} : { restriction }) };
      this.#found.push({ reference, sentence: this.#sentence, inBrackets });
    }
  }

  /** "underdosing of medication (T36-T50) with fifth or sixth character 6" (Z91.12-, Z91.13-, Z91.A2-, Z91.A3-). */
  #readBehindBracket(): RestrictionPhrase | undefined {
    const phrase = this.#cursor.attempt(() => {
      if (this.#brackets === 0 || this.#cursor.take("close") === undefined) return undefined;
      return readRestrictionPhrase(this.#cursor, { inBrackets: false, afterSee: false });
    });
    if (phrase !== undefined && phrase !== "unread") this.#brackets -= 1;
    return phrase;
  }

  #keepUnread(next: number): void {
    const rest = this.#cursor.tokens.slice(next);
    const close = rest.findIndex(({ kind }) => kind === "close");
    const words = close === -1 ? rest : rest.slice(0, close);
    const start = words.at(0)?.start ?? this.#text.length;
    const end = words.at(-1)?.end ?? start;
    this.#unread.push({ start, end, text: this.#text.slice(start, end) });
  }

  #describes({ reference, sentence, inBrackets }: Found): boolean {
    if (inBrackets || reference.role !== "meant") return false;
    return this.#found.some(
      (other) => other.inBrackets && other.sentence === sentence && other.reference.start > reference.start,
    );
  }
}

function describing({ reference }: Found): NoteReference {
  return { ...reference, role: "describing" };
}

function named({ from, to, start, end, dashed }: CodeSpan): Omit<NoteReference, "role"> {
  const dash = from.length === 3 ? ".-" : "-";
  return { start, end, written: from === to ? from + (dashed ? dash : "") : `${from}-${to}`, from, to };
}

function notIntroduced({ from, start, end }: CodeSpan): NotAReference {
  return { start, end, token: from, reason: "no word introduces it" };
}

/** "climbing. These codes": a full stop, a blank, a capital; not "I60.-. I61.-", nor "e.g. ". */
function startsSentence(next: NoteToken | undefined): boolean {
  return next?.kind === "word" && next.spaced && /^\p{Lu}/u.test(next.text);
}
