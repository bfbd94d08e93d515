import type { Catalog } from "../catalog/catalog.ts";
import { codesNamed, type NoteInForce, notesOf, notesOfDivision } from "../catalog/code-notes.ts";
import type { Division } from "../catalog/division-table.ts";
import type { ChoiceNote } from "./choice.ts";

/** The kinds of notes that bear on which codes are reported together. */
function bears(kind: NoteInForce["kind"]): kind is ChoiceNote["kind"] {
  return kind === "excludes1" || kind === "codeFirst" || kind === "useAdditionalCode" || kind === "codeAlso";
}

/**
 * The notes that matter on entering the levels of a walk: each level's own. The first level brings those it inherits.
 *
 * @param levels ordinals, outermost first
 */
export function notesEntering(
  catalog: Catalog,
  levels: readonly number[],
  { inherited }: { readonly inherited: boolean },
): readonly ChoiceNote[] {
  const notes = levels.flatMap((ordinal, at) =>
    notesOf(catalog, ordinal).filter(({ from, isOwn }) =>
      at === 0 && inherited ? true : isOwn && from === catalog.data.codes.code(ordinal),
    ),
  );
  return choiceNotes(catalog, notes);
}

/** The notes at a block or chapter. */
export function notesOfLevel(catalog: Catalog, division: Division): readonly ChoiceNote[] {
  return choiceNotes(catalog, notesOfDivision(catalog, division.place));
}

function choiceNotes(catalog: Catalog, notes: readonly NoteInForce[]): readonly ChoiceNote[] {
  return notes.flatMap(({ kind, text, from, note }) =>
    bears(kind) ? [{ kind, text, from, codes: codesNamed(catalog, note) }] : [],
  );
}
