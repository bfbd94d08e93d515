import type { JSX } from "preact";
import { useApp } from "../../app-context.ts";
import { codesTexts as texts } from "../../texts/codes.ts";
import { type CheckedList, hasOwnDates, type Tally } from "./checked-list.ts";
import { LinkedCodes } from "./linked-codes.tsx";
import { lastSeptember, nextOctober } from "./next-october.ts";

/** What there is to say of the list as a whole. */
export function ListRemarks({
  list,
  tally,
  isFormer,
}: {
  readonly list: CheckedList;
  readonly tally: Tally;
  readonly isFormer: boolean;
}): JSX.Element {
  const { table, comments, date, distinct } = list;
  const remarks = [
    ...(table === undefined ? [] : [texts.table(table.codes.map((at) => table.columns[at] ?? ""))]),
    ...(table?.dates === undefined ? [] : [texts.dates(table.dates, date)]),
    ...(table === undefined || table.others.length === 0 ? [] : [texts.others(table.others)]),
    ...(comments === 0 ? [] : [texts.comments(comments)]),
  ];
  return (
    <div class="list-remarks">
      <p role="status" class="summary">
        {isFormer ? null : <strong>{list.items.length === 0 ? texts.state.blank : texts.summary(tally)}</strong>}
      </p>
      <p class="small soft">
        {texts.heldAgainst(date, distinct)} {remarks.join(" ")}
      </p>
      <Next list={list} changing={tally.changing} />
    </div>
  );
}

/** What the next October 1 brings; where that is not known yet, the way to what the last one brought. */
function Next({ list, changing }: { readonly list: CheckedList; readonly changing: number }): JSX.Element {
  const { addresses } = useApp();
  const { day, isKnown, lastKnownDay } = list.next;
  if (hasOwnDates(list)) return <NextOfEach list={list} changing={changing} />;
  if (isKnown)
    return (
      <p class="next">
        <LinkedCodes text={changing === 0 ? texts.next.none(day) : texts.next.some(day, changing)} />
      </p>
    );
  const before = lastSeptember(list.date);
  return (
    <p class="next">
      <LinkedCodes text={texts.next.unknown(day, lastKnownDay)} />{" "}
      {before === undefined ? null : <a href={addresses.on(before)}>{texts.next.see(nextOctober(before) ?? "")}</a>}
    </p>
  );
}

/** Rows with dates of their own have each their own October 1. */
function NextOfEach({ list, changing }: { readonly list: CheckedList; readonly changing: number }): JSX.Element {
  const codes = list.items.filter(({ answer }) => answer?.code !== undefined);
  const known = codes.filter(({ october }) => october !== undefined).length;
  const told = [
    ...(known === 0 ? [] : [changing === 0 ? texts.next.noneAfter : texts.next.some(texts.next.ownDay, changing)]),
    ...(known === codes.length ? [] : [texts.next.unknownAfter(codes.length - known, list.next.lastKnownDay)]),
  ];
  return (
    <p class="next">
      <LinkedCodes text={told.join(" ")} />
    </p>
  );
}
