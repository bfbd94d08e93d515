import type { JSX } from "preact";
import type { SearchResult } from "../../../operations/search.ts";
import { useApp } from "../../app-context.ts";
import { homeTexts as texts } from "../../texts/home.ts";
import { Highlighted } from "./highlighted.tsx";
import type { Row } from "./rows.ts";
import { idOfRow, type Selection } from "./use-selection.ts";

/** A line: a real link, that the box's arrows go to as an option. */
export function ResultRow({
  row,
  at,
  selection,
  categoryTitle,
}: {
  readonly row: Row;
  readonly at: number;
  readonly selection: Selection;
  readonly categoryTitle: string | undefined;
}): JSX.Element {
  const { addresses } = useApp();
  const { code, title, status, category, result, kind } = row;
  const isSelected = selection.at === at;
  const option = selection.isLive ? ({ role: "option", "aria-selected": isSelected, tabIndex: -1 } as const) : {};
  const words = result?.matched.words.map(({ text }) => text) ?? [];
  return (
    <a
      id={idOfRow(at)}
      class={`row ${kind}${isSelected ? " selected" : ""}`}
      href={addresses.code(code)}
      data-no-preview
      {...option}
    >
      <span class={status === "valid" ? "code" : `code ${status}`}>{code}</span>
      <span class="row-title">
        <Highlighted text={title} words={words} />
        {title === "" ? row.why : null}
      </span>
      <span class={`pill ${status}`}>{texts.status[status] ?? status}</span>
      <span class="row-second">
        <span class="row-why">
          <Why row={row} />
        </span>
        {category === undefined ? null : (
          <span class="row-category">
            {category} {categoryTitle ?? ""}
          </span>
        )}
      </span>
    </a>
  );
}

function Why({ row }: { readonly row: Row }): JSX.Element | null {
  if (row.result !== undefined) return <WhyMatched result={row.result} />;
  const why = row.why ?? (row.kind === "near" ? texts.successor : texts.typed);
  return <>{row.title === "" ? texts.typed : why}</>;
}

function WhyMatched({ result: { code, matched, seventhCharacter } }: { readonly result: SearchResult }): JSX.Element {
  const { kind, at, text, note, words } = matched;
  const seventh = seventhCharacter === undefined ? "" : ` · ${texts.seventh(seventhCharacter)}`;
  const quoted = (
    <q>
      <Highlighted text={text} words={words.map((one) => one.text)} />
    </q>
  );
  if (kind === "code") return <>{texts.why.code(at)}</>;
  if (kind === "title" && at === code)
    return (
      <>
        {texts.why.ownTitle}
        {seventh}
      </>
    );
  const where =
    note !== undefined
      ? texts.noteAt(texts.noteNames[note], at)
      : kind === "synonym"
        ? at === code
          ? texts.why.synonymOfOwn
          : texts.why.synonym(at)
        : texts.why[kind](at);
  return (
    <>
      {where} {quoted}
      {seventh}
    </>
  );
}
