import type { Placement } from "../parsers/placements.ts";
import type { TabularEntry } from "../parsers/tabular-list.ts";
import { CodeChangeError } from "./code-change-error.ts";

/**
 * Puts new entries among their siblings: right after the sibling that a placement names, otherwise in the order of the
 * codes, digits before letters. Siblings in no such order (C43, C4A, C44) do not say where a new one belongs.
 *
 * @throws CodeChangeError where a placement is needed, or names a sibling that is not there
 */
export function placeEntries(
  siblings: readonly TabularEntry[],
  added: readonly TabularEntry[],
  placements: ReadonlyMap<string, Placement>,
): readonly TabularEntry[] {
  const placed = [...siblings];
  // Those with a placement come last: they may break the order by which the others find theirs.
  const byCode = added.toSorted(
    (one, other) =>
      Number(placements.has(one.code)) - Number(placements.has(other.code)) || (one.code < other.code ? -1 : 1),
  );
  for (const entry of byCode) {
    const after = placements.get(entry.code)?.after;
    placed.splice(
      after === undefined ? placeByCode(placed, entry.code) : placeAfter(placed, after, entry.code),
      0,
      entry,
    );
  }
  return placed;
}

function placeByCode(siblings: readonly TabularEntry[], code: string): number {
  const next = siblings.findIndex((sibling) => sibling.code > code);
  const place = next === -1 ? siblings.length : next;
  if (siblings.findLastIndex((sibling) => sibling.code < code) !== place - 1) {
    throw new CodeChangeError(code, "a placement, since its siblings are not in the order of their codes");
  }
  return place;
}

function placeAfter(siblings: readonly TabularEntry[], after: string, code: string): number {
  const index = siblings.findIndex((sibling) => sibling.code === after);
  if (index === -1) throw new CodeChangeError(code, `a sibling ${after} to stand after`);
  return index + 1;
}
