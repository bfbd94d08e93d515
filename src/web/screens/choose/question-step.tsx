import type { JSX } from "preact";
import type { SelectQuestion } from "../../../operations/select-question.ts";
import type { SelectStart } from "../../../operations/select-start.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { chooseTexts as texts } from "../../texts/choose.ts";
import { AnswerRow } from "./answer-row.tsx";
import { BackLink } from "./back-link.tsx";
import { ChoiceNotes } from "./choice-notes.tsx";
import { Headline, Subhead } from "./headline.tsx";
import type { Titles } from "./titles.ts";

/** One question: its answers, large, with what each leads to; why it is asked, and the notes that matter here. */
export function QuestionStep({
  question,
  answers,
  titles,
  start,
}: {
  readonly question: SelectQuestion;
  readonly answers: readonly string[];
  readonly titles: Titles;
  readonly start: SelectStart;
}): JSX.Element {
  const { text, options, notes = [] } = question;
  return (
    <div class="step">
      <div class="step-main">
        <Headline>{text}</Headline>
        <ol class="answers" aria-label={text}>
          {options.map((option, at) => (
            <AnswerRow
              key={option.answer}
              option={option}
              answers={[...answers, option.answer]}
              titles={titles}
              number={at === options.length - 1 ? 0 : at + 1}
            />
          ))}
        </ol>
        <BackLink answers={answers} />
      </div>
      <div class="step-beside">
        <Basis question={question} start={start} />
        {notes.length === 0 ? null : (
          <>
            <Subhead>{texts.notesHere}</Subhead>
            <ChoiceNotes notes={notes} />
          </>
        )}
      </div>
    </div>
  );
}

function Basis({
  question: { why, at },
  start,
}: {
  readonly question: SelectQuestion;
  readonly start: SelectStart;
}): JSX.Element | null {
  const isPlace = start.kind !== "pathway" || at !== start.name;
  if (why === undefined && !isPlace) return null;
  return (
    <div class="basis">
      {why === undefined ? null : (
        <>
          <Subhead>{texts.why}</Subhead>
          <p>{why}</p>
        </>
      )}
      {isPlace ? (
        <p class="soft small">
          {texts.askedAt} <CodeLink code={at} status="range" />
        </p>
      ) : null}
    </div>
  );
}
