import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import type { ViewProps } from "../../screen.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import { EmptyBox } from "./empty-box.tsx";
import { longestWords } from "./fragment.ts";
import { GuideStrip } from "./guide-strip.tsx";
import type { HomeData } from "./home-data.ts";
import { FailedRemark, NothingFound } from "./no-results.tsx";
import { Results } from "./results.tsx";
import { rowsOf } from "./rows.ts";
import { SearchBox } from "./search-box.tsx";
import { UnderstoodLine } from "./understood-line.tsx";
import { useFound } from "./use-found.ts";
import { useSelection } from "./use-selection.ts";
import { useWords } from "./use-words.ts";

/** One box; below it what was understood, what it led to and why. */
export function HomeView({ data, place }: ViewProps<HomeData>): JSX.Element {
  const { words, isCut, setWords } = useWords(place, data.found?.words ?? "");
  const { found, failure, askAgain } = useFound(words, data.found);
  const isEmpty = words.trim() === "";
  const shown = isEmpty ? undefined : found;
  const rows = shown === undefined ? [] : rowsOf(shown);
  const selection = useSelection(rows, words);
  return (
    <>
      <div class="ask" data-answered={shown?.words}>
        <h1>
          <label for="words">{texts.title}</label>
        </h1>
        <SearchBox words={words} setWords={setWords} rows={rows} selection={selection} place={place} />
        <p class="in-force soft small">
          <ReleaseText />{" "}
          <span class="cut" role="status">
            {isCut ? texts.cut(longestWords) : ""}
          </span>
        </p>
      </div>
      {failure === undefined || isEmpty ? null : <FailedRemark failure={failure} askAgain={askAgain} />}
      {isEmpty ? (
        <EmptyBox pathways={data.pathways} />
      ) : shown === undefined && failure !== undefined ? null : (
        <>
          <UnderstoodLine found={shown} />
          <GuideStrip found={shown} />
          {shown === undefined ? (
            <div class="waiting" aria-busy="true" />
          ) : rows.length === 0 ? (
            <NothingFound words={shown.words} />
          ) : (
            <Results found={shown} rows={rows} selection={selection} />
          )}
        </>
      )}
    </>
  );
}

function ReleaseText(): JSX.Element {
  const { place, release } = useApp();
  const text =
    release === undefined
      ? texts.noRelease
      : texts.release({
          date: place.date,
          year: release.fiscalYear,
          notesFrom: release.notesFrom?.fiscalYear,
          isBeyond: release.beyond === true,
        });
  return <>{text}</>;
}
