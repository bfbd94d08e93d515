import { type Candidate, findBelow, findColumns, findMainTerms, findSubterms, type Strictness } from "./find-terms.ts";
import { readAsked } from "./fit-title.ts";
import type { IndexTable } from "./index-table.ts";
import { isReadersChoice, readReference, splitReferences } from "./reference.ts";
import type { Landing, WalkPlace, WalkStep } from "./walk-step.ts";

/** A path to look for. */
export interface Question {
  readonly tables: readonly IndexTable[];
  readonly items: readonly string[];
  readonly strictness: Strictness;
  /** Items may belong together: they were parted at commas. */
  readonly joins?: boolean;
  /** It is a reference of the Index: "by site" in it is the reader's choice. */
  readonly isReference?: boolean;
  /** How many places may still be looked at: a path of a thousand pieces must end. */
  readonly budget: { left: number };
  /** The references being followed, so that none is followed in a circle. */
  readonly following?: ReadonlySet<string>;
}

export interface Found {
  readonly landings: readonly Landing[];
  /** The place farthest along the path. */
  readonly reached?: Landing;
  readonly notFound?: string;
}

/** More references in a row than any index has. */
const mostFollowed = 8;
const mostJoined = 4;
/** A term of an earlier index goes before one of a later that is as exact. */
const tableOrder = 0.06;

/** All ways through the indexes that a path can mean. */
export function search(question: Question): Found {
  const walker = new PathSearch(question);
  walker.from(undefined, 0, []);
  return walker;
}

class PathSearch implements Found {
  readonly landings: Landing[] = [];
  reached?: Landing;
  notFound?: string;
  readonly #question: Question;
  #farthest = 0;

  constructor(question: Question) {
    this.#question = question;
  }

  from(landing: Landing | undefined, at: number, steps: readonly WalkStep[]): void {
    const { items, budget } = this.#question;
    if (at >= items.length) {
      if (landing !== undefined) this.landings.push(landing);
      return;
    }
    if (landing !== undefined && at > this.#farthest) {
      this.#farthest = at;
      this.reached = landing;
      this.notFound = items[at] ?? "";
    }
    if (budget.left-- <= 0) return;
    const before = this.landings.length;
    this.#direct(landing, at, steps);
    if (this.landings.length > before || landing === undefined) return;
    if (this.#question.isReference === true && isReadersChoice(items[at] ?? "")) {
      this.from({ ...landing, cost: landing.cost + 0.5 }, at + 1, steps);
      if (this.landings.length > before) return;
    }
    this.#references(landing, at, steps);
    if (this.landings.length > before || this.#question.strictness === "exact") return;
    this.#take(findBelow(landing.place, readAsked(items[at] ?? "")), landing, { at, next: at + 1, steps });
  }

  /** The items next in line, one at a time or joined, as titles of main terms or subterms. */
  #direct(landing: Landing | undefined, at: number, steps: readonly WalkStep[]): void {
    const { tables, items, strictness, joins } = this.#question;
    const most = joins === true ? Math.min(mostJoined, items.length - at) : 1;
    for (let count = 1; count <= most; count++) {
      const asked = readAsked(items.slice(at, at + count).join(", "));
      const candidates =
        landing === undefined
          ? tables.flatMap((table, order) =>
              findMainTerms(table, asked, strictness).map((found) => ({
                ...found,
                cost: found.cost + order * tableOrder,
              })),
            )
          : [...findSubterms(landing.place, asked, strictness), ...findColumns(landing.place, asked, strictness)];
      this.#take(candidates, landing, { at, next: at + count, steps });
    }
  }

  #take(
    candidates: readonly Candidate[],
    landing: Landing | undefined,
    { at, next, steps }: { readonly at: number; readonly next: number; readonly steps: readonly WalkStep[] },
  ): void {
    const asked = this.#question.items.slice(at, next).join(", ");
    for (const { place, kind, cost } of candidates.toSorted((a, b) => a.cost - b.cost)) {
      const further = [...steps, { place, kind, asked }];
      this.from({ place, steps: further, cost: (landing?.cost ?? 0) + cost }, next, further);
    }
  }

  #references(landing: Landing, at: number, steps: readonly WalkStep[]): void {
    for (const kind of ["see", "seeAlso"] as const) {
      for (const text of splitReferences(landing.place.table.detail(landing.place.term, kind))) {
        const target = follow(text, landing.place, this.#question);
        // "Pain, see also Painful" and "Painful, see also Pain": a place is come to once.
        if (target === undefined || isAmong(target, steps)) continue;
        const further = [...steps, { place: target, kind, asked: text }];
        this.from({ place: target, steps: further, cost: landing.cost + (kind === "see" ? 0.5 : 1) }, at, further);
      }
    }
  }
}

/** From a term that has nothing but a "see" to where it leads, and on from there. */
export function followToEnd(landing: Landing, question: Question): Landing {
  let at = landing;
  const seen = new Set<string>();
  for (let count = 0; count < mostFollowed; count++) {
    const { table, term, column } = at.place;
    if (table.code(term) !== undefined || column !== undefined || table.cells(term).length > 0) return at;
    const [text, ...others] = splitReferences(table.detail(term, "see"));
    // Of two references the reader must choose.
    if (text === undefined || others.length > 0) return at;
    seen.add(`${table.kind} ${term}`);
    const target = follow(text, at.place, question);
    if (target === undefined || seen.has(`${target.table.kind} ${target.term}`)) return at;
    at = { place: target, steps: [...at.steps, { place: target, kind: "see", asked: text }], cost: at.cost };
  }
  return at;
}

/** Where a reference leads: the one place, or undefined where it names no term, or several, or goes in a circle. */
function follow(text: string, { table }: WalkPlace, question: Question): WalkPlace | undefined {
  const reference = readReference(text);
  const following = new Set(question.following);
  const key = `${table.kind} ${text}`;
  if (reference === undefined || following.has(key) || following.size >= mostFollowed) return undefined;
  following.add(key);
  const { kind = table.kind, pieces } = reference;
  const tables = question.tables.toSorted((a, b) => Number(b.kind === kind) - Number(a.kind === kind));
  const named = reference.kind === undefined ? tables : tables.filter((other) => other.kind === kind);
  if (pieces.length === 0) {
    // "Table of Neoplasms": its only main term, where it has but one.
    const [first, second] = named.flatMap((other) =>
      [...other.mainTerms()].slice(0, 2).map((term) => ({ table: other, term })),
    );
    return second === undefined ? first : undefined;
  }
  for (const strictness of ["exact", "loose"] as const) {
    const items = pieces;
    const { landings } = search({
      ...question,
      tables: named,
      items,
      strictness,
      joins: true,
      isReference: true,
      following,
    });
    const least = Math.min(...landings.map(({ cost }) => cost));
    const best = landings.filter(({ cost }) => cost < least + 1e-9).map(({ place }) => place);
    const [first] = best;
    if (first === undefined) continue;
    return best.every(({ term, table: other }) => term === first.term && other === first.table) ? first : undefined;
  }
  return undefined;
}

function isAmong({ table, term }: WalkPlace, steps: readonly WalkStep[]): boolean {
  return steps.some(({ place }) => place.table === table && place.term === term);
}
