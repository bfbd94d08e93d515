import type { JSX } from "preact";
import { CodeLink } from "../../parts/code-link.tsx";
import { codeTexts as texts } from "../../texts/code.ts";
import type { CodeHead } from "./code-data.ts";

/** Which notes elsewhere name the code. */
export function References({ answer }: { readonly answer: CodeHead }): JSX.Element | null {
  const { referencedBy } = answer;
  if (referencedBy.length === 0) return null;
  return (
    <details class="references">
      <summary>{texts.references(referencedBy.length)}</summary>
      <p class="soft small">{texts.referencesWhy}</p>
      <ul>
        {referencedBy.map(({ from, kind, text }) => (
          <li key={`${from} ${kind} ${text}`}>
            <CodeLink code={from} status="range" /> <span class="soft">{texts.noteKinds[kind]}:</span> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
