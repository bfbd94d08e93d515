import type { JSX } from "preact";
import { codesTexts as texts } from "../../texts/codes.ts";
import { type Filter, kinds, type Sorting, type Tally } from "./checked-list.ts";

/** Which of the list is shown, and in which order. */
export function Sifting({
  tally,
  filter,
  setFilter,
  sorting,
  setSorting,
}: {
  readonly tally: Tally;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly sorting: Sorting;
  readonly setSorting: (sorting: Sorting) => void;
}): JSX.Element {
  const filters = (["all", ...kinds, "changing"] as const).filter((kind) => kind === "all" || tally[kind] > 0);
  return (
    <div class="sifting">
      <fieldset class="filters">
        <legend class="out-of-sight">{texts.show}</legend>
        {filters.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="codes-kind"
              value={kind}
              checked={filter === kind}
              onChange={() => setFilter(kind)}
            />
            <span>
              {texts.kinds[kind]} <span class="count">{tally[kind].toLocaleString("en-US")}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="sorting">
        {texts.sort}{" "}
        <select
          value={sorting}
          onChange={(event) => {
            const next = sortings.find((one) => one === event.currentTarget.value);
            if (next !== undefined) setSorting(next);
          }}
        >
          {sortings.map((one) => (
            <option key={one} value={one}>
              {texts.sortings[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const sortings: readonly Sorting[] = ["given", "status", "code"];
