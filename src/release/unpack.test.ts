import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compileInput,
  encounters,
  entry,
  inForce,
  section,
  smallCatalogs,
  tabularList,
} from "../../test/small-catalog.ts";
import { noteKinds } from "../catalog/note-kind.ts";
import { ListOrderError } from "./compile/code-tree.ts";
import type { TabularEntry, TabularList, TabularNotes } from "./parsers/tabular-list.ts";
import { unpackTabularList } from "./unpack.ts";

function expectRoundTrip(lists: readonly TabularList[]): void {
  const input = compileInput(lists.map((list, i) => inForce(2021 + i, list)));
  const { data } = smallCatalogs(input);
  expect(lists.map((_, i) => unpackTabularList(data, i))).toEqual(lists);
}

const texts = ["pain NOS", "pain (M54.-)", "any associated:", "see M50-M54", "café"];
const anyNotes: fc.Arbitrary<TabularNotes> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(...noteKinds),
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
      { maxKeys: 3 },
    ),
  },
);

/** An entry of the universe as one list has it: there or not, under one of two titles, with notes and perhaps 7th characters. */
interface Choice {
  readonly present: boolean;
  readonly retitled: boolean;
  readonly placeholder: boolean;
  readonly notes: TabularNotes;
  readonly extended: boolean;
}
const anyChoice: fc.Arbitrary<Choice> = fc.record({
  present: fc.boolean(),
  retitled: fc.boolean(),
  placeholder: fc.constant(false),
  notes: anyNotes,
  extended: fc.nat(3).map((n) => n === 0),
});

const categories = ["M50", "M51", "M5A", "M52", "M54"];
const childrenOf = (category: string): readonly string[] => ["0", "1", "A", "2"].map((last) => `${category}.${last}`);
const universe = categories.flatMap((category) => [category, ...childrenOf(category)]);

/** A list over the universe, in its order; two blocks of which either may be empty of notes but not of categories. */
const anyList: fc.Arbitrary<(fiscalYear: number) => TabularList> = fc
  .tuple(fc.array(anyChoice, { minLength: universe.length, maxLength: universe.length }), anyNotes, anyNotes)
  .map(([choices, chapterNotes, blockNotes]) => (fiscalYear) => {
    const choiceOf = new Map(universe.map((code, i) => [code, choices[i]]));
    const build = (code: string, children: readonly TabularEntry[]): TabularEntry[] => {
      const choice = choiceOf.get(code);
      if (choice === undefined || !(choice.present || code === "M50" || code === "M52")) return [];
      const title = choice.retitled ? `Another title of ${code}` : `Title of ${code}`;
      const seventh = choice.extended
        ? { seventhCharacters: encounters, seventhCharacterNotes: ["The appropriate 7th character is to be added"] }
        : {};
      return [entry(code, { title, notes: choice.notes, children, ...seventh })];
    };
    const entries = categories.flatMap((code) =>
      build(
        code,
        childrenOf(code).flatMap((child) => build(child, [])),
      ),
    );
    const first = entries.filter(({ code }) => code < "M52" || code === "M5A");
    const second = entries.filter(({ code }) => code === "M52" || code === "M54");
    return tabularList(fiscalYear, [section("M50-M5A", first, blockNotes), section("M52-M54", second)], chapterNotes);
  });

describe("compiled and unpacked", () => {
  test("one list is what it was", () => {
    fc.assert(
      fc.property(anyList, (list) => expectRoundTrip([list(2021)])),
      { numRuns: 40 },
    );
  });

  test("several lists are what they were, whatever they share", () => {
    fc.assert(
      fc.property(fc.array(anyList, { minLength: 2, maxLength: 4 }), (lists) => {
        expectRoundTrip(lists.map((list, i) => list(2021 + i)));
      }),
      { numRuns: 60 },
    );
  });

  test("lists that put the entries below a category in another order are what they were", () => {
    const shuffled = fc.shuffledSubarray(["M54.0", "M54.1", "M54.2", "M54.3", "M54.4"], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(shuffled, { minLength: 1, maxLength: 4 }), (orders) => {
        const listOf = (codes: readonly string[], i: number): TabularList =>
          tabularList(2021 + i, [section("M50-M54", [entry("M54", { children: codes.map((code) => entry(code)) })])]);
        expectRoundTrip(orders.map(listOf));
      }),
      { numRuns: 60 },
    );
  });

  test("a code that another list has under another header is where it was in each", () => {
    const left = entry("H54.511", { children: [entry("H54.511A"), entry("H54.512A")] });
    const older = entry("H54", { children: [entry("H54.51", { children: [left] })] });
    const newer = entry("H54", {
      children: [
        entry("H54.51", {
          children: [
            entry("H54.511", { children: [entry("H54.511A")] }),
            entry("H54.512", { children: [entry("H54.512A")] }),
          ],
        }),
      ],
    });
    expectRoundTrip([
      tabularList(2021, [section("H53-H54", [entry("H53"), older])]),
      tabularList(2022, [section("H53-H54", [entry("H53"), newer])]),
    ]);
  });

  test("lists that put their categories in another order are refused: ranges would mean other codes", () => {
    const listOf = (year: number, codes: readonly string[]): TabularList =>
      tabularList(year, [
        section(
          "M50-M54",
          codes.map((code) => entry(code)),
        ),
      ]);
    const lists = [listOf(2021, ["M50", "M51", "M54"]), listOf(2022, ["M50", "M54", "M51"])];
    expect(() => expectRoundTrip(lists)).toThrow(ListOrderError);
  });
});
