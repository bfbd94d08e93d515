import type { JSX } from "preact";
import { useApp } from "../app-context.ts";
import type { AskError } from "../ask.ts";
import { shellTexts as texts } from "../texts/shell.ts";

/** What could not be shown, why, and where to go on. */
export function Problem({ error }: { readonly error: AskError }): JSX.Element {
  const { addresses } = useApp();
  const isMissing = error.code === "not-found";
  return (
    <div class="screen screen-problem" role="alert">
      <h1>{isMissing ? texts.error.notFound : texts.error.title}</h1>
      <p>{isMissing ? texts.error.notFoundText : error.message}</p>
      <p>
        <a class="button" href={addresses.home}>
          {texts.error.home}
        </a>
      </p>
    </div>
  );
}
