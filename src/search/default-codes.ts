/** What is needed to tell how much more a child says than its parent. */
export interface TitledCodes {
  /** Parent of each ordinal, -1 for a category. */
  readonly parents: ArrayLike<number>;
  /** Terms of the title of each ordinal. */
  readonly titles: readonly ReadonlySet<number>[];
  readonly weightOf: (term: number) => number;
  readonly isFiller: (term: number) => boolean;
  /** Stem of a family of 7th characters → its code for what is not said. */
  readonly familyDefaults?: ReadonlyMap<number, number>;
}

/** A child may add this much (thousandths) and still count as the code for what is not said further. */
const tolerance = 2500;

/**
 * For each header the code below it that says no more than the header: "…, unspecified", "… NOS"; from level to level the
 * child that adds least. A header whose children all say more has none and keeps its own ordinal: there a choice is needed.
 * Of children without titles of their own the first is taken.
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

function plainest(codes: TitledCodes, parent: number, children: readonly number[]): number | undefined {
  const known = codes.titles[parent] ?? new Set();
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const child of children) {
    const title = [...(codes.titles[child] ?? [])];
    const added = title.filter((term) => !known.has(term));
    const weight = added.reduce((sum, term) => sum + codes.weightOf(term), 0);
    const plain = children.length === 1 || added.length === 0 || title.some(codes.isFiller);
    if (plain && weight < least && weight <= tolerance) [best, least] = [child, weight];
  }
  return best;
}
