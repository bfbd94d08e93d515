import type { JSX } from "preact";
import type { TitledCode } from "../../../operations/code-answer.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { codeTexts as texts } from "../../texts/code.ts";
import type { CodeData, CodeHead } from "./code-data.ts";

/** The way down to a code, the codes beside it, and those below it. */
export function ClassificationTree({
  answer,
  beside,
}: {
  readonly answer: CodeHead;
  readonly beside: CodeData["beside"];
}): JSX.Element {
  const { chapter, blocks = [], ancestors } = answer;
  const above = [
    ...(chapter === undefined
      ? []
      : [{ code: chapter.number, title: chapter.title, text: texts.chapter(chapter.number) }]),
    ...blocks.map(({ range, title }) => ({ code: range, title, text: range })),
    ...ancestors.map(({ code, title }) => ({ code, title: title ?? "", text: code })),
  ];
  const level =
    beside.length === 0
      ? [{ code: answer.code, ...(answer.title === undefined ? {} : { title: answer.title }) }]
      : beside;
  return (
    <nav class="tree-of-codes" aria-label={texts.place}>
      <ul>
        {above.map(({ code, title, text }) => (
          <li key={code} class="above">
            <CodeLink code={code} status="range">
              {text}
            </CodeLink>{" "}
            <span class="tree-title">{title}</span>
          </li>
        ))}
      </ul>
      <ul class="level">
        {level.map((one) => (
          <Entry key={one.code} entry={one} answer={answer} />
        ))}
      </ul>
    </nav>
  );
}

function Entry({ entry, answer }: { readonly entry: TitledCode; readonly answer: CodeHead }): JSX.Element {
  if (entry.code !== answer.code)
    return (
      <li>
        <CodeLink code={entry.code} status="range" /> <span class="tree-title">{entry.title}</span>
      </li>
    );
  return (
    <li class="here" aria-current="page">
      <span class="code">{entry.code}</span> <span class="tree-title">{entry.title}</span>
      {answer.children.length === 0 ? null : (
        <ul>
          {answer.children.map(({ code, title }) => (
            <li key={code}>
              <CodeLink code={code} status="range" /> <span class="tree-title">{title}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
