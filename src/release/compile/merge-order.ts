/**
 * One order for several lists: that of every list, as far as they agree. Where they leave a choice, or contradict each
 * other, the first holds: its items, with those only later lists have put in right after the item that precedes them there.
 */
export function mergeOrder<T>(lists: readonly (readonly T[])[]): T[] {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  // Nearly all siblings and notes stand in the same order in every list.
  if (first !== undefined && others.every((list) => isSameOrder(list, first))) return [...new Set(first)];
  const inserted = insertInOrder(lists);
  if (lists.every((list) => keepsOrder(inserted, list))) return inserted;
  // Putting in one list at a time cannot know that a later one has both of two items that stand side by side by chance.
  const agreeing: (readonly T[])[] = [];
  let merged = inserted;
  for (const list of lists) {
    const sorted = sortByLists(inserted, [...agreeing, list]);
    if (sorted === undefined) continue;
    agreeing.push(list);
    merged = sorted;
  }
  return merged;
}

/** Whether a list's items stand in `merged` in the list's own order. */
export function keepsOrder<T>(merged: readonly T[], list: readonly T[]): boolean {
  const members = new Set(list);
  const kept = merged.filter((item) => members.has(item));
  return kept.length === list.length && kept.every((item, i) => item === list[i]);
}

/** Whether two lists have the same items in the same order. */
export function isSameOrder<T>(list: readonly T[], other: readonly T[]): boolean {
  return list.length === other.length && list.every((item, i) => item === other[i]);
}

function insertInOrder<T>(lists: readonly (readonly T[])[]): T[] {
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

/**
 * Sorts items by the order of every list, and by their own where the lists leave a choice.
 *
 * @returns undefined when the lists contradict each other
 */
function sortByLists<T>(items: readonly T[], lists: readonly (readonly T[])[]): T[] | undefined {
  const waiting = lists.map((list) => ({ list, members: new Set(list), next: 0 }));
  const left = [...items];
  const sorted: T[] = [];
  while (left.length > 0) {
    const at = left.findIndex((item) =>
      waiting.every(({ list, members, next }) => !members.has(item) || list[next] === item),
    );
    if (at === -1) return undefined;
    for (const item of left.splice(at, 1)) {
      sorted.push(item);
      for (const queue of waiting) if (queue.members.has(item)) queue.next++;
    }
  }
  return sorted;
}
