import type { JSX } from "preact";
import type { Comparison } from "../../../article/comparison/comparison.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { compareTexts } from "../../texts/compare.ts";
import { PlaceLink } from "./note-cells.tsx";

/** What the Excludes notes of the table mean. */
export function ExcludesRules({ excludes }: Pick<Comparison, "excludes">): JSX.Element {
  const texts = compareTexts.excludes;
  const kinds = (["excludes1", "excludes2"] as const).filter((kind) => excludes.some((note) => note.kind === kind));
  return (
    <div class="rules soft small">
      {kinds.length === 0 ? <p>{texts.none}</p> : kinds.map((kind) => <p key={kind}>{texts.rule[kind]}</p>)}
    </div>
  );
}

/** Excludes1 notes that name no code. */
export function NotesInWords({ notes }: { readonly notes: Comparison["inWords"] }): JSX.Element | null {
  const texts = compareTexts.inWords;
  if (notes.length === 0) return null;
  return (
    <section class="in-words">
      <h2>{texts.heading}</h2>
      <p class="soft">{texts.lead}</p>
      <ul class="notes">
        {notes.map(({ text, from, code }) => (
          <li key={`${from} ${text}`}>
            <blockquote>{text}</blockquote>
            <p class="soft small">
              {texts.at} <PlaceLink place={from} />
              {from === code ? null : (
                <>
                  , {texts.from} <CodeLink code={code} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
