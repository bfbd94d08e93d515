import type { Catalog } from "../catalog/catalog.ts";
import { codesNamed } from "../catalog/code-notes.ts";
import { type Exclusion, exclusionsOf } from "../catalog/exclusions.ts";
import type { ReleaseInForce } from "../catalog/release.ts";
import type { Classification } from "../classification.ts";
import { rank, type SearchHit } from "../search/rank.ts";
import { type Alternative, alternativesTo } from "../selection/alternatives.ts";
import type { NoteAnswer, TitledCode } from "./code-answer.ts";
import { codesTyped } from "./codes-typed.ts";
import { titled } from "./describe-code.ts";
import { describeMatch, type MatchAnswer } from "./describe-match.ts";
import { dateOf, type InputFields, InvalidInput, type Operation, optionalCount, requiredText } from "./operation.ts";

export interface SearchInput {
  readonly query: string;
  readonly date: string;
  /** How many results, 1 to 1000. */
  readonly limit: number;
  /** Answer headers too. */
  readonly headers: boolean;
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
  /** Of the first result: the Excludes1 notes between it and others: its own and inherited ones, then those that name it. */
  readonly notTogetherWith?: readonly ExclusionAnswer[];
  /** Of the first result: what the code would be if the note said more, from the pathways that lead to it. */
  readonly considerInstead?: readonly Alternative[];
}

/** What `search` answers. Contract §2. */
export interface SearchAnswer {
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** Headers that fit the words at least as well as the first result, and need a choice. */
  readonly narrow?: readonly TitledCode[];
  readonly release: ReleaseInForce;
}

const defaultLimit = 10;
const mostResults = 1000;
const mostHeaders = 5;

/** Words to codes. */
export const search: Operation<SearchInput, SearchAnswer> = {
  name: "search",
  read: (fields, defaults) => ({
    query: requiredText(fields, "query"),
    date: dateOf(fields, defaults),
    limit: optionalCount(fields, "limit", mostResults) ?? defaultLimit,
    headers: readHeaders(fields),
  }),
  run: (classification, input) => {
    const catalog = classification.catalogs.on(input.date);
    const typed = codesTyped(catalog, input);
    const found = typed ?? searchWords(classification, catalog, input);
    const [first, ...others] = found.results;
    return {
      query: input.query,
      results: first === undefined ? [] : [withContext(classification, catalog, first), ...others],
      ...(found.narrow.length === 0 ? {} : { narrow: found.narrow }),
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

function readHeaders({ headers }: InputFields): boolean {
  if (headers === undefined || headers === null || typeof headers === "boolean") return headers === true;
  throw new InvalidInput('"headers" must be true or false');
}

function searchWords(classification: Classification, catalog: Catalog, input: SearchInput): Found {
  const { searchIndex } = classification;
  const isHeader = (ordinal: number): boolean => catalog.statusOf(ordinal) === "incomplete";
  const isValid = (ordinal: number): boolean => catalog.data.codes.isValid(ordinal, catalog.day);
  const ranked = rank(searchIndex, input.query, {
    limit: input.limit,
    releases: catalog.textReleases,
    accept: input.headers ? (ordinal) => isValid(ordinal) || isHeader(ordinal) : isValid,
  });
  const toResult = (hit: SearchHit): SearchResult => ({
    ...titled(catalog.entry(hit.ordinal)),
    score: Number(hit.score.toFixed(4)),
    matched: describeMatch(classification, catalog, input.query, hit),
  });
  const best = ranked[0]?.score ?? 0;
  const headers = input.headers
    ? []
    : rank(searchIndex, input.query, { limit: mostHeaders, releases: catalog.textReleases, accept: isHeader });
  return {
    results: ranked.map(toResult),
    narrow: headers
      .filter((hit) => hit.score > 0 && hit.score >= best)
      .map((hit) => titled(catalog.entry(hit.ordinal))),
  };
}

function withContext({ pathways }: Classification, catalog: Catalog, result: SearchResult): SearchResult {
  const { ordinal } = catalog.require(result.code);
  const excluded = exclusionsOf(catalog, ordinal, "excludes1").map(({ note, from, direction }) => ({
    text: note.text,
    from,
    // A note elsewhere that names this code forbids the codes where it stands.
    codes: direction === "own" ? codesNamed(catalog, note) : [from],
    direction,
  }));
  const alternatives = alternativesTo(result.code, pathways, catalog);
  return {
    ...result,
    notTogetherWith: excluded,
    ...(alternatives.length === 0 ? {} : { considerInstead: alternatives }),
  };
}
