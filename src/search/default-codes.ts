import { classOfTerm, readTerms } from "./terms.ts";

/** What is needed to tell how much more a child says than its parent. */
export interface TitledCodes {
  /** Parent of each ordinal, -1 for a category. */
  readonly parents: ArrayLike<number>;
  /** Title of each ordinal; "" where it has none of its own. */
  readonly titles: readonly string[];
  /** Terms of the title of each ordinal. */
  readonly terms: readonly ReadonlySet<number>[];
  readonly nameOf: (term: number) => string;
  readonly weightOf: (term: number) => number;
  /** Stem of a family of 7th characters → its code for what is not said. */
  readonly familyDefaults?: ReadonlyMap<number, number>;
}

/** A child may add this much (thousandths) beside "unspecified" and still count as the code for what is not said further. */
const tolerance = 2500;

const none: ReadonlySet<number> = new Set();
const unsaid = /\b(?:unspecified|unqualified|nos|not specified)\b/gi;
const withMore = /\bwith\b/gi;
/** Who did it and why is never what a record leaves to be assumed. */
const intents = [/\baccidental\b/i, /\bself-harm\b/i, /\bassault\b/i, /\badverse effect\b/i, /\bunderdosing\b/i];

/**
 * For each header the code below it that says no more than the header; from level to level the plainest child. A header
 * whose children all say more, say only a part of it, or differ by intent has none and keeps its own ordinal: there a
 * choice is needed. Of children without titles of their own the first is taken.
 */
export function defaultCodes(codes: TitledCodes): readonly number[] {
  const children = new Map<number, number[]>();
  for (let ordinal = 0; ordinal < codes.titles.length; ordinal++) {
    const parent = codes.parents[ordinal] ?? -1;
    if (parent >= 0) children.set(parent, [...(children.get(parent) ?? []), ordinal]);
  }
  return codes.titles.map((_, header) => {
    let at = header;
    for (let below = children.get(at); below !== undefined; below = children.get(at)) {
      const next = codes.familyDefaults?.get(at) ?? plainest(codes, at, below);
      if (next === undefined) return header;
      at = next;
    }
    return at;
  });
}

/**
 * The child that says no more than its parent; `undefined` where each says more, and a choice is needed.
 *
 * @param parent,children places in `codes.titles` and `codes.terms`
 */
export function plainest(codes: TitledCodes, parent: number, children: readonly number[]): number | undefined {
  if (children.length === 1 || children.every((child) => titleOf(codes, child) === "")) return children[0];
  const has =
    (intent: RegExp) =>
    (child: number): boolean =>
      intent.test(titleOf(codes, child));
  // "Poisoning by, adverse effect of and underdosing of" in every title tells none of them apart.
  const differing = intents.filter((intent) => children.some(has(intent)) && !children.every(has(intent)));
  if (differing.length > 1) return undefined;
  let best: { readonly child: number; readonly rank: number; readonly weight: number } | undefined;
  for (const child of children) {
    const { rank, weight } = plainness(codes, parent, child);
    if (rank === undefined) continue;
    // Where it may be unknown whether there is more, that there is none must be said.
    if (rank === plain.none && children.some((other) => /\bunknown\b/i.test(titleOf(codes, other)))) continue;
    if (best === undefined || rank < best.rank || (rank === best.rank && weight < best.weight))
      best = { child, rank, weight };
  }
  return best?.child;
}

/** How a child says no more: "…, unspecified"; the same; "…, uncomplicated" or "without …"; "unspecified" and little more; "with unspecified …". */
const plain = { unspecified: 0, same: 1, none: 2, little: 3, withUnspecified: 4 } as const;

function plainness(
  codes: TitledCodes,
  parent: number,
  child: number,
): { readonly rank: number | undefined; readonly weight: number } {
  const [above, own] = [codes.terms[parent] ?? none, codes.terms[child] ?? none];
  const added = [...own].filter((term) => !above.has(term));
  const name = (term: number): string => codes.nameOf(term);
  const more = (pattern: RegExp): boolean =>
    count(titleOf(codes, child), pattern) > count(titleOf(codes, parent), pattern);
  const leavesUnsaid = more(unsaid);
  const left = leavesUnsaid ? leftOpen(titleOf(codes, child)) : new Set();
  const telling = added.filter((term) => !isSlight(name(term)) && !left.has(name(term)));
  // What is named as unspecified counts where children are compared, not against the tolerance.
  const sum = (terms: readonly number[]): number => terms.reduce((all, term) => all + codes.weightOf(term), 0);
  const weight = sum(added);
  const keepsAll = [...above].every((term) => own.has(term) || isSlight(name(term)) || name(term) === "other");
  if (!keepsAll) return { rank: undefined, weight };
  if (more(withMore)) {
    return { rank: leavesUnsaid && sum(telling) <= tolerance ? plain.withUnspecified : undefined, weight };
  }
  if (telling.every((term) => isDenial(name(term)))) {
    if (leavesUnsaid) return { rank: plain.unspecified, weight };
    return { rank: telling.length === 0 ? plain.same : plain.none, weight };
  }
  return { rank: leavesUnsaid && sum(telling) <= tolerance ? plain.little : undefined, weight };
}

/** Terms of what is named only to say that it is unspecified: "unspecified upper limb" tells no more than "unspecified". */
function leftOpen(title: string): ReadonlySet<string> {
  const named = title.matchAll(
    /\bunspecified (?!(?:of|in|with|without|due|and|or|as)\b)([^,;]*?)(?= (?:of|in|with|without|due|and|or)\b|[,;]|$)/gi,
  );
  return new Set([...named].flatMap(([, words = ""]) => readTerms(words).map(({ term }) => term)));
}

const titleOf = (codes: TitledCodes, ordinal: number): string => codes.titles[ordinal] ?? "";
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isDenial = (term: string): boolean => term.startsWith("!") || term === "uncomplicated";

/**
 * Words that do not tell one condition from another; but "specified" does tell from what is not. A fracture not said to be
 * displaced or not is coded as displaced (Official Guidelines I.C.19.c).
 */
function isSlight(term: string): boolean {
  const kind = classOfTerm(term);
  return kind === "generic" || (kind === "filler" && term !== "specified") || term === "displaced";
}
