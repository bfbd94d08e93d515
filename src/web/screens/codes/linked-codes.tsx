import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";

const codeOrDay = /[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])|\b\d{4}-\d\d-\d\d\b/g;

/** A text of ours in which the codes that it recommends are links, and no date is broken. */
export function LinkedCodes({
  text,
  codes = [],
}: {
  readonly text: string;
  readonly codes?: readonly string[];
}): JSX.Element {
  const pieces: (JSX.Element | string)[] = [];
  let at = 0;
  for (const { 0: named, index } of text.matchAll(codeOrDay)) {
    const isDay = /^\d/.test(named);
    if (!isDay && !codes.includes(named)) continue;
    pieces.push(
      text.slice(at, index),
      isDay ? (
        <span key={index} class="day">
          {named}
        </span>
      ) : (
        <CodeLink key={index} code={named} />
      ),
    );
    at = index + named.length;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
