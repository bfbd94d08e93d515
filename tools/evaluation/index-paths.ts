import type { TermNumber } from "../../src/alphabetic-index/index-columns.ts";
import type { IndexTable } from "../../src/alphabetic-index/index-table.ts";
import type { Classification } from "../../src/classification.ts";
import { indexWalk } from "../../src/operations/index-walk.ts";

/** A term of the Index with a code. */
export interface IndexPath {
  readonly path: readonly string[];
  /** As printed; a dash at its end says that more characters are needed. */
  readonly printed: string;
}

const seed = 20_250_115;

/** So many terms with a code, drawn with a seed: the same on any machine. */
export function drawPaths(table: IndexTable, count: number): readonly IndexPath[] {
  const coded = [...table.terms()].flatMap((term) => {
    const printed = table.code(term);
    return printed === undefined ? [] : [{ term, printed }];
  });
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const { term, printed } = coded[state % coded.length] as (typeof coded)[number];
    return { path: pathOf(table, term), printed };
  });
}

function pathOf(table: IndexTable, term: TermNumber): readonly string[] {
  const parent = table.parent(term);
  return [...(parent === undefined ? [] : pathOf(table, parent)), table.title(term).lead];
}

/**
 * Walks the Index by each term's own path.
 *
 * @returns share of the terms at whose code, or the code that took its place by the date, the walk ends, and the others
 */
export function walkPaths(
  classification: Classification,
  paths: readonly IndexPath[],
  date: string,
): { readonly landed: number; readonly missed: readonly IndexPath[] } {
  const missed = paths.filter(({ path, printed }) => {
    const answer = indexWalk.run(classification, indexWalk.read({ path }, { date }));
    const { code, indexCode, why, completions } = answer;
    const isMapped = why !== undefined && indexCode === printed && (code ?? completions) !== undefined;
    return code !== printed.replace(/\.?-$/, "") && !isMapped;
  });
  return { landed: 1 - missed.length / paths.length, missed };
}
