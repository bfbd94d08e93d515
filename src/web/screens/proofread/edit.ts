import type { Span } from "../../../proofreading/mention.ts";

/** A stretch of a text that another took the place of. Offsets are UTF-16 code units of the text as it was. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

/** The smallest single edit that makes one text of another; undefined where they are the same. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { start, end: before.length - same, inserted: after.slice(start, after.length - same) };
}

export function withEditMade(text: string, { start, end, inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/**
 * Spans as they stand after an edit: what lies behind it moves, what it only touches at a border stays, what it goes into
 * is left out. A span's quote is still what stands there.
 */
export function movedSpans<One extends Span>(spans: readonly One[], { start, end, inserted }: Edit): readonly One[] {
  const shift = inserted.length - (end - start);
  const moved: One[] = [];
  for (const span of spans) {
    if (span.end <= start) moved.push(span);
    else if (span.start >= end) moved.push({ ...span, start: span.start + shift, end: span.end + shift });
  }
  return moved;
}
