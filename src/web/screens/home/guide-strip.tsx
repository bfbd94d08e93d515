import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Found } from "./ask-words.ts";
import { guideOf } from "./guide-of.ts";
import type { Guide } from "./guide-to.ts";
import { resultsShown } from "./rows.ts";

/** The guided choice that the words lead to. Its place is kept, so that nothing below it moves when it comes. */
export function GuideStrip({ found }: { readonly found: Found | undefined }): JSX.Element {
  const guide = guideOf(found);
  const isWaiting = found?.more === undefined;
  return (
    <div class="guide-place">
      {guide === undefined ? (
        <p class="no-guide soft small">
          {isWaiting ? texts.guide.waiting : resultsShown(found).length === 0 ? "" : texts.guide.none}
        </p>
      ) : (
        <GuideCard guide={guide} />
      )}
    </div>
  );
}

function GuideCard({ guide: { kind, start, answers, title, question } }: { readonly guide: Guide }): JSX.Element {
  const { addresses } = useApp();
  return (
    <a class={`guide ${kind}`} href={addresses.choose(start, answers)}>
      <span class="guide-title">
        <span class="guide-label">{texts.guide[kind]}: </span>
        {kind === "header" ? <span class="code">{start}</span> : null} {title}
      </span>
      {question === undefined ? null : (
        <span class="guide-question">
          {question.text} <span class="soft">{question.answers.join(" · ")}</span>
        </span>
      )}
      <span class="guide-go" aria-hidden="true">
        →
      </span>
    </a>
  );
}
