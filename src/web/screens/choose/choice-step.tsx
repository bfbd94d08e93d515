import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SelectAnswer } from "../../../operations/select.ts";
import { ChoiceResult } from "./choice-result.tsx";
import { useChoiceWay } from "./choice-way.ts";
import { IncompleteEnd } from "./incomplete-end.tsx";
import { PathTrail } from "./path-trail.tsx";
import { QuestionStep } from "./question-step.tsx";
import type { Titles } from "./titles.ts";

/** Where a choice stands: what was answered, and the next question, the codes, or what the record must say. */
export function ChoiceStep({
  answer,
  titles,
  date,
  children,
}: {
  readonly answer: SelectAnswer;
  readonly titles: Titles;
  readonly date: string;
  /** What is to be said before it. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { isScreen } = useChoiceWay();
  const root = useRef<HTMLDivElement>(null);
  const { start, path, question, codes, incomplete } = answer;
  const step = [start.name, ...path.map((one) => one.answer)].join("\n");
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const headline = root.current?.querySelector<HTMLElement>(".headline");
    headline?.focus({ preventScroll: true });
    if (!isScreen) root.current?.scrollIntoView({ block: "nearest" });
  }, [step, isScreen]);
  const answers = path.map((one) => one.answer);
  return (
    <div class={isScreen ? "choice" : "choice within"} ref={root}>
      <PathTrail start={start} path={path} />
      {children}
      {question === undefined ? null : (
        <QuestionStep question={question} answers={answers} titles={titles} start={start} />
      )}
      {codes === undefined ? null : <ChoiceResult answer={answer} codes={codes} date={date} />}
      {incomplete === undefined ? null : <IncompleteEnd answer={answer} incomplete={incomplete} date={date} />}
    </div>
  );
}
