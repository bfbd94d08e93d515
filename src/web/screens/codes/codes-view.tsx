import type { JSX } from "preact";
import type { ViewProps } from "../../screen.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { shellTexts } from "../../texts/shell.ts";
import { KeptPanel } from "./kept-panel.tsx";
import { ListPane } from "./list-pane.tsx";
import { ResultsPane } from "./results-pane.tsx";
import { useCheck } from "./use-check.ts";
import { useIntake } from "./use-intake.ts";
import { useList } from "./use-list.ts";

/** A list of codes, and how each of them stands. */
export function CodesView({ place }: ViewProps<null>): JSX.Element {
  const { list, change } = useList();
  const intake = useIntake(list, change);
  const check = useCheck(list, place.date);
  return (
    <>
      <header class="codes-head">
        <h1>{texts.title}</h1>
        <p class="lead">
          {texts.lead} <strong>{texts.stays}</strong>
        </p>
        <noscript>
          <p class="remark caution">
            {shellTexts.needsScript}
            <code>{texts.command}</code>
          </p>
        </noscript>
      </header>
      <div class="given">
        <ListPane list={list} intake={intake} />
        <KeptPanel />
      </div>
      <ResultsPane isEmpty={list.text.trim() === ""} check={check} />
    </>
  );
}
