import type { Severity } from "../../../audit/finding.ts";

/** What is to be underlined. Offsets in the text that is cut. */
export interface Underlined {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** A stretch of text under which the same findings lie. */
export interface Segment {
  readonly text: string;
  /** Of the findings here; empty where there is none. */
  readonly ids: readonly number[];
  /** The gravest of them. */
  readonly severity?: Severity;
}

const gravity: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

/** Cuts a text at the borders of what is underlined, which may overlap. The segments' texts together are the text. */
export function segmentsOf(text: string, underlined: readonly Underlined[]): readonly Segment[] {
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  const spans = underlined
    .map((one) => ({ ...one, start: clamp(one.start), end: clamp(one.end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((one, other) => one.start - other.start);
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].toSorted((one, other) => one - other);
  const segments: Segment[] = [];
  let reached = 0;
  let next = 0;
  let open: readonly Underlined[] = [];
  for (const border of [...borders, text.length]) {
    if (border > reached) segments.push(segmentOf(text.slice(reached, border), open));
    reached = border;
    open = open.filter(({ end }) => end > border);
    for (let span = spans[next]; span !== undefined && span.start === border; span = spans[next]) {
      open = [...open, span];
      next += 1;
    }
  }
  return segments;
}

function segmentOf(text: string, open: readonly Underlined[]): Segment {
  const [gravest] = open.toSorted((one, other) => gravity[other.severity] - gravity[one.severity]);
  const ids = open.map(({ id }) => id);
  return gravest === undefined ? { text, ids } : { text, ids, severity: gravest.severity };
}

/** Segments, line by line, without the line feeds. */
export function linesOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  let line: Segment[] = [];
  const lines = [line];
  for (const segment of segments) {
    const [first = "", ...others] = segment.text.split("\n");
    if (first !== "") line.push({ ...segment, text: first });
    for (const other of others) {
      line = other === "" ? [] : [{ ...segment, text: other }];
      lines.push(line);
    }
  }
  return lines;
}
