import type { JSX } from "preact";
import { noteKinds } from "../../../catalog/note-kind.ts";
import type { CodeAnswer } from "../../../operations/code-answer.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { GuidedChoice } from "../../parts/guided-choice.tsx";
import type { ViewProps } from "../../screen.ts";
import { codeTexts as texts } from "../../texts/code.ts";
import type { CodeData } from "./code-data.ts";

/** A block or a chapter: what it divides into, its notes, and the guided choice over all of it. */
export function DivisionPage({ data }: ViewProps<CodeData>): JSX.Element {
  const { answer, choice } = data;
  return (
    <div class="division">
      <section>
        <h2>{texts.divisionHas(answer.children.length)}</h2>
        <ul class="division-codes">
          {answer.children.map(({ code, title }) => (
            <li key={code}>
              <CodeLink code={code} status="range" /> <span>{title}</span>
            </li>
          ))}
        </ul>
      </section>
      {answer.notes === undefined ? null : <Notes notes={answer.notes} />}
      {choice === undefined ? null : (
        <section class="no-print">
          <h2>{texts.choiceOfDivision}</h2>
          <GuidedChoice start={answer.code} first={choice} key={answer.code} />
        </section>
      )}
    </div>
  );
}

function Notes({ notes }: { readonly notes: CodeAnswer["notes"] }): JSX.Element | null {
  const shown = noteKinds.filter((kind) => notes[kind].length > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{texts.notes}</h2>
      {shown.map((kind) => (
        <div class="note" key={kind}>
          <h3>{texts.noteKinds[kind]}</h3>
          <ul>
            {notes[kind].map(({ text, from }) => (
              <li key={`${from} ${text}`}>
                {text}{" "}
                <span class="soft small">
                  {texts.at} {from}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
