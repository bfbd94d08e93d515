import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";
import { codePieces } from "./code-pieces.ts";

/** A note's text, its code references links. */
export function CodesInText({
  text,
  codes,
}: {
  readonly text: string;
  readonly codes: readonly string[];
}): JSX.Element {
  return (
    <>
      {codePieces(text, codes).map(({ text: piece, code }) =>
        code === undefined ? piece : <CodeLink code={code}>{piece}</CodeLink>,
      )}
    </>
  );
}
