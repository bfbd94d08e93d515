import type { IndexKind } from "./index-document.ts";

/** A "see" or "see also" as it is followed. */
export interface Reference {
  /** The main term and its subterms; a piece may be part of a title that holds a comma. */
  readonly pieces: readonly string[];
  /** Where it must be looked up, when it names an index. */
  readonly kind?: IndexKind;
}

const named: readonly (readonly [RegExp, IndexKind])[] = [
  [/^(?:the )?table of neoplasms?(?:, |$)/i, "neoplasm"],
  [/^(?:the )?table of drugs(?: and chemicals)?(?:, |$)/i, "drug"],
  [/^(?:the )?(?:alphabetic )?index to diseases(?: and injuries)?(?:, |$)/i, "alphabetic"],
  [/^(?:the )?(?:index to )?external causes?(?: of injur(?:y|ies))?(?: code)?(?: index)?(?:, |$)/i, "external-cause"],
];

/** The references in a text: "Pain, abdominal; Colic" has two. */
export function splitReferences(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(/\s*;\s*/)
    .map((part) => part.replace(/^also /, "").trim())
    .filter((part) => part !== "");
}

/**
 * Reads a reference to a term.
 *
 * @returns undefined for what names no term: "condition", which sends the reader to the main term of the condition
 * itself, and "category M01", which names codes
 */
export function readReference(text: string): Reference | undefined {
  if (/^condition\b/i.test(text) || codesNamedIn(text).length > 0 || /^(?:sub)?categor(?:y|ies)\b/i.test(text))
    return undefined;
  for (const [pattern, kind] of named) {
    if (pattern.test(text)) return { pieces: splitPieces(text.replace(pattern, "")), kind };
  }
  const pieces = splitPieces(text);
  return pieces.length === 0 ? undefined : { pieces };
}

/** The codes of "subcategory M14.8-" or "categories T17 and T18". */
export function codesNamedIn(text: string): readonly string[] {
  return text.match(/\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\.?-?(?![0-9A-Za-z])/g) ?? [];
}

export function splitPieces(text: string): readonly string[] {
  return text
    .split(/\s*,\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** "by site", "by type of instrument": the reader's own choice, no title. */
export function isReadersChoice(piece: string): boolean {
  return /^by (?:site|type|drug|cause|form|kind|agent|substance|organism|trimester|region|sites?|name|degree)\b/i.test(
    piece,
  );
}
