import type { JSX } from "preact";
import { homeTexts as texts } from "../../texts/home.ts";
import type { Found } from "./ask-words.ts";
import { FirstResult } from "./first-result.tsx";
import { Narrowed } from "./narrowed.tsx";
import { ResultRow } from "./result-row.tsx";
import { type Row, resultsShown } from "./rows.ts";
import { StarButton } from "./star-button.tsx";
import type { Selection } from "./use-selection.ts";
import { useTitles } from "./use-titles.ts";

/**
 * The lines, what there is to know of the first of them, and the headers that need a choice. A star is no part of a
 * list of options: the stars are a column of their own beside it.
 */
export function Results({
  found,
  rows,
  selection,
}: {
  readonly found: Found;
  readonly rows: readonly Row[];
  readonly selection: Selection;
}): JSX.Element {
  const titles = useTitles(rows.flatMap(({ category }) => category ?? []));
  const [first] = resultsShown(found);
  const canBeKept = rows.filter(({ status }) => status !== "unknown" && status !== "malformed");
  return (
    <div class="found">
      <div class="rows">
        <div class="options" id="found" {...(selection.isLive ? { role: "listbox", "aria-label": texts.results } : {})}>
          {rows.map((row, at) => (
            <ResultRow
              key={row.code}
              row={row}
              at={at}
              selection={selection}
              categoryTitle={row.category === undefined ? undefined : titles.get(row.category)}
            />
          ))}
        </div>
        <div class="stars">
          {rows.map((row) =>
            canBeKept.includes(row) && row.status !== "block" && row.status !== "chapter" ? (
              <StarButton key={row.code} code={row.code} />
            ) : (
              <span key={row.code} />
            ),
          )}
        </div>
        {first === undefined ? null : (
          <FirstResult key={first.code} found={found} first={first} selected={rows[selection.at]?.code} />
        )}
      </div>
      <Narrowed found={found} />
    </div>
  );
}
