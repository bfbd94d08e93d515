import type { CodeEntry } from "../../catalog/code-entry.ts";
import { codesNamed } from "../../catalog/code-notes.ts";
import { alternativesTo } from "../../selection/alternatives.ts";
import { placeBelow, spanBelow, spanOf } from "../code-span.ts";
import type { Section, Text } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";
import { namesOnlyChapter } from "../naming-notes.ts";
import { statusCell } from "../standing.ts";

const mostRows = 16;

/** The codes around this one: its siblings, its pathway's other answers, those its notes name. */
export function cluster(subject: GuideSubject): Section | undefined {
  const related = relatedTo(subject);
  if (related.length === 0) return undefined;
  const rows = related
    .slice(0, mostRows)
    .map(({ entry, why }): readonly Text[] => [[spanOf(entry)], [entry.title ?? ""], [statusCell(entry)], why]);
  const left = related.length - rows.length;
  const more = left === 0 ? {} : { more: `… and ${left} more codes beside it or named by its notes.` };
  return {
    id: "related-codes",
    heading: "Related codes",
    blocks: [{ kind: "table", columns: ["Code", "Title", "Status", "Relation"], rows, ...more }],
  };
}

interface RelatedCode {
  readonly entry: CodeEntry;
  readonly why: Text;
}

function relatedTo(subject: GuideSubject): readonly RelatedCode[] {
  const found = new Map<number, RelatedCode>();
  const add = (entry: CodeEntry | undefined, why: Text): void => {
    if (entry !== undefined && entry.ordinal !== subject.entry.ordinal && !found.has(entry.ordinal))
      found.set(entry.ordinal, { entry, why });
  };
  const { catalog, code } = subject;
  const header = subject.headerBeside;
  const isInPathway = subject.desk.choices.pathwayTo(subject.entry.ordinal) !== undefined;
  for (const alternative of isInPathway ? alternativesTo(code, subject.desk.pathways, catalog) : [])
    add(catalog.find(alternative.code), [`consider instead: ${alternative.short}`]);
  const addNamed = (kinds: readonly (keyof typeof relation)[]): void => {
    for (const { kind, note, from } of subject.notes) {
      const named = kinds.find((one) => one === kind);
      if (named === undefined || /^\d/.test(from)) continue;
      for (const name of codesNamed(catalog, note))
        add(catalog.find(name.replace(/\.?-$/, "")), [`${relation[named]} at `, placeBelow(catalog, from)]);
    }
  };
  // Those reported with it come before those it is taken for, and these before those it only keeps apart from.
  addNamed(["codeFirst", "useAdditionalCode", "codeAlso"]);
  for (const sibling of besides(subject))
    add(sibling, header === undefined ? [] : ["beside it under ", spanBelow(header)]);
  for (const { note, from, direction } of subject.excludes1) {
    if (direction === "own" && /^\d/.test(from)) continue;
    if (direction === "other" && namesOnlyChapter(catalog, note, subject.entry.ordinal)) continue;
    const names = direction === "own" ? codesNamed(catalog, note) : [from];
    const why =
      direction === "own"
        ? ["named by Excludes1 at ", placeBelow(catalog, from)]
        : ["its Excludes1 note names ", spanOf(subject.entry)];
    for (const name of names) add(catalog.find(name.replace(/\.?-$/, "")), why);
  }
  addNamed(["excludes2"]);
  return [...found.values()];
}

/** Of a code with a 7th character, the stems beside its own: the other characters have a table of their own. */
function besides({ catalog, seventhCharacter, siblings, entry, headerBeside }: GuideSubject): readonly CodeEntry[] {
  if (seventhCharacter === undefined) return siblings;
  const stem = catalog.data.codes.parent(entry.ordinal);
  return (headerBeside?.children ?? []).filter(({ ordinal }) => ordinal !== stem);
}

const relation = {
  codeFirst: "named by “code first”",
  useAdditionalCode: "named by “use additional code”",
  codeAlso: "named by “code also”",
  excludes2: "named by Excludes2",
} as const;
