import type { Catalog } from "../catalog/catalog.ts";
import { codesNamed } from "../catalog/code-notes.ts";
import { type Exclusion, exclusionsOf } from "../catalog/exclusions.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Classification } from "../classification.ts";
import { longestQuery } from "../search/query-plan.ts";
import { rankEach, type SearchHit } from "../search/rank.ts";
import type { Alternative } from "../selection/alternatives.ts";
import { choiceFrom } from "../selection/derive-choice.ts";
import type { NoteAnswer, TitledCode } from "./code-answer.ts";
import { withinSpan } from "./code-span.ts";
import { codesTyped } from "./codes-typed.ts";
import { considerInstead } from "./consider-instead.ts";
import { titled } from "./describe-code.ts";
import { describeMatch, type MatchAnswer } from "./describe-match.ts";
import { dateOf, type Operation, optionalCount, optionalFlag, optionalText, requiredText } from "./operation.ts";
import { perCatalog } from "./per-catalog.ts";
import { saidInQuery, termsSaid, withoutEncounter } from "./said-seventh-character.ts";
import { saidSide, sideSaid } from "./said-side.ts";
import { describeQuestion, type SelectQuestion } from "./select-question.ts";

export interface SearchInput {
  readonly query: string;
  readonly date: string;
  /** How many results, 1 to 1000. */
  readonly limit: number;
  /** Answer headers too. */
  readonly headers: boolean;
  /** Only codes of a chapter, block, range or code: "13", "M50-M54", "M54". */
  readonly within?: string;
  /** The query is still being typed: its last word may be the beginning of one. */
  readonly typing?: boolean;
}

/** An Excludes1 note, and the codes it forbids together with the result. */
export interface ExclusionAnswer extends NoteAnswer {
  readonly direction: Exclusion["direction"];
}

export interface SearchResult {
  readonly code: string;
  readonly title?: string;
  /** 0 to 1; 1 where the text is the query. */
  readonly score: number;
  readonly matched: MatchAnswer;
  /** Told by words of the query ("nonunion"), where it is another than the family's default. */
  readonly seventhCharacter?: string;
  /** Of the first result: the Excludes1 notes between it and others: its own and inherited ones, then those that name it. */
  readonly notTogetherWith?: readonly ExclusionAnswer[];
  /** Of the first result: what the code would be if the note said more, from the pathways that lead to it. */
  readonly considerInstead?: readonly Alternative[];
}

/** A header, with the question that `select` would ask; without it while the query is still being typed. */
export interface NarrowedHeader extends TitledCode {
  readonly question?: Omit<SelectQuestion, "notes">;
}

/** What `search` answers. Contract §2. */
export interface SearchAnswer {
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** Headers that fit the words at least as well as the first result, and need a choice. */
  readonly narrow?: readonly NarrowedHeader[];
  readonly release: ReleaseInForce;
}

const defaultLimit = 10;
const mostResults = 1000;
const mostHeaders = 5;

/** Words to codes. */
export const search: Operation<SearchInput, SearchAnswer> = {
  name: "search",
  read: (fields, defaults) => {
    const within = optionalText(fields, "within");
    return {
      query: requiredText(fields, "query"),
      date: dateOf(fields, defaults),
      limit: optionalCount(fields, "limit", mostResults) ?? defaultLimit,
      headers: optionalFlag(fields, "headers"),
      ...(within === undefined ? {} : { within }),
      typing: optionalFlag(fields, "typing"),
    };
  },
  run: (classification, input) => {
    const catalog = classification.catalogs.on(input.date);
    const typed = codesTyped(catalog, input);
    const found = typed ?? searchWords(classification, catalog, input);
    const [first, ...others] = found.results;
    return {
      query: input.query,
      results: first === undefined ? [] : [withContext(classification, catalog, first), ...others],
      ...(found.narrow.length === 0
        ? {}
        : { narrow: found.narrow.map((header) => withQuestion(catalog, header, input)) }),
      release: catalog.release,
    };
  },
  isClean: ({ results }) => results.length > 0,
};

/** What was found, before the first result gets its context. */
export interface Found {
  readonly results: readonly SearchResult[];
  readonly narrow: readonly TitledCode[];
}

function searchWords(classification: Classification, catalog: Catalog, input: SearchInput): Found {
  const { searchIndex } = classification;
  const query = input.query.slice(0, longestQuery);
  const { from, end } = withinSpan(catalog, input.within);
  const isMeant = (ordinal: number): boolean => ordinal >= from && ordinal < end;
  const isHeader = (ordinal: number): boolean => isMeant(ordinal) && catalog.statusOf(ordinal) === "incomplete";
  const isValid = (ordinal: number): boolean => isMeant(ordinal) && catalog.data.codes.isValid(ordinal, catalog.day);
  const [ranked = [], headers = []] = rankEach(searchIndex, withoutEncounter(query), {
    releases: catalog.textReleases,
    isTyped: input.typing === true,
    lists: [
      { limit: input.limit, accept: input.headers ? (ordinal) => isValid(ordinal) || isHeader(ordinal) : isValid },
      ...(input.headers ? [] : [{ limit: mostHeaders, accept: isHeader }]),
    ],
  });
  const side = sideSaid(query);
  const terms = termsSaid(query);
  const toResult = (hit: SearchHit): SearchResult => {
    const sided = saidSide(catalog, hit.ordinal, side);
    const entry = catalog.entry(saidInQuery(catalog, sided, terms));
    return {
      ...titled(entry),
      score: Number(hit.score.toFixed(4)),
      matched: describeMatch(classification, catalog, input.query, hit),
      ...(entry.ordinal === sided ? {} : { seventhCharacter: entry.code.slice(-1) }),
    };
  };
  const best = ranked[0]?.score ?? 0;
  return {
    results: eachCodeOnce(ranked.map(toResult)),
    narrow: headers
      .filter((hit) => hit.score > 0 && hit.score >= best)
      .map((hit) => titled(catalog.entry(hit.ordinal))),
  };
}

/** A side or a 7th character that the query tells may lead two texts to one code. */
function eachCodeOnce(results: readonly SearchResult[]): readonly SearchResult[] {
  const seen = new Set<string>();
  return results.filter(({ code }) => seen.size < seen.add(code).size);
}

/** Of a header: the question that `select` would ask, with its notes left to `select`. */
const questionAt = perCatalog((catalog, ordinal): NarrowedHeader["question"] => {
  const choice = choiceFrom(catalog, ordinal);
  if (choice.kind !== "question") return undefined;
  const { notes: _, ...question } = describeQuestion(catalog, choice);
  return question;
}, 1000);

function withQuestion(catalog: Catalog, header: TitledCode, { typing }: SearchInput): NarrowedHeader {
  const question = typing === true ? undefined : questionAt(catalog, catalog.require(header.code).ordinal);
  return question === undefined ? header : { ...header, question };
}

/** The Excludes1 notes between a code and others. */
const notTogetherWith = perCatalog(
  (catalog, ordinal): readonly ExclusionAnswer[] =>
    exclusionsOf(catalog, ordinal, "excludes1").map(({ note, from, direction }) => ({
      text: note.text,
      from,
      // A note elsewhere that names this code forbids the codes where it stands.
      codes: direction === "own" ? codesNamed(catalog, note) : [from],
      direction,
    })),
  2000,
);

function withContext({ pathways }: Classification, catalog: Catalog, result: SearchResult): SearchResult {
  const { ordinal } = catalog.require(result.code);
  const alternatives = considerInstead(catalog, ordinal, pathways);
  return {
    ...result,
    notTogetherWith: notTogetherWith(catalog, ordinal),
    ...(alternatives.length === 0 ? {} : { considerInstead: alternatives }),
  };
}
