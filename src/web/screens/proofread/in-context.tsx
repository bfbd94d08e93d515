import type { JSX } from "preact";
import type { Severity } from "../../../audit/finding.ts";
import type { Context } from "./context.ts";

/** A quote among the words around it, which may be written in any direction. */
export function InContext({
  of: { quote, context },
  severity,
}: {
  readonly of: { readonly quote: string; readonly context: Context };
  readonly severity?: Severity | undefined;
}): JSX.Element {
  return (
    <bdi class="in-context">
      {context.before}
      <mark class={severity}>{quote}</mark>
      {context.after}
    </bdi>
  );
}
