import type { JSX } from "preact";
import type { Comparison } from "../../../article/comparison/comparison.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { compareTexts } from "../../texts/compare.ts";
import { excludesOf, sequencingOf } from "./notes-of-code.ts";

/** The Excludes notes between a code and the others, in both directions, word for word. */
export function ExcludesCell({
  code,
  excludes,
}: {
  readonly code: string;
  readonly excludes: Comparison["excludes"];
}): JSX.Element {
  const texts = compareTexts.excludes;
  const notes = excludesOf(code, excludes);
  if (notes.length === 0) return <span class="soft">{texts.noneOf}</span>;
  return (
    <ul class="notes">
      {notes.map(({ kind, direction, others, text, from }) => (
        <li key={`${kind} ${direction} ${from} ${text}`} class={`${kind} ${direction}`}>
          <p>
            <b class="note-kind">{texts[kind]}</b> {texts[direction][kind]} <Codes codes={others} />
          </p>
          <blockquote>{text}</blockquote>
          <p class="soft small">
            {texts[`${direction}Note`]} <PlaceLink place={from} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a code's notes ask for besides it, and in which order. */
export function SequencingCell({
  code,
  sequencing,
}: {
  readonly code: string;
  readonly sequencing: Comparison["sequencing"];
}): JSX.Element {
  const texts = compareTexts.sequencing;
  const notes = sequencingOf(code, sequencing);
  if (notes.length === 0) return <span class="soft">{texts.noneOf}</span>;
  return (
    <ul class="notes">
      {notes.map(({ kind, from, lines }) => (
        <li key={`${kind} ${from}`} class={lines.some(({ names }) => names.length > 0) ? "among" : "further"}>
          <p>
            <b class="note-kind">{texts[kind]}</b>{" "}
            <span class="soft small">
              {texts.at} <PlaceLink place={from} />
            </span>
          </p>
          {lines.map(({ text, names }) => (
            <div key={text} class="line">
              <blockquote>{text}</blockquote>
              {names.length === 0 ? null : (
                <p class="names small">
                  {texts.names} <Codes codes={names} />
                </p>
              )}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Where a note stands: a code, block or chapter. */
export function PlaceLink({ place }: { readonly place: string }): JSX.Element {
  return <CodeLink code={place}>{compareTexts.place(place)}</CodeLink>;
}

function Codes({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  return (
    <>
      {codes.map((code, at) => (
        <span key={code}>
          {at === 0 ? null : ", "}
          <CodeLink code={code} />
        </span>
      ))}
    </>
  );
}
