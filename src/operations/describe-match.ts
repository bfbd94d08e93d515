import type { Catalog } from "../catalog/catalog.ts";
import { nameOfPlace } from "../catalog/code-notes.ts";
import type { NoteKind } from "../catalog/note-kind.ts";
import type { Classification } from "../classification.ts";
import { locateStems } from "../search/locate-stems.ts";
import type { MatchKind } from "../search/query-plan.ts";
import type { SearchHit } from "../search/rank.ts";

/** The official or written text that led to a code. */
export interface MatchAnswer {
  readonly text: string;
  readonly kind: "title" | "inclusion-term" | "index" | "synonym" | "code";
  /** The code it stands at: the result itself, or the header whose default the result is; of a note elsewhere its place. */
  readonly at: string;
  /** Of a synonym: the kind of the official note elsewhere that calls the code so. */
  readonly note?: NoteKind;
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
  const text = textOf(classification, catalog, hit);
  return {
    text,
    ...whereItStands(catalog, hit),
    words: hit.matched.map(({ start, end, how, stems }) => ({
      query: query.slice(start, end),
      text: locateStems(text, stems)
        .map((span) => text.slice(span.start, span.end))
        .join(" "),
      how,
    })),
  };
}

function whereItStands(catalog: Catalog, hit: SearchHit): Pick<MatchAnswer, "kind" | "at" | "note"> {
  const { codes, notes } = catalog.data;
  if (hit.kind === "note") {
    const note = notes.noteOf(hit.textId);
    return { kind: "synonym", at: nameOfPlace(catalog, note.place), note: note.kind };
  }
  return { kind: hit.kind === "includes" ? "inclusion-term" : hit.kind, at: codes.code(hit.entryOrdinal) };
}

function textOf({ conditions, indexTexts }: Classification, { data, day }: Catalog, hit: SearchHit): string {
  if (hit.kind === "title") return data.titles.title(hit.entryOrdinal, day) ?? "";
  if (hit.kind === "index") return indexTexts.text(hit.textId);
  return hit.kind === "synonym" ? conditions.text(hit.textId) : data.notes.textOf(hit.textId);
}
