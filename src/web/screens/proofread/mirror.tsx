import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { linesOf, type Segment, segmentsOf, type Underlined } from "./segments.ts";

/**
 * The same text once more behind the box to write in, unseen but for what is underlined. It gives the box its height, so
 * that the two can never scroll apart.
 */
export function Mirror({
  text,
  underlined,
  chosen,
}: {
  readonly text: string;
  readonly underlined: readonly Underlined[];
  readonly chosen: number | undefined;
}): JSX.Element {
  const lines = useMemo(() => linesOf(segmentsOf(text, underlined)), [text, underlined]);
  return (
    <div class="mirror" aria-hidden="true">
      {lines.map((line, index) => (
        // A line has no other name.
        <div key={index}>{line.length === 0 ? <br /> : line.map((segment) => piece(segment, chosen))}</div>
      ))}
    </div>
  );
}

function piece({ text, ids, severity }: Segment, chosen: number | undefined): JSX.Element | string {
  if (severity === undefined) return text;
  const isChosen = chosen !== undefined && ids.includes(chosen);
  return (
    <mark class={isChosen ? `${severity} chosen` : severity} data-remarks={ids.join(" ")}>
      {text}
    </mark>
  );
}
