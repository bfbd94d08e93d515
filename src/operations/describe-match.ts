import type { Catalog } from "../catalog/catalog.ts";
import { readWords } from "../language/words.ts";
import type { MatchKind } from "../search/query-plan.ts";
import type { SearchHit } from "../search/rank.ts";

/** The official or written text that led to a code. */
export interface MatchAnswer {
  readonly text: string;
  readonly kind: "title" | "inclusion-term" | "index" | "synonym" | "code";
  /** The code it stands at: the result itself, or the header whose default the result is. */
  readonly at: string;
  /** Which words of the query stand for which words of the text. */
  readonly words: readonly { readonly query: string; readonly text: string; readonly how: MatchKind }[];
}

/** Says which text a hit rests on, in the text's and the query's own words. */
export function describeMatch(catalog: Catalog, query: string, hit: SearchHit): MatchAnswer {
  const { data } = catalog;
  const text =
    hit.kind === "title" ? (data.titles.title(hit.entryOrdinal, catalog.day) ?? "") : data.notes.textOf(hit.textId);
  const words = readWords(text);
  return {
    text,
    kind: hit.kind === "includes" ? "inclusion-term" : hit.kind,
    at: data.codes.code(hit.entryOrdinal),
    words: hit.matched.map(({ start, end, how, stems }) => ({
      query: query.slice(start, end),
      text: words
        .filter(({ stem }) => stems.includes(stem))
        .map((word) => text.slice(word.start, word.end))
        .join(" "),
      how,
    })),
  };
}
