import type { Catalog } from "../catalog/catalog.ts";
import type { Classification } from "../classification.ts";
import { locateStems } from "../search/locate-stems.ts";
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
export function describeMatch(
  classification: Classification,
  catalog: Catalog,
  query: string,
  hit: SearchHit,
): MatchAnswer {
  const { data } = catalog;
  const text = textOf(classification, catalog, hit);
  return {
    text,
    kind: hit.kind === "includes" ? "inclusion-term" : hit.kind,
    at: data.codes.code(hit.entryOrdinal),
    words: hit.matched.map(({ start, end, how, stems }) => ({
      query: query.slice(start, end),
      text: locateStems(text, stems)
        .map((span) => text.slice(span.start, span.end))
        .join(" "),
      how,
    })),
  };
}

function textOf({ conditions, indexTexts }: Classification, { data, day }: Catalog, hit: SearchHit): string {
  if (hit.kind === "title") return data.titles.title(hit.entryOrdinal, day) ?? "";
  if (hit.kind === "index") return indexTexts.text(hit.textId);
  return hit.kind === "synonym" ? conditions.text(hit.textId) : data.notes.textOf(hit.textId);
}
