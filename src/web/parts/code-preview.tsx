import type { JSX } from "preact";
import type { CodeAnswer } from "../../operations/code-answer.ts";
import { StatusPill } from "./status-pill.tsx";

/** A code in a few lines: what a link to it leads to. */
export function CodePreview({ answer }: { readonly answer: CodeAnswer }): JSX.Element {
  const { code, title, status, ancestors, why } = answer;
  const parent = ancestors.at(-1);
  return (
    <>
      <p class="preview-head">
        <span class="code">{code}</span> <StatusPill status={status} />
      </p>
      <p>{title ?? why ?? ""}</p>
      {parent === undefined ? null : (
        <p class="soft">
          {parent.code} {parent.title}
        </p>
      )}
    </>
  );
}
