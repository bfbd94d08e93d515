import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { CodeLink } from "../../parts/code-link.tsx";
import { codesTexts as texts } from "../../texts/codes.ts";
import { changeText } from "./change-text.ts";
import { type CheckedItem, type CheckedList, hasOctober, hasOwnDates, kindOf } from "./checked-list.ts";
import { LinkedCodes } from "./linked-codes.tsx";

/** The rows of a page, each with what to do. */
export function ListTable({
  list,
  rows,
}: {
  readonly list: CheckedList;
  readonly rows: readonly CheckedItem[];
}): JSX.Element {
  const hasChanges = hasOctober(list);
  const changes = hasOwnDates(list) ? texts.columns.changeAfter : texts.columns.change(list.next.day);
  return (
    <table class="grid codes-table">
      <caption class="out-of-sight">{texts.results}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.line}</th>
          <th scope="col">{texts.columns.code}</th>
          <th scope="col">{texts.columns.status}</th>
          <th scope="col">{texts.columns.todo}</th>
          {hasChanges ? <th scope="col">{changes}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ListRow key={row.order} row={row} changes={hasChanges ? changes : undefined} />
        ))}
      </tbody>
    </table>
  );
}

function ListRow({
  row,
  changes,
}: {
  readonly row: CheckedItem;
  /** What the column of changes is called; undefined where there is none. */
  readonly changes: string | undefined;
}): JSX.Element {
  const { item, answer } = row;
  const kind = kindOf(row);
  return (
    <tr class={kind}>
      <td class="line">
        {item.line.toLocaleString("en-US")}
        {"date" in item ? <span class="own-date">{item.date}</span> : null}
      </td>
      <th scope="row" class="typed">
        <Typed row={row} />
      </th>
      <td class="status">
        <span class={`pill ${answer?.status ?? "unknown"}`}>{texts.kind[kind]}</span>
      </td>
      <td class="todo">
        <Todo row={row} />
      </td>
      {changes === undefined ? null : (
        <td class="change">
          <Change row={row} by={changes} />
        </td>
      )}
    </tr>
  );
}

/** What the October 1 after the row's date brings. */
function Change({
  row: { answer, october, change },
  by,
}: {
  readonly row: CheckedItem;
  readonly by: string;
}): JSX.Element | null {
  if (answer?.code === undefined) return null;
  if (october === undefined || change === undefined)
    return (
      <span class="soft" data-by={by}>
        {october === undefined ? texts.notKnown : texts.unchanged}
      </span>
    );
  return (
    <LinkedCodes
      text={texts.sentence(changeText(change, october))}
      codes={(change.useInstead ?? []).map(({ code }) => code)}
    />
  );
}

const longestShown = 80;

/** What was given, and the code it was read as. */
function Typed({ row: { item, answer } }: { readonly row: CheckedItem }): JSX.Element {
  const typed = item.typed.length > longestShown ? `${item.typed.slice(0, longestShown)}…` : item.typed;
  const isCode = answer?.code !== undefined && answer.status !== "block" && answer.status !== "chapter";
  return (
    <>
      {isCode && answer.code !== undefined ? (
        <CodeLink code={answer.code} status={answer.status} />
      ) : (
        <bdi class="as-typed">{typed}</bdi>
      )}
      {isCode && answer.code !== item.typed ? (
        <>
          {" "}
          <span class="soft small">
            {texts.as} <bdi class="as-typed">{typed}</bdi>
          </span>
        </>
      ) : null}
      {answer?.title === undefined ? null : <span class="title">{answer.title}</span>}
    </>
  );
}

function Todo({ row: { item, answer } }: { readonly row: CheckedItem }): JSX.Element {
  const { addresses } = useApp();
  const text = answer?.todo ?? ("noCode" in item ? item.noCode : "");
  return (
    <>
      <LinkedCodes text={texts.sentence(text)} codes={(answer?.instead ?? []).map(({ code }) => code)} />
      {answer?.status === "incomplete" && answer.code !== undefined ? (
        <>
          {" "}
          <a class="choose" href={addresses.choose(answer.code)} aria-label={`${texts.choose}: ${answer.code}`}>
            {texts.choose}
          </a>
        </>
      ) : null}
    </>
  );
}
