import type { IndexKind } from "../../../alphabetic-index/index-document.ts";
import { codesNamedIn, isReadersChoice, readReference } from "../../../alphabetic-index/reference.ts";
import type { IndexWalkAnswer } from "../../../operations/index-walk.ts";
import type { Ask } from "../../ask.ts";

/** A "see" or "see also", and where it leads. */
export interface IndexReference {
  /** As printed. */
  readonly text: string;
  /** The term it leads to, as printed. */
  readonly path?: readonly string[];
  readonly index?: IndexKind;
  /** Codes named instead: "subcategory M14.8-". */
  readonly codes?: readonly string[];
}

/** The main terms of the tables that are referred to as a whole. */
const tableTerms: Readonly<Partial<Record<IndexKind, readonly string[]>>> = { neoplasm: ["Neoplasm, neoplastic"] };

/** Follows references one step, so that a link leads where the Index does; what leads nowhere is text. */
export async function readReferences(
  ask: Ask,
  references: readonly string[],
  date: string,
): Promise<readonly IndexReference[]> {
  return await Promise.all(references.map((text) => readOne(ask, text, date)));
}

async function readOne(ask: Ask, text: string, date: string): Promise<IndexReference> {
  const codes = codesNamedIn(text);
  if (codes.length > 0) return { text, codes };
  const reference = readReference(text);
  if (reference === undefined) return { text };
  const { pieces, kind } = reference;
  const path = pieces.length === 0 ? (kind === undefined ? undefined : tableTerms[kind]) : termsOf(pieces);
  if (path === undefined || path.length === 0) return { text };
  const answer = await ask("index", { path, date, ...(kind === undefined ? {} : { within: kind }) }).catch(
    () => undefined,
  );
  if (answer === undefined) return { text };
  const { path: found, index } = placeOf(answer);
  if (found.length === 0) return { text };
  return { text, path: found, ...(index === undefined ? {} : { index }) };
}

/** "by site": the reader's own choice, made where the link leads. */
function termsOf(pieces: readonly string[]): readonly string[] {
  const terms = pieces.filter((piece) => !isReadersChoice(piece));
  return terms.length === 0 ? [] : [terms.join(", ")];
}

/** Where a walk stands: the term that answers, the nearest that was found, or the first of several that fit. */
export function placeOf({ path, index, matched, alternatives }: IndexWalkAnswer): {
  readonly path: readonly string[];
  readonly index: IndexKind | undefined;
} {
  return { path: path.length > 0 ? path : (alternatives?.[0]?.path ?? []), index: index ?? matched.at(-1)?.index };
}
