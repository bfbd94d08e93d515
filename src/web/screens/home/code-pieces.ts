/** A piece of a note's text; `code`: what a reference leads to, without the dash that means all below it. */
export interface CodePiece {
  readonly text: string;
  readonly code?: string;
}

/** Cuts a note's text at the code references in it. */
export function codePieces(text: string, codes: readonly string[]): readonly CodePiece[] {
  const pieces: CodePiece[] = [];
  let at = 0;
  for (const written of codes) {
    const start = text.indexOf(written, at);
    if (start === -1) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    at = start + written.length;
    pieces.push({ text: written, code: written.replace(/\.?-+$/, "") });
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
