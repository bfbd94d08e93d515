import type { JSX } from "preact";
import { pagerTexts as texts } from "../texts/pager.ts";

/** One page of a long list. */
export interface Page<One> {
  readonly rows: readonly One[];
  readonly first: number;
  readonly count: number;
  readonly number: number;
}

export function pageOf<One>(rows: readonly One[], wanted: number, most: number): Page<One> {
  const number = Math.max(0, Math.min(wanted, Math.ceil(rows.length / most) - 1));
  return { rows: rows.slice(number * most, (number + 1) * most), first: number * most, count: rows.length, number };
}

export function Pager<One>({ page, turn }: { page: Page<One>; turn: (to: number) => void }): JSX.Element | null {
  const { rows, first, count, number } = page;
  if (rows.length === count) return null;
  return (
    <p class="pager small">
      <button type="button" class="button quiet" disabled={number === 0} onClick={() => turn(number - 1)}>
        {texts.before}
      </button>
      <span>{texts.of(first + 1, first + rows.length, count)}</span>
      <button
        type="button"
        class="button quiet"
        disabled={first + rows.length >= count}
        onClick={() => turn(number + 1)}
      >
        {texts.after}
      </button>
    </p>
  );
}
