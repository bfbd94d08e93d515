import { bare, categoryPattern, codePattern, dotted } from "./code-shape.ts";
import { describeMalformed } from "./malformed-text.ts";
import { typedText } from "./typed-text.ts";

export { bare, dotted } from "./code-shape.ts";

/** What a typed string is by its form alone. Whether a code of that form exists, a catalogue knows. */
export type CodeText =
  /** "M54.6": dotted, upper case. `andBelow`: written with the Tabular List's dash, "M54.-": everything below is meant too. */
  | { readonly kind: "code"; readonly code: string; readonly andBelow?: true }
  /** "M50-M54": the ends dotted and upper case, in the order typed. */
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  /** 1 to 22. */
  | { readonly kind: "chapter"; readonly number: number }
  | MalformedText;

/** A string that is no code, block or chapter number. */
export interface MalformedText {
  readonly kind: "malformed";
  /** Names the place (characters counted from 1 in the text without surrounding blanks) and the remedy; no final stop. */
  readonly why: string;
  /** The well-formed code or range that is left when only the way of writing is put right; it need not exist. */
  readonly cleaned?: string;
}

const asStored = new RegExp(`^${categoryPattern}(?:\\.[0-9A-Z]{1,4})?$`);
// The Tabular List writes "M54.-", "M54.5-" and "F10.1.-" for a code and what is below it.
const oneCode = new RegExp(`^(${codePattern})(\\.?-+)?$`);
// ... and now and then "A00.0--A00.9-" for a range.
const twoCodes = new RegExp(`^(${codePattern})(?:\\.?-)?\\s*-\\s*(${codePattern})(?:\\.?-+)?$`);
const chapter = /^(?:CH(?:APTER|AP)?\.?\s*)?0?([1-9]|1[0-9]|2[0-2])$/;

/**
 * Reads a code, block or chapter number as people type it: any case, with or without dot, surrounding blanks.
 * Form of a code: Guidelines I.A.2, I.A.4 and I.A.5. Never throws; the work is bounded for an input of any length.
 */
export function readCode(input: string): CodeText {
  if (asStored.test(input)) return { kind: "code", code: input };
  const { text, cut } = typedText(input);
  const read = cut ? undefined : readWellFormed(text);
  return read ?? { kind: "malformed", ...describeMalformed(text, { cut }) };
}

function readWellFormed(text: string): CodeText | undefined {
  const [, single, dash] = oneCode.exec(text) ?? [];
  if (single !== undefined) {
    const code = dotted(bare(single));
    return dash === undefined ? { kind: "code", code } : { kind: "code", code, andBelow: true };
  }
  const [, from, to] = twoCodes.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { kind: "range", from: dotted(bare(from)), to: dotted(bare(to)) };
  const [, number] = chapter.exec(text) ?? [];
  return number === undefined ? undefined : { kind: "chapter", number: Number(number) };
}
