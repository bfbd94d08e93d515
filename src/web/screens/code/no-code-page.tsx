import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import type { ViewProps } from "../../screen.ts";
import { codeTexts as texts } from "../../texts/code.ts";
import type { CodeData } from "./code-data.ts";

/** What is no code: why, what is near, and which other system it looks to be of. */
export function NoCodePage({ data }: ViewProps<CodeData>): JSX.Element {
  const { addresses } = useApp();
  const { suggestions = [], looksLike = [] } = data.answer;
  return (
    <div class="no-code">
      {suggestions.length === 0 ? null : (
        <section>
          <h2>{texts.near}</h2>
          <ul class="near">
            {suggestions.map(({ code, title, status, why }) => (
              <li key={code}>
                <CodeLink code={code} status={status} /> <span>{title}</span> <span class="soft small">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {looksLike.length === 0 ? null : (
        <section>
          <h2>{texts.looksLike}</h2>
          <ul>
            {looksLike.map(({ system, why }) => (
              <li key={system}>
                <b>{system}</b>: {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a class="button" href={addresses.home}>
          {texts.searchInstead}
        </a>
      </p>
    </div>
  );
}
