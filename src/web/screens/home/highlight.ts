/** A piece of a text, and whether the typed words stand in it. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Cuts a text where matched words stand in it.
 *
 * @param matched words of the text, several of them in one string where they stand apart
 */
export function highlight(text: string, matched: readonly string[]): readonly Piece[] {
  const words = [...new Set(matched.flatMap((one) => one.split(/\s+/)).filter((word) => word !== ""))];
  if (words.length === 0) return text === "" ? [] : [{ text, isMatch: false }];
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), isMatch: false });
    at = found.index + found[0].length;
    pieces.push({ text: found[0], isMatch: true });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}
