import type { CodeEntry } from "../catalog/code-entry.ts";
import { codesNamed } from "../catalog/code-notes.ts";
import type { Ordinal } from "../catalog/code-table.ts";
import { alternativesTo } from "../selection/alternatives.ts";
import { sitesOf } from "./comparison/site-words.ts";
import type { GuideSubject } from "./guide-subject.ts";
import { isUnspecifiedTitle, wordsOfTitle } from "./title-words.ts";

/** How many codes a comparison beside the code itself has. */
const most = 5;

/** The valid codes that a code is most easily taken for, the likeliest first. */
export function findNeighbours(subject: GuideSubject): readonly CodeEntry[] {
  const { catalog, entry, isValid, completions } = subject;
  if (!isValid) return completions.length > 1 && completions.length <= most + 1 ? completions : [];
  if (!catalog.data.codes.isExtended(entry.ordinal)) {
    const beside = subject.siblings.length === 0 ? ofPathway(subject) : subject.siblings;
    return chosen(
      subject,
      beside.flatMap((one) => standIn(one)),
    );
  }
  const stem = catalog.data.codes.parent(entry.ordinal);
  const others = (catalog.entry(stem).parent?.children ?? []).filter(({ ordinal }) => ordinal !== stem);
  const sameEncounter = others.flatMap((other) => withCharacter(other, entry.code.slice(-1)));
  const [first, ...further] = subject.siblings;
  const last = further.at(-1);
  const encounters = [first, last].filter((one) => one !== undefined);
  return [...chosen(subject, sameEncounter).slice(0, most - encounters.length), ...encounters];
}

/** Of a category without codes beside it: the other answers of its pathway, and the codes its Excludes notes name. */
function ofPathway({ catalog, code, desk, notes }: GuideSubject): readonly CodeEntry[] {
  const answers = alternativesTo(code, desk.pathways, catalog).map((one) => one.code);
  const named = notes
    .filter(({ kind, isOwn }) => isOwn && (kind === "excludes1" || kind === "excludes2"))
    .flatMap(({ note }) => codesNamed(catalog, note));
  return [...new Set([...answers, ...named])].flatMap((one) => catalog.find(one.replace(/\.?-$/, "")) ?? []);
}

function chosen(subject: GuideSubject, candidates: readonly CodeEntry[]): readonly CodeEntry[] {
  const { entry, desk } = subject;
  const own = desk.titleWords(entry.ordinal).sites;
  const direct = new Set(subject.siblings.map(({ ordinal }) => ordinal));
  const rank = (one: CodeEntry): number => {
    const name = one.title ?? "";
    const { sites } = subject.desk.titleWords(one.ordinal);
    const isDirect = direct.has(one.ordinal);
    if (isDirect && isUnspecifiedTitle(name) && sites === "") return 0;
    if (own === "" || sites === "" || sites === own) return isDirect ? 3 : 4;
    return isDirect ? 1 : 2;
  };
  const ranked = candidates.map((one) => ({ one, rank: rank(one), away: Math.abs(one.ordinal - entry.ordinal) }));
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.away - b.away)
    .slice(0, most)
    .map(({ one }) => one);
}

/** A code itself; of a header the code that says no more than it does, else its first. */
function standIn(entry: CodeEntry): readonly CodeEntry[] {
  if (entry.isValidForSubmission) return [entry];
  const { completions } = entry;
  const [first] = completions;
  const general =
    completions.find(({ title = "" }) => isUnspecifiedTitle(title)) ??
    completions.find(({ title = "" }) => /\bwithout\b/i.test(title)) ??
    first;
  return general === undefined ? [] : [general];
}

function withCharacter(stem: CodeEntry, character: string): readonly CodeEntry[] {
  return stem.children.filter(({ code, isValidForSubmission }) => isValidForSubmission && code.endsWith(character));
}

/** An Excludes1 note, and a code it forbids together with the subject. */
export interface ForbiddenCode {
  readonly entry: CodeEntry;
  /** Where the note stands. */
  readonly from: string;
}

/** A range as wide as a chapter gives no example. */
const widest = 400;

/** For each Excludes1 note at the code or above it, the code it names that is likest to the subject. */
export function findForbidden(subject: GuideSubject): readonly ForbiddenCode[] {
  const { catalog, title } = subject;
  const { codes, notes } = catalog.data;
  return subject.excludes1.flatMap(({ note, from, direction, covers }): readonly ForbiddenCode[] => {
    if (direction !== "own" || /^\d/.test(from)) return [];
    const words = new Set(wordsOfTitle(`${title} ${note.text}`));
    const own = sitesOf(title).join();
    let best: { readonly ordinal: Ordinal; readonly shared: number } | undefined;
    for (const { from: first, to } of notes.references(note)) {
      if (to - first > widest) continue;
      for (let ordinal = first; ordinal < to; ordinal++) {
        if (!codes.isValid(ordinal, catalog.day) || !covers(ordinal)) continue;
        const other = subject.desk.titleWords(ordinal);
        const shared = sharedWords(words, other.words) + (own !== "" && other.sites === own ? sameSite : 0);
        if (best === undefined || shared > best.shared) best = { ordinal, shared };
      }
    }
    return best === undefined ? [] : [{ entry: catalog.entry(best.ordinal), from }];
  });
}

/** A code of the same region is likelier to be reported beside than one of all regions. */
const sameSite = 3;

function sharedWords(words: ReadonlySet<string>, others: readonly string[]): number {
  let shared = 0;
  for (const word of others) if (words.has(word)) shared++;
  return shared;
}
