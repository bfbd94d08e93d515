import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Pager, pageOf } from "../../parts/pager.tsx";
import { codesTexts as texts } from "../../texts/codes.ts";
import { type CheckedList, type Filter, type Sorting, sifted, tallyOf } from "./checked-list.ts";
import { ListRemarks } from "./list-remarks.tsx";
import { ListTable } from "./list-table.tsx";
import { Sifting } from "./sifting.tsx";
import { TakeAlong } from "./take-along.tsx";
import type { Check } from "./use-check.ts";
import { Waiting } from "./waiting.tsx";

const rowsOnPage = 100;

/** What was found, below the list. */
export function ResultsPane({ isEmpty, check }: { readonly isEmpty: boolean; readonly check: Check }): JSX.Element {
  // The former list's answers stand until the new ones are there: nothing jumps while somebody types.
  const shown = check.checked ?? check.former;
  return (
    <section class="found" aria-labelledby="found-title" aria-busy={check.checked === undefined && !isEmpty}>
      <h2 id="found-title" class="out-of-sight">
        {texts.results}
      </h2>
      <Waiting isEmpty={isEmpty} check={check} />
      {shown === undefined ? null : <Found key={shown.date} list={shown} isFormer={check.checked === undefined} />}
    </section>
  );
}

function Found({ list, isFormer }: { readonly list: CheckedList; readonly isFormer: boolean }): JSX.Element {
  const [filter, setFilter] = useState<Filter>("all");
  const [sorting, setSorting] = useState<Sorting>("given");
  const [wanted, turn] = useState(0);
  const tally = useMemo(() => tallyOf(list.items), [list]);
  // A kind that the list has lost shows all.
  const kind = tally[filter] === 0 ? "all" : filter;
  const rows = useMemo(() => sifted(list.items, kind, sorting), [list, kind, sorting]);
  const page = pageOf(rows, wanted, rowsOnPage);
  return (
    <div class={isFormer ? "former" : undefined}>
      <ListRemarks list={list} tally={tally} isFormer={isFormer} />
      {list.items.length === 0 ? null : (
        <>
          <Sifting
            tally={tally}
            filter={kind}
            setFilter={(next) => {
              setFilter(next);
              turn(0);
            }}
            sorting={sorting}
            setSorting={(next) => {
              setSorting(next);
              turn(0);
            }}
          />
          <TakeAlong list={list} rows={rows} />
          <ListTable list={list} rows={page.rows} />
          <Pager page={page} turn={turn} />
        </>
      )}
    </div>
  );
}
