/** An answer as it went out. */
export interface RememberedAnswer {
  /** JSON. */
  readonly body: string;
  /** Of the body in UTF-8. */
  readonly byteLength: number;
  /** Its entity tag; absent where POST was asked. */
  readonly tag?: string;
  /** The pattern of the route, for the log. */
  readonly route: string;
  /** The day it was answered for where the question named none, ISO: it answers on no other. */
  readonly day?: string;
}

/** About 13,000 answers to `code`, or a thousand articles; a worker without them has about twice that. */
const mostBytes = 64 << 20;
/** No single answer may push out more than one in 64 of the others. */
const mostBytesEach = 1 << 20;
/** What is longer is no question that comes again. */
const longestQuestion = 1000;
/** A record, its key and its place in the map. */
const bytesBeside = 300;

interface Entry {
  readonly answer: RememberedAnswer;
  /** Since it was last passed over. */
  isAskedAgain: boolean;
}

/**
 * The last answers by their questions, in the memory of one server: an answer is the same whenever the release, the question and
 * the day are. The oldest is forgotten first; one that was asked for again meanwhile gets a second turn.
 */
export class AnswerMemory {
  readonly #answers = new Map<string, Entry>();
  readonly #mostBytes: number;
  #bytes = 0;
  #day = "";

  constructor(most: number = mostBytes) {
    this.#mostBytes = most;
  }

  /** How much is remembered, in bytes of memory, nearly. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param today ISO, UTC */
  get(question: string, today: string): RememberedAnswer | undefined {
    if (today !== this.#day) this.#forgetOtherDays(today);
    const entry = this.#answers.get(question);
    if (entry === undefined || (entry.answer.day ?? today) !== today) return undefined;
    entry.isAskedAgain = true;
    return entry.answer;
  }

  set(question: string, answer: RememberedAnswer): void {
    const bytes = sizeOf(question, answer);
    if (question.length > longestQuestion || bytes > Math.min(mostBytesEach, this.#mostBytes)) return;
    this.#forget(question);
    this.#answers.set(question, { answer, isAskedAgain: false });
    this.#bytes += bytes;
    // A map keeps the order of insertion; what is inserted meanwhile is met again at its end.
    for (const [oldest, entry] of this.#answers) {
      if (this.#bytes <= this.#mostBytes) break;
      if (entry.isAskedAgain) this.#passOver(oldest, entry);
      else this.#forget(oldest);
    }
  }

  #passOver(question: string, entry: Entry): void {
    entry.isAskedAgain = false;
    this.#answers.delete(question);
    this.#answers.set(question, entry);
  }

  #forget(question: string): void {
    const entry = this.#answers.get(question);
    if (entry === undefined) return;
    this.#answers.delete(question);
    this.#bytes -= sizeOf(question, entry.answer);
  }

  #forgetOtherDays(today: string): void {
    this.#day = today;
    for (const [question, { answer }] of this.#answers)
      if (answer.day !== undefined && answer.day !== today) this.#forget(question);
  }
}

/** A text of ASCII takes a byte a character, any other may take two. */
function sizeOf(question: string, { body, byteLength }: RememberedAnswer): number {
  return bytesBeside + question.length + (byteLength === body.length ? body.length : body.length * 2);
}
