import type { JSX } from "preact";
import type { ViewProps } from "../../screen.ts";
import { releasesTexts as texts } from "../../texts/releases.ts";
import { ChangeSummary } from "./change-summary.tsx";
import { ChangesList } from "./changes-list.tsx";
import { ChapterList } from "./chapter-list.tsx";
import { FavouriteChanges } from "./favourite-changes.tsx";
import type { Asked, Comparison, ReleasesData } from "./releases-data.ts";
import { SpanForm } from "./span-form.tsx";
import { TakeAlong } from "./take-along.tsx";
import { useOpenInPrint } from "./use-open-in-print.ts";

/** What changed between two releases: by chapter, and for the reader's own codes. */
export function ReleasesView({ data, place }: ViewProps<ReleasesData>): JSX.Element {
  const { days, asked, comparison, problem } = data;
  useOpenInPrint();
  return (
    <>
      <header class="releases-head">
        <h1>{texts.title}</h1>
        {comparison === undefined ? null : <SpanText comparison={comparison} />}
      </header>
      <SpanForm days={days} asked={asked} place={place} />
      {problem === undefined ? null : (
        <p class="remark bad" role="alert">
          {problem}
        </p>
      )}
      {comparison === undefined ? null : <Compared asked={asked} comparison={comparison} />}
    </>
  );
}

function Compared({ asked, comparison }: { readonly asked: Asked; readonly comparison: Comparison }): JSX.Element {
  const { total, chapters, list } = comparison;
  const kind = asked.kind === undefined ? undefined : texts.kind[asked.kind];
  const title = [asked.within, comparison.title].filter((part) => part !== undefined).join(" ");
  return (
    <>
      {title === "" ? null : <p class="releases-within">{title}</p>}
      {total === 0 ? <p class="remark">{noneText(asked, comparison)}</p> : null}
      <ChangeSummary asked={asked} comparison={comparison} />
      <Limits comparison={comparison} />
      <FavouriteChanges comparison={comparison} />
      {total === 0 ? null : <TakeAlong asked={asked} />}
      {chapters === undefined || total === 0 ? null : <ChapterList chapters={chapters} asked={asked} />}
      {list === undefined ? null : (
        <ChangesList
          list={list}
          asked={asked}
          title={[kind ?? texts.title, asked.within].filter(Boolean).join(" · ")}
        />
      )}
    </>
  );
}

/** What the numbers do not say. */
function Limits({ comparison: { from, release } }: { readonly comparison: Comparison }): JSX.Element | null {
  const [, after] = release;
  const isCarried = after.carriedForward?.includes("tabular") === true && after.notesFrom !== undefined;
  const isBeforeLists = from < firstListDay;
  if (!isCarried && !isBeforeLists) return null;
  return (
    <div class="remark small">
      {isCarried && after.notesFrom !== undefined ? (
        <p>{texts.carried(after.fiscalYear, after.notesFrom.fiscalYear)}</p>
      ) : null}
      {isBeforeLists ? <p>{texts.titlesFrom}</p> : null}
    </div>
  );
}

/** The first day whose titles are at hand: FY2021's. */
const firstListDay = "2020-10-01";

function SpanText({ comparison }: { readonly comparison: Comparison }): JSX.Element {
  const { from, to, release } = comparison;
  const [before, after] = release;
  return (
    <p class="releases-span">
      <span>{texts.day(before.fiscalYear, from)}</span> {texts.arrow} <span>{texts.day(after.fiscalYear, to)}</span>
    </p>
  );
}

function noneText({ within }: Asked, { from, to }: Comparison): string {
  return within === undefined ? texts.summary.none(from, to) : texts.summary.noneWithin(within, from, to);
}
