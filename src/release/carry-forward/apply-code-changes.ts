import type { CodeChange } from "../parsers/code-changes.ts";
import type { Placement } from "../parsers/placements.ts";
import type { RenamedRange } from "../parsers/renamed-ranges.ts";
import type { TabularEntry, TabularList, TabularSection } from "../parsers/tabular-list.ts";
import { type ChangedEntries, findChangedEntries } from "./changed-entries.ts";
import { CodeChangeError } from "./code-change-error.ts";
import { placeEntries } from "./place-entries.ts";
import { renameRanges } from "./rename-ranges.ts";
import { requireExactChanges } from "./require-exact-changes.ts";

/** How the next fiscal year's list is laid out, apart from the change rows. */
export interface NextRelease {
  /** The next list's `version`: "2027". */
  readonly version: string;
  /** Each must be used: one that is not is out of date. */
  readonly placements: readonly Placement[];
  readonly ranges: readonly RenamedRange[];
}

/**
 * Makes the next fiscal year's Tabular List from the last one and the official code changes, for the time in which the
 * next list itself is not at hand. Notes, inclusion terms and definitions of 7th characters are carried forward as they
 * are; new entries have none of their own and inherit their parents'.
 *
 * The result is checked: its rows are those of `list` with `changes`, and nothing else (`requireExactChanges`).
 *
 * @throws CodeChangeError naming the code that does not fit
 */
export function applyCodeChanges(list: TabularList, changes: readonly CodeChange[], next: NextRelease): TabularList {
  const entries = findChangedEntries(list, changes);
  const rebuild = new Rebuild(entries, next.placements);
  const chapters = list.chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => rebuild.section(section)),
  }));
  rebuild.requireAllPlaced();
  const changed = renameRanges({ ...list, version: next.version, chapters }, next.ranges);
  requireExactChanges(list, changed, changes);
  return changed;
}

class Rebuild {
  readonly #changes: ChangedEntries;
  readonly #placements: ReadonlyMap<string, Placement>;
  readonly #placed = new Set<string>();

  constructor(changes: ChangedEntries, placements: readonly Placement[]) {
    this.#changes = changes;
    this.#placements = new Map(placements.map((placement) => [placement.code, placement]));
  }

  /** A new category goes into the block of the category it is placed after. */
  section(section: TabularSection): TabularSection {
    const kept = this.#keep(section.entries);
    const categories = new Set(kept.map(({ code }) => code));
    const added: TabularEntry[] = [];
    for (const change of this.#changes.addedCategories) {
      const after = this.#placements.get(change.code)?.after;
      if (after === undefined)
        throw new CodeChangeError(change.code, "a placement, since a new category needs its block");
      if (categories.has(after)) added.push(this.#add(change));
    }
    return { ...section, entries: placeEntries(kept, added, this.#placements) };
  }

  requireAllPlaced(): void {
    for (const { code } of [...this.#placements.values(), ...this.#changes.addedCategories]) {
      if (!this.#placed.has(code)) throw new CodeChangeError(code, "a placement that fits an entry that is added");
    }
  }

  #keep(entries: readonly TabularEntry[]): readonly TabularEntry[] {
    return entries.flatMap((entry) => {
      const children = this.#children(entry.code, this.#keep(entry.children));
      if (!this.#changes.removed.has(entry.code)) {
        return [{ ...entry, title: this.#changes.retitled.get(entry.code)?.title ?? entry.title, children }];
      }
      const [left] = children;
      if (left !== undefined) throw new CodeChangeError(left.code, `to be removed with its header ${entry.code}`);
      return [];
    });
  }

  #add({ code, title }: CodeChange): TabularEntry {
    this.#placed.add(code);
    const children = this.#children(code, []);
    // In the official lists exactly the entries that end in X make room only.
    return { code, title, placeholder: code.endsWith("X"), notes: {}, seventhCharacterNotes: [], children };
  }

  #children(code: string, kept: readonly TabularEntry[]): readonly TabularEntry[] {
    const added = this.#changes.addedByParent.get(code) ?? [];
    return placeEntries(
      kept,
      added.map((change) => this.#add(change)),
      this.#placements,
    );
  }
}
