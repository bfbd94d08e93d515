import type { JSX } from "preact";
import { highlight } from "./highlight.ts";

/** A text with the matched words marked. */
export function Highlighted({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}): JSX.Element {
  return <>{highlight(text, words).map(({ text: piece, isMatch }) => (isMatch ? <mark>{piece}</mark> : piece))}</>;
}
