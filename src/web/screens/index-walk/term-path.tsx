import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { indexTexts as texts } from "../../texts/index-walk.ts";
import type { IndexTermData } from "./index-data.ts";
import { placeOf } from "./index-reference.ts";
import { readPrintedTitle } from "./printed-title.ts";

/** The way from the main term down, each step a link back. */
export function TermPath({ data: { answer } }: { readonly data: IndexTermData }): JSX.Element {
  const { addresses } = useApp();
  const { path, index } = placeOf(answer);
  return (
    <nav class="crumbs" aria-label={texts.path}>
      <ol>
        <li>
          <a href={addresses.index()}>{texts.top}</a>
        </li>
        {path.slice(0, -1).map((term, at) => (
          <li key={term}>
            <a href={addresses.index(path.slice(0, at + 1), index)}>{readPrintedTitle(term).title}</a>
          </li>
        ))}
        <li aria-current="page">{readPrintedTitle(path.at(-1) ?? "").title}</li>
      </ol>
    </nav>
  );
}
