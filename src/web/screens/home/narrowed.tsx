import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Found } from "./ask-words.ts";
import { guideOf } from "./guide-of.ts";

/**
 * Headers that fit the words at least as well as the first result: each a choice, with its question once that is known.
 * The one that stands above the results already is not said again.
 */
export function Narrowed({ found }: { readonly found: Found }): JSX.Element | null {
  const { addresses } = useApp();
  const above = guideOf(found)?.start;
  const narrow = (found.answer.narrow ?? []).filter(({ code }) => code !== above);
  if (narrow.length === 0) return null;
  return (
    <section class="narrowed">
      <h2>{texts.narrow.heading}</h2>
      <ul>
        {narrow.map(({ code, title, question }) => (
          <li key={code}>
            <a href={addresses.choose(code)}>
              <span class="code incomplete">{code}</span> <span class="row-title">{title}</span>{" "}
              <span class="narrow-question soft small">{question?.text ?? ""}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
