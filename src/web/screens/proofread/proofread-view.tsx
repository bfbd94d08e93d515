import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ViewProps } from "../../screen.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import { shellTexts } from "../../texts/shell.ts";
import { type Filter, FindingsPane } from "./findings-pane.tsx";
import { PrintReport } from "./print-report.tsx";
import type { Remark } from "./remarks.ts";
import { TextPane } from "./text-pane.tsx";
import { ResultBar } from "./toolbar.tsx";
import { useAim } from "./use-aim.ts";
import { useChecking } from "./use-checking.ts";
import { useCorrections } from "./use-corrections.ts";
import { useDesk } from "./use-desk.ts";
import { useIntake } from "./use-intake.ts";
import { useResults } from "./use-results.ts";

/** A text and what is wrong in it, side by side. */
export function ProofreadView({ place }: ViewProps<null>): JSX.Element {
  const { desk, change } = useDesk();
  const [filter, setFilter] = useState<Filter>("all");
  const { remarks } = desk;
  const shown = useMemo(
    () => (filter === "all" ? remarks : remarks.filter(({ severity }) => severity === filter)),
    [remarks, filter],
  );
  const certain = useMemo(() => remarks.filter(({ replacement }) => replacement !== undefined).length, [remarks]);
  const checking = useChecking(desk, change, place.date);
  const aiming = useAim(desk, change, shown);
  const intake = useIntake(desk, change);
  const corrections = useCorrections(desk, change);
  const results = useResults(desk);
  const replace = (remark: Remark, replacement: string): void => {
    corrections.replace(remark, replacement);
    // On to the next one, which has moved with the text: the button that was pressed is gone.
    const next = shown[shown.indexOf(remark) + 1];
    const shift = replacement.length - remark.quote.length;
    if (next !== undefined && next.start >= remark.end)
      aiming.at({ id: next.id, start: next.start + shift, end: next.end + shift }, "keys");
  };
  return (
    <>
      <header class="proofread-head">
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
      <div class="panes">
        <TextPane desk={desk} change={change} aiming={aiming} intake={intake} />
        <FindingsPane
          desk={desk}
          shown={shown}
          filter={filter}
          setFilter={setFilter}
          checking={checking}
          aiming={aiming}
          certain={certain}
          applyAll={corrections.applyAll}
          replace={replace}
        />
        <ResultBar desk={desk} {...results} />
      </div>
      <PrintReport desk={desk} />
    </>
  );
}
