import type { CodeChange, CodeChangeKind } from "../../../operations/diff.ts";

export interface Chapter {
  /** "13". */
  readonly number: string;
  readonly title: string;
  /** "M00-M99". */
  readonly range: string;
}

export type ChangeCounts = Readonly<Record<CodeChangeKind, number>>;

/** The changes of a chapter. */
export interface ChapterChanges {
  readonly chapter: Chapter;
  readonly counts: ChangeCounts;
  readonly changes: readonly CodeChange[];
}

/** The kinds in the order in which they concern who codes: what can no longer be reported goes first. */
export const changeKinds: readonly CodeChangeKind[] = ["ended", "became-header", "added", "retitled"];

/**
 * Lays changes out by chapter, in their order.
 *
 * @param chapterOf asked once a chapter, with the first code that is of no chapter known yet
 */
export async function byChapter(
  changes: readonly CodeChange[],
  chapterOf: (code: string) => Promise<Chapter | undefined>,
): Promise<readonly ChapterChanges[]> {
  const groups: { readonly chapter: Chapter; readonly changes: CodeChange[] }[] = [];
  for (const change of changes) {
    const known = groups.find(({ chapter }) => isWithin(change.code, chapter.range));
    if (known !== undefined) {
      known.changes.push(change);
      continue;
    }
    const category = change.code.slice(0, 3);
    const chapter = (await chapterOf(change.code)) ?? { number: "", title: category, range: `${category}-${category}` };
    groups.push({ chapter, changes: [change] });
  }
  return groups.map((group) => ({ ...group, counts: countChanges(group.changes) }));
}

export function countChanges(changes: readonly CodeChange[]): ChangeCounts {
  const counts: Record<CodeChangeKind, number> = { added: 0, ended: 0, "became-header": 0, retitled: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}

export function totalOf(counts: ChangeCounts): number {
  return changeKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** "M1A.0" is within "M00-M99": the order of categories is that of their characters. */
function isWithin(code: string, range: string): boolean {
  const [first = "", last = first] = range.split("-");
  const category = code.slice(0, 3);
  return first <= category && category <= last;
}
