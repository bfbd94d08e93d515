import type { Catalog } from "../catalog/catalog.ts";
import type { Ordinal } from "../catalog/code-table.ts";

/**
 * What is always the same of a code on a day is worked out once: results of other questions share it. It is let go with
 * the catalogue, and when there is too much of it.
 *
 * @param most of how many codes of a catalogue it is kept
 */
export function perCatalog<T>(
  work: (catalog: Catalog, ordinal: Ordinal) => T,
  most: number,
): (catalog: Catalog, ordinal: Ordinal) => T {
  const known = new WeakMap<Catalog, Map<Ordinal, { readonly value: T }>>();
  return (catalog, ordinal) => {
    const ofCatalog = known.get(catalog) ?? new Map<Ordinal, { readonly value: T }>();
    known.set(catalog, ofCatalog);
    const before = ofCatalog.get(ordinal);
    if (before !== undefined) return before.value;
    const value = work(catalog, ordinal);
    if (ofCatalog.size >= most) ofCatalog.clear();
    ofCatalog.set(ordinal, { value });
    return value;
  };
}
