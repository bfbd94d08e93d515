import type { CodeChange } from "../parsers/code-changes.ts";
import type { TabularEntry, TabularList } from "../parsers/tabular-list.ts";
import { CodeChangeError } from "./code-change-error.ts";

/** What changes among the entries of a list. Codes made of a stem and a 7th character are no entries and not here. */
export interface ChangedEntries {
  /** The new entries by the code of their parent, in the order of the change rows. */
  readonly addedByParent: ReadonlyMap<string, readonly CodeChange[]>;
  /** New categories, which have no parent. */
  readonly addedCategories: readonly CodeChange[];
  readonly removed: ReadonlySet<string>;
  readonly retitled: ReadonlyMap<string, CodeChange>;
}

/**
 * Tells entries from codes with a 7th character, and finds the parent of each new entry: the nearest entry, old or new,
 * whose code is the beginning of its own. (That is the parent of every entry of the official lists.)
 *
 * @throws CodeChangeError for a code that is added twice or has no category, and for one that is removed or retitled and
 * is not there
 */
export function findChangedEntries(list: TabularList, changes: readonly CodeChange[]): ChangedEntries {
  const old = seventhCharactersByEntry(list);
  const of = (...kinds: readonly CodeChange["change"][]): readonly CodeChange[] =>
    changes.filter(({ change }) => kinds.includes(change));

  const removed = new Set(
    of("removed", "header_removed")
      .map(({ code }) => code)
      .filter((code) => old.has(code)),
  );
  for (const { code } of of("header_removed")) {
    if (!removed.has(code)) throw new CodeChangeError(code, "an entry that can be removed");
  }
  const retitled = new Map(of("retitled").map((change) => [change.code, change]));
  for (const code of retitled.keys()) {
    if (!old.has(code)) throw new CodeChangeError(code, "an entry that can be retitled");
  }

  const remaining = [...old.keys()].filter((code) => !removed.has(code));
  const known = new Set([...remaining, ...of("header_added", "added").map(({ code }) => code)]);
  const takesSeventh = (code: string | undefined): boolean =>
    code !== undefined && (old.get(code) ?? takesSeventh(parentOf(code, known)));

  const addedByParent = new Map<string, CodeChange[]>();
  const addedCategories: CodeChange[] = [];
  for (const change of of("header_added", "added")) {
    if (old.has(change.code)) throw new CodeChangeError(change.code, "a code that is not there yet");
    const parent = parentOf(change.code, known);
    if (change.change === "added" && change.code.length === 8 && takesSeventh(parent)) continue;
    if (change.code.length === 3) addedCategories.push(change);
    else if (parent === undefined) throw new CodeChangeError(change.code, "its category in the list");
    else addedByParent.set(parent, [...(addedByParent.get(parent) ?? []), change]);
  }
  return { addedByParent, addedCategories, removed, retitled };
}

/** Every entry of a list, and whether a definition of 7th characters stands on it or above it. */
function seventhCharactersByEntry(list: TabularList): ReadonlyMap<string, boolean> {
  const entries = new Map<string, boolean>();
  const visit = (entry: TabularEntry, above: boolean): void => {
    const here = above || entry.seventhCharacters !== undefined;
    entries.set(entry.code, here);
    for (const child of entry.children) visit(child, here);
  };
  for (const chapter of list.chapters) {
    for (const section of chapter.sections) for (const entry of section.entries) visit(entry, false);
  }
  return entries;
}

function parentOf(code: string, known: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const start = code.slice(0, length);
    if (known.has(start)) return start;
  }
  return undefined;
}
