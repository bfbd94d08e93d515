import type { CodeEntry } from "../catalog/code-entry.ts";

/**
 * Works something out once an entry: an encounter's pairs ask the same of each code again and again. What is kept goes
 * with the entry, that is with the encounter it was looked up for.
 */
export function perEntry<Result>(work: (entry: CodeEntry) => Result): (entry: CodeEntry) => Result {
  const done = new WeakMap<CodeEntry, { readonly result: Result }>();
  return (entry) => {
    const known = done.get(entry);
    if (known !== undefined) return known.result;
    const result = work(entry);
    done.set(entry, { result });
    return result;
  };
}
