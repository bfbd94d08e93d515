import type { NoteReference } from "../references/note-reference.ts";
import type { CodeTree } from "./code-tree.ts";
import type { DivisionNode } from "./division-columns.ts";

/** The codes a reference means: `from` up to `to`, not included, of all lists. */
export interface ResolvedInterval {
  readonly from: number;
  readonly to: number;
}

/** Finds the codes that references mean, by position in tabular order: C43-C44 holds C4A, which stands between them. */
export class ReferenceResolver {
  readonly #tree: CodeTree;
  readonly #divisions: ReadonlyMap<string, DivisionNode>;

  constructor(tree: CodeTree, divisions: readonly DivisionNode[]) {
    this.#tree = tree;
    // Where a chapter and a block have the same range, they hold the same codes.
    this.#divisions = new Map(divisions.map((division) => [division.range, division]));
  }

  /** @returns undefined when an end of the reference is no code, block or chapter of any list, or the ends are reversed */
  resolve({ from, to }: NoteReference): ResolvedInterval | undefined {
    const first = this.#tree.byCode.get(from);
    const last = this.#tree.byCode.get(to);
    if (from === to) return first === undefined ? undefined : { from: first.ordinal, to: first.end };
    // A block's range means the block: J40-J4A ends with J47, although J4A stands before J45.
    const division = this.#divisions.get(`${from}-${to}`);
    if (division !== undefined) return { from: division.from, to: division.end };
    if (first === undefined || last === undefined || first.ordinal > last.ordinal) return undefined;
    return { from: first.ordinal, to: last.end };
  }

  /** The lists, as bits, in which every end of the reference exists. */
  listsThatHave({ from, to }: NoteReference): number {
    const division = from === to ? undefined : this.#divisions.get(`${from}-${to}`);
    const codes = (this.#tree.byCode.get(from)?.lists ?? 0) & (this.#tree.byCode.get(to)?.lists ?? 0);
    return codes | (division?.lists ?? 0);
  }
}
