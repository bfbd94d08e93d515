import type { JSX } from "preact";
import type { CompareAnswer } from "../../../operations/compare.ts";
import type { ViewProps } from "../../screen.ts";
import { compareTexts as texts } from "../../texts/compare.ts";
import { AddCode } from "./add-code.tsx";
import { ChosenCodes } from "./chosen-codes.tsx";
import type { CompareData } from "./compare-data.ts";
import { rowsOf } from "./comparison-rows.ts";
import { ComparisonTable } from "./comparison-table.tsx";
import { EmptyCompare } from "./empty-compare.tsx";
import { ExcludesRules, NotesInWords } from "./notes-below.tsx";
import { TakeAlong } from "./take-along.tsx";

/** Codes side by side. */
export function CompareView({ data }: ViewProps<CompareData>): JSX.Element {
  const { codes, answer, single, problem } = data;
  return (
    <>
      <header class="compare-head">
        <h1>{answer === undefined ? texts.title : <CodesTitle codes={codes} />}</h1>
        <p class="soft">{answer === undefined ? texts.lead : <InForce answer={answer} />}</p>
      </header>
      <AddCode codes={codes} />
      {problem === undefined ? null : (
        <div class="remark bad" role="alert">
          <p>
            <b>{texts.failed}.</b> {problem}
          </p>
        </div>
      )}
      {answer === undefined ? (
        <>
          <ChosenCodes codes={codes} single={single} />
          <EmptyCompare codes={codes} />
        </>
      ) : (
        <Compared answer={answer} />
      )}
    </>
  );
}

function Compared({ answer }: { readonly answer: CompareAnswer }): JSX.Element {
  const rows = rowsOf(answer);
  return (
    <>
      <ComparisonTable answer={answer} rows={rows} />
      <ExcludesRules excludes={answer.excludes} />
      <NotesInWords notes={answer.inWords} />
      <TakeAlong answer={answer} rows={rows} />
    </>
  );
}

function CodesTitle({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.title}
      <span class="out-of-sight">: {codes.join(", ")}</span>
    </>
  );
}

function InForce({ answer: { date, release } }: { readonly answer: CompareAnswer }): JSX.Element {
  const { fiscalYear, notesFrom } = release;
  const notes =
    notesFrom === undefined || notesFrom.fiscalYear === fiscalYear ? "" : texts.notesFrom(notesFrom.fiscalYear);
  return (
    <>
      {texts.inForce(date, fiscalYear)} {notes}
    </>
  );
}
