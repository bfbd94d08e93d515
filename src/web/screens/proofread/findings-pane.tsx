import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Severity } from "../../../audit/finding.ts";
import { proofreadTexts as texts } from "../../texts/proofread.ts";
import type { Desk } from "./desk.ts";
import type { CardActions } from "./finding-card.tsx";
import { FindingList } from "./finding-list.tsx";
import { NamedList } from "./named-list.tsx";
import { type Remark, tallyOf } from "./remarks.ts";
import type { Aiming } from "./use-aim.ts";
import type { Checking } from "./use-checking.ts";
import { Waiting } from "./waiting.tsx";

/** A severity, or all of them. */
export type Filter = Severity | "all";

/** What was found, beside the text. */
export function FindingsPane({
  desk,
  shown,
  filter,
  setFilter,
  checking,
  aiming,
  replace,
  applyAll,
  certain,
}: {
  readonly desk: Desk;
  readonly shown: readonly Remark[];
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly checking: Checking;
  readonly aiming: Aiming;
  readonly replace: CardActions["replace"];
  readonly applyAll: () => void;
  readonly certain: number;
}): JSX.Element {
  const [tab, setTab] = useState<"findings" | "named">("findings");
  const isEmpty = desk.text.trim() === "";
  const isRead = !isEmpty && desk.checked !== undefined;
  return (
    <section class="found-pane" aria-labelledby="findings-title">
      <div class="found-head">
        <h2 id="findings-title" class="out-of-sight">
          {texts.findings}
        </h2>
        <Summary desk={desk} isRead={isRead} isBusy={checking.isBusy} />
        {isRead ? (
          <>
            <div class="tabs">
              {(["findings", "named"] as const).map((one) => (
                <button key={one} type="button" class="tab" aria-pressed={tab === one} onClick={() => setTab(one)}>
                  {texts.tabs[one]} <span class="soft">{(one === "findings" ? desk.remarks : desk.named).length}</span>
                </button>
              ))}
              <span class="steps">
                <button
                  type="button"
                  class="button quiet"
                  title={texts.keys.previousHint}
                  onClick={() => aiming.step(-1)}
                  disabled={shown.length === 0}
                >
                  {texts.previous}{" "}
                  <span class="key" aria-hidden="true">
                    {texts.keys.previous}
                  </span>
                </button>
                <button
                  type="button"
                  class="button quiet"
                  title={texts.keys.nextHint}
                  onClick={() => aiming.step(1)}
                  disabled={shown.length === 0}
                >
                  {texts.next}{" "}
                  <span class="key" aria-hidden="true">
                    {texts.keys.next}
                  </span>
                </button>
              </span>
            </div>
            {tab === "findings" ? (
              <div class="sifting">
                <Filters desk={desk} filter={filter} setFilter={setFilter} />
                <button type="button" class="button" disabled={certain === 0} onClick={applyAll}>
                  {texts.applyAll(certain)}
                </button>
              </div>
            ) : null}
          </>
        ) : null}
      </div>
      <Waiting isEmpty={isEmpty} isRead={isRead} checking={checking} />
      {isEmpty ? <LookedAt /> : null}
      {!isRead ? null : tab === "named" ? (
        <NamedList named={desk.named} show={(one) => aiming.at({ start: one.start, end: one.end }, "write")} />
      ) : (
        <FindingList desk={desk} shown={shown} aiming={aiming} replace={replace} isBusy={checking.isBusy} />
      )}
    </section>
  );
}

function LookedAt(): JSX.Element {
  return (
    <div class="looked-at small">
      <h3>{texts.lookedAt.title}</h3>
      <ul>
        {texts.lookedAt.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Summary({ desk, isRead, isBusy }: { desk: Desk; isRead: boolean; isBusy: boolean }): JSX.Element {
  const { checked } = desk;
  return (
    <div class="summary">
      <p role="status">
        {isRead && !isBusy ? (
          <strong>{texts.summary({ ...tallyOf(desk.remarks), named: desk.named.length })}</strong>
        ) : null}
        {isRead && isBusy ? <span class="soft">{texts.state.reading}</span> : null}
      </p>
      <p class="small soft">
        {isRead && checked !== undefined ? texts.heldAgainst(checked.date, checked.release.fiscalYear) : ""}
      </p>
    </div>
  );
}

function Filters({
  desk,
  filter,
  setFilter,
}: {
  readonly desk: Desk;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}): JSX.Element {
  const tally = tallyOf(desk.remarks);
  return (
    <fieldset class="filters">
      <legend class="out-of-sight">{texts.show}</legend>
      {(["all", "error", "warning", "advice"] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="severity" value={one} checked={filter === one} onChange={() => setFilter(one)} />
          <span class={one === "all" ? undefined : `severity ${one}`}>
            {one === "all" ? texts.all : texts.kinds[one]}{" "}
            <span class="count">{one === "all" ? desk.remarks.length : tally[one]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
