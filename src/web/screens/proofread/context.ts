/** The words of the same line before and after a stretch of text. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

const most = 56;

/** At most 56 code units on each side, cut between words; "…" where the line goes on. */
export function contextOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Context {
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const lineFeed = text.indexOf("\n", end);
  const lineEnd = lineFeed === -1 ? text.length : lineFeed;
  return {
    before:
      lineStart < start - most ? `…${afterFirstBlank(text.slice(start - most, start))}` : text.slice(lineStart, start),
    after: lineEnd > end + most ? `${beforeLastBlank(text.slice(end, end + most))}…` : text.slice(end, lineEnd),
  };
}

function afterFirstBlank(words: string): string {
  const blank = words.indexOf(" ");
  // Half of a surrogate pair is no character.
  return blank === -1 ? words.replace(/^[\uDC00-\uDFFF]/, "") : words.slice(blank + 1);
}

function beforeLastBlank(words: string): string {
  const blank = words.lastIndexOf(" ");
  return blank === -1 ? words.replace(/[\uD800-\uDBFF]$/, "") : words.slice(0, blank);
}
