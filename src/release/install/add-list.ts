import { isDeepStrictEqual } from "node:util";
import { mostLists } from "../../catalog/code-table.ts";
import { billableCodes, countList, differenceOf, notNext, notOfThatDay, wrongCount } from "../checks/whole-list.ts";
import type { CompileInput, ListInForce } from "../compile/compile-input.ts";
import type { ExpectedCounts } from "../parsers/expected-counts.ts";
import type { TabularList } from "../parsers/tabular-list.ts";
import type { ValidityPeriod } from "../parsers/validity-periods.ts";
import { dayBefore, type KnownCodes, listDays, validOn } from "./list-day.ts";

/** A Tabular List to be laid beside others. */
export interface NewList {
  readonly list: TabularList;
  readonly fiscalYear: number;
  /** Its file's name, which may say the month. */
  readonly name: string;
}

/** Where a new list belongs, or why it does not. */
export type ListPlace =
  | { readonly kind: "new"; readonly list: ListInForce; readonly codes: ReadonlySet<string> }
  | { readonly kind: "known" | "older" | "refused"; readonly reason: string };

/**
 * Looks whether a list is whole, of the year it says, and not in the catalogue yet.
 *
 * @param known the list of the same fiscal year in the catalogue, where it has one
 */
export function placeOfList(
  { list, fiscalYear, name }: NewList,
  known: KnownCodes,
  official: readonly ExpectedCounts[],
  present?: ListInForce,
): ListPlace {
  const refused = (reason: string): ListPlace => ({ kind: "refused", reason: `refused: ${reason}` });
  if (present !== undefined && present.carriedForwardFrom === undefined && isDeepStrictEqual(present.list, list))
    return { kind: "known", reason: "already in the catalogue, the same in every note" };
  const codes = billableCodes(list);
  const days = listDays(fiscalYear, codes, name, known);
  const counts = official.find((one) => one.fiscalYear === fiscalYear && one.effective === days.effective);
  const wrong = counts === undefined ? undefined : wrongCount(countList(list), counts);
  if (wrong !== undefined) return refused(wrong);
  const isKnown = days.effective <= known.lastKnownDay;
  const valid = validOn(known.validity, isKnown ? days.effective : known.lastKnownDay);
  const difference = differenceOf(codes, valid);
  const alien = isKnown
    ? notOfThatDay(difference, valid.size)
    : notNext(difference, valid.size, returned(codes, known));
  if (alien !== undefined) return refused(alien);
  if (present !== undefined && present.carriedForwardFrom === undefined && present.effective > days.effective)
    return {
      kind: "older",
      reason: `the catalogue has the later list of the year, in force from ${present.effective}: where this is that one, put the month into its name`,
    };
  return { kind: "new", codes, list: { fiscalYear, ...days, list } };
}

/** The codes of a list that had ended before the last day known. */
function returned(codes: ReadonlySet<string>, { validity, lastKnownDay }: KnownCodes): readonly string[] {
  return validity.flatMap(({ code, lastDay }) =>
    lastDay !== undefined && lastDay < lastKnownDay && codes.has(code) ? [code] : [],
  );
}

/** What a catalogue is compiled from with a list more, and what is to be said of it. */
export interface WithList {
  readonly input: CompileInput;
  readonly remarks: readonly string[];
}

/**
 * Lays a list beside the others, in place of one of the same fiscal year. On days that are known the validity periods
 * hold; after them the list does: its new codes begin on its first day, the codes it does not have end the day before.
 */
export function addList(
  input: CompileInput,
  { list, codes }: Extract<ListPlace, { readonly kind: "new" }>,
  known: KnownCodes,
): WithList {
  const name = `FY${list.fiscalYear}`;
  const others = input.lists.filter(({ fiscalYear }) => fiscalYear !== list.fiscalYear);
  if (others.length >= mostLists)
    return {
      input,
      remarks: [
        `${name} was left out: a catalogue holds ${mostLists} lists. Remove a year first (dxproof release remove YEAR)`,
      ],
    };
  const lists = [...others, list].toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  const relinked = lists.map(({ carriedForwardFrom, ...one }): ListInForce => {
    const from = carriedForwardFrom === undefined ? undefined : input.lists[carriedForwardFrom];
    const at = lists.findIndex(({ fiscalYear }) => fiscalYear === from?.fiscalYear);
    return at === -1 ? one : { ...one, carriedForwardFrom: at };
  });
  const withLists = { ...input, lists: relinked };
  if (list.effective <= known.lastKnownDay) {
    const { onlyListed, onlyKnown } = differenceOf(codes, validOn(known.validity, list.effective));
    const differing = onlyListed.length + onlyKnown.length;
    const shown = [...onlyListed, ...onlyKnown].slice(0, 5).join(", ");
    return {
      input: { ...withLists, lastKnownDay: later(known.lastKnownDay, list.lastDay) },
      remarks:
        differing === 0
          ? []
          : [`${name}: ${differing} codes of the list are not those of the validity periods, which hold (${shown})`],
    };
  }
  const { validity, came, ended, back } = continueValidity(input.validity, list.effective, codes);
  const gap =
    list.fiscalYear - Number(known.lastKnownDay.slice(0, 4)) > 1
      ? ["; changes of the years between count from that day"]
      : [];
  return {
    input: { ...withLists, validity, lastKnownDay: later(known.lastKnownDay, list.lastDay) },
    remarks: [
      `${name}: from ${list.effective} on ${came.toLocaleString("en-US")} codes are new and ${ended.toLocaleString("en-US")} have ended${gap.join("")}`,
      ...(back.length === 0
        ? []
        : [
            `${name}: ${back.length} codes that had ended are valid again, and count as valid from ${list.effective} on only (${back.slice(0, 5).join(", ")})`,
          ]),
    ],
  };
}

function continueValidity(
  periods: readonly ValidityPeriod[],
  day: string,
  codes: ReadonlySet<string>,
): {
  readonly validity: readonly ValidityPeriod[];
  readonly came: number;
  readonly ended: number;
  readonly back: readonly string[];
} {
  const seen = new Set<string>();
  const back: string[] = [];
  let ended = 0;
  const kept = periods.map((period): ValidityPeriod => {
    const { code, firstDay, lastDay } = period;
    seen.add(code);
    if (codes.has(code)) {
      if (lastDay === undefined || lastDay >= day) return period;
      // One period is all a code has: the days before it came back count as not valid, rather than those between.
      back.push(code);
      return { code, firstDay: day };
    }
    if (lastDay !== undefined && lastDay < day) return period;
    ended++;
    return { code, firstDay, lastDay: dayBefore(day) };
  });
  const came = [...codes].filter((code) => !seen.has(code)).map((code): ValidityPeriod => ({ code, firstDay: day }));
  return { validity: [...kept, ...came], came: came.length, ended, back };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
