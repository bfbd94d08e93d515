import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Interval, IntervalSet } from "./interval-set.ts";

const largest = 40;
const anyInterval: fc.Arbitrary<Interval> = fc.record({ from: fc.nat(largest), to: fc.nat(largest) });
const anyIntervals = fc.array(anyInterval, { maxLength: 8 });

/** The naive answer. */
function numbersOf(intervals: readonly Interval[]): Set<number> {
  const numbers = new Set<number>();
  for (const { from, to } of intervals) for (let number = from; number < to; number++) numbers.add(number);
  return numbers;
}

function expectEqual(set: IntervalSet, naive: ReadonlySet<number>): void {
  for (let number = -1; number <= largest + 1; number++) expect(set.has(number)).toBe(naive.has(number));
  expect(set.size).toBe(naive.size);
  expect(numbersOf(set.intervals)).toEqual(naive);
  for (const [i, { from, to }] of set.intervals.entries()) {
    expect(from).toBeLessThan(to);
    const before = set.intervals[i - 1];
    if (before !== undefined) expect(before.to).toBeLessThan(from);
  }
}

describe("interval set", () => {
  test("holds the numbers of any intervals, sorted, and neither touching nor overlapping", () => {
    fc.assert(fc.property(anyIntervals, (a) => expectEqual(IntervalSet.of(a), numbersOf(a))));
  });

  test("union, intersection and difference are those of sets", () => {
    fc.assert(
      fc.property(anyIntervals, anyIntervals, (a, b) => {
        const [first, second] = [IntervalSet.of(a), IntervalSet.of(b)];
        const [inFirst, inSecond] = [numbersOf(a), numbersOf(b)];
        expectEqual(first.union(second), new Set([...inFirst, ...inSecond]));
        expectEqual(first.intersection(second), new Set([...inFirst].filter((number) => inSecond.has(number))));
        expectEqual(first.difference(second), new Set([...inFirst].filter((number) => !inSecond.has(number))));
      }),
    );
  });

  test("does not change what it is made of", () => {
    const set = IntervalSet.of([{ from: 3, to: 9 }]);
    set.union(IntervalSet.of([{ from: 0, to: 20 }]));
    set.difference(IntervalSet.of([{ from: 4, to: 5 }]));
    expect(set.intervals).toEqual([{ from: 3, to: 9 }]);
  });
});
