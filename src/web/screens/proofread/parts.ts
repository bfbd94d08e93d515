/** As many UTF-16 code units as a box shows without typing in it becoming slow. */
export const mostInOnePart = 48_000;
const wantedInPart = 30_000;

/** Where the parts of a text begin: one part where it is short; else cut after a line, or where there is none, anywhere. */
export function partStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.length <= mostInOnePart) return starts;
  let from = 0;
  while (text.length - from > mostInOnePart) {
    from = cutNear(text, from + wantedInPart, from);
    starts.push(from);
  }
  return starts;
}

function cutNear(text: string, wanted: number, from: number): number {
  const line = text.lastIndexOf("\n", wanted - 1) + 1;
  if (line > from + wantedInPart / 2) return line;
  const word = text.lastIndexOf(" ", wanted - 1) + 1;
  if (word > from + wantedInPart / 2) return word;
  return isLowSurrogate(text, wanted) ? wanted - 1 : wanted;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** The index of the part that an offset lies in. */
export function partAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next === -1 ? Math.max(0, starts.length - 1) : next - 1;
}

/** A part's stretch of the text. */
export function boundsOf(
  starts: readonly number[],
  part: number,
  length: number,
): { readonly from: number; readonly to: number } {
  return { from: starts[part] ?? 0, to: starts[part + 1] ?? length };
}
