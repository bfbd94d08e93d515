/**
 * One order for several lists that agree on the order of what they share: the items of the first, with those only
 * later lists have put in right after the item that precedes them there.
 */
export function mergeOrder<T>(lists: readonly (readonly T[])[]): T[] {
  const merged: T[] = [];
  const known = new Set<T>();
  for (const list of lists) {
    const inserts: { readonly after: T | undefined; readonly items: T[] }[] = [];
    let previous: T | undefined;
    for (const item of list) {
      if (!known.has(item)) {
        const last = inserts[inserts.length - 1];
        if (last !== undefined && last.after === previous) last.items.push(item);
        else inserts.push({ after: previous, items: [item] });
        known.add(item);
      } else previous = item;
    }
    for (const { after, items } of inserts)
      merged.splice(after === undefined ? 0 : merged.indexOf(after) + 1, 0, ...items);
  }
  return merged;
}

/** Whether a list's items stand in `merged` in the list's own order. */
export function keepsOrder<T>(merged: readonly T[], list: readonly T[]): boolean {
  const members = new Set(list);
  const kept = merged.filter((item) => members.has(item));
  return kept.length === list.length && kept.every((item, i) => item === list[i]);
}
