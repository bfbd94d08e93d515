import { bare, dotted, readCode } from "./code-text.ts";
import type { CodeStanding, KnownCodes } from "./known-codes.ts";
import { lookAlikeReadings, type Reading } from "./look-alikes.ts";
import { nearestAncestor } from "./nearest-ancestor.ts";
import { placeholderReadings, seventhCharacterReadings } from "./seventh-character.ts";
import { typedText } from "./typed-text.ts";
import { doubledKey, likelySlip, singleSlips, transpositions } from "./typing-slips.ts";

/** A known code near what was typed. */
export interface NearMiss {
  /** Dotted. Valid for submission on the catalogue's date, unless `why` says that it is a header or not valid. */
  readonly code: string;
  /** In words, what differs; no final stop. */
  readonly why: string;
}

const mostNearMisses = 5;

/**
 * The known codes nearest to an input that is malformed or not known, nearest first, at most five: the same characters
 * written properly; look-alikes; two characters exchanged; placeholder and 7th character; a complete code that was
 * lengthened; one character wrong, missing or too many; then what leaves the category typed; where nothing fits, the
 * header above.
 * Empty for a known code, a range and a chapter. Order depends on nothing but the input and the catalogue.
 */
export function nearestCodes(input: string, known: KnownCodes): readonly NearMiss[] {
  const read = readCode(input);
  if (read.kind === "range" || read.kind === "chapter") return [];
  const wellFormed = read.kind === "code" ? read.code : codeOf(read.cleaned);
  if (wellFormed !== undefined) {
    const standing = known.standing(wellFormed);
    if (standing !== undefined) {
      return read.kind === "code" ? [] : [{ code: wellFormed, why: read.why + standingNote(standing) }];
    }
  }
  // As typed, before the form was mended: the X that is one too many for T07XXXXD belongs to SS54.11XA.
  const characters = charactersOf(input) ?? (wellFormed === undefined ? undefined : bare(wellFormed));
  return characters === undefined ? [] : nearestTo(characters, known);
}

function codeOf(cleaned: string | undefined): string | undefined {
  if (cleaned === undefined) return undefined;
  const read = readCode(cleaned);
  return read.kind === "code" ? read.code : undefined;
}

// Longer or shorter is no slip of a code: a category has three characters, a code seven, and two may be too many.
function charactersOf(input: string): string | undefined {
  const { text, cut } = typedText(input);
  const characters = text.replace(/[.\s,:-]/g, "");
  return !cut && /^[0-9A-Z]{3,9}$/.test(characters) ? characters : undefined;
}

interface Candidate extends NearMiss {
  readonly standing: CodeStanding;
  readonly rank: Rank;
  /** Compared in order after the rank; smaller is nearer. */
  readonly order: readonly number[];
}

// What keeps the category typed comes before what leaves it, except where no such category exists.
const ranks = ["look-alike", "exchange", "padding", "lengthened", "slip", "elsewhere", "slip elsewhere"] as const;
type Rank = (typeof ranks)[number];

// So that one rank leaves room for the next; what is left over fills up.
const mostOfARank = 3;

function nearestTo(characters: string, known: KnownCodes): NearMiss[] {
  const nearest = new Map<string, Candidate>();
  for (const candidate of candidates(characters, known)) {
    const rival = nearest.get(candidate.code);
    if (rival === undefined || inOrder(candidate, rival) < 0) nearest.set(candidate.code, candidate);
  }
  const found = worthShowing([...nearest.values()].sort(inOrder));
  if (found.length > 0) return found.map(({ code, why, standing }) => ({ code, why: why + standingNote(standing) }));
  const above = nearestAncestor(characters, known);
  return above === undefined ? [] : [{ code: above.code, why: above.why + standingNote(above.standing) }];
}

function candidates(characters: string, known: KnownCodes): Candidate[] {
  const typed = { characters, known, hasCategory: known.standing(characters.slice(0, 3)) !== undefined };
  return [
    ...lookAlikeReadings(characters).flatMap((reading) => candidateFor(reading, "look-alike", typed)),
    ...transpositions(characters).flatMap((reading) => candidateFor(reading, "exchange", typed)),
    ...seventhCharacterReadings(characters, known).flatMap((reading) => candidateFor(reading, "padding", typed)),
    ...placeholderReadings(characters).flatMap((reading) => candidateFor(reading, "padding", typed)),
    ...lengthened(characters, known).flatMap((reading) => candidateFor(reading, "lengthened", typed)),
    ...singleSlips(characters).flatMap((reading) => candidateFor(reading, "slip", typed)),
  ];
}

function lengthened(characters: string, known: KnownCodes): readonly Reading[] {
  const above = nearestAncestor(characters, known);
  if (above?.standing !== "valid") return [];
  return [{ characters: bare(above.code), why: above.why, changes: 1 }];
}

interface Typed {
  readonly characters: string;
  readonly known: KnownCodes;
  readonly hasCategory: boolean;
}

function candidateFor(reading: Reading, kind: Rank, { characters, known, hasCategory }: Typed): Candidate[] {
  const code = dotted(reading.characters);
  const standing = known.standing(code);
  if (standing === undefined || standing === "other") return [];
  const isElsewhere = reading.characters.slice(0, 3) !== characters.slice(0, 3);
  const elsewhere = kind === "slip" && reading.changes > doubledKey ? "slip elsewhere" : "elsewhere";
  const rank = isElsewhere && (hasCategory || kind === "slip") ? elsewhere : kind;
  const order = [standing === "header" ? 1 : 0, reading.changes, -sharedStart(reading.characters, characters)];
  return [{ code, why: reading.why, standing, rank, order }];
}

/** A slip is a guess: with a repair at hand only the likely ones stay, and headers only where nothing is valid. */
function worthShowing(sorted: readonly Candidate[]): readonly Candidate[] {
  const hasValid = sorted.some(({ standing }) => standing === "valid");
  const hasRepair = sorted.some(({ standing, rank }) => standing === "valid" && isRepair(rank));
  const likely = sorted.filter(({ rank, standing, order }) => {
    if (isRepair(rank)) return true;
    if (standing === "header" && hasValid) return false;
    const [, changes = 0] = order;
    return !hasRepair || rank === "elsewhere" || (rank === "slip" && changes <= likelySlip);
  });
  const counts = new Map<Rank, number>();
  const first = likely.filter(({ rank }) => {
    const count = (counts.get(rank) ?? 0) + 1;
    counts.set(rank, count);
    return count <= mostOfARank && rank !== "slip elsewhere";
  });
  const rest = likely.filter((candidate) => !first.includes(candidate));
  const shown = new Set([...first, ...rest].slice(0, mostNearMisses));
  return likely.filter((candidate) => shown.has(candidate));
}

function isRepair(rank: Rank): boolean {
  return rank === "look-alike" || rank === "exchange" || rank === "padding" || rank === "lengthened";
}

function standingNote(standing: CodeStanding): string {
  if (standing === "valid") return "";
  return standing === "header" ? " (a header: it needs more characters)" : " (not valid on the date)";
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}

function inOrder(one: Candidate, other: Candidate): number {
  const byRank = ranks.indexOf(one.rank) - ranks.indexOf(other.rank);
  if (byRank !== 0) return byRank;
  for (const [at, value] of one.order.entries()) {
    const difference = value - (other.order[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.code < other.code ? -1 : 1;
}
