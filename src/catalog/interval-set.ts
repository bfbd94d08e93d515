/** From `from` up to `to`, not included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A set of whole numbers as sorted intervals that neither touch nor overlap. Immutable. */
export class IntervalSet {
  readonly intervals: readonly Interval[];

  private constructor(intervals: readonly Interval[]) {
    this.intervals = intervals;
  }

  /** The numbers of any intervals, in any order, overlapping or empty. */
  static of(intervals: Iterable<Interval>): IntervalSet {
    const sorted = [...intervals].filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from);
    const merged: Interval[] = [];
    for (const next of sorted) {
      const last = merged[merged.length - 1];
      if (last !== undefined && next.from <= last.to)
        merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
      else merged.push(next);
    }
    return new IntervalSet(merged);
  }

  has(number: number): boolean {
    let low = 0;
    let high = this.intervals.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const interval = this.intervals[middle];
      if (interval === undefined || number < interval.from) high = middle - 1;
      else if (number >= interval.to) low = middle + 1;
      else return true;
    }
    return false;
  }

  union(other: IntervalSet): IntervalSet {
    return IntervalSet.of([...this.intervals, ...other.intervals]);
  }

  intersection(other: IntervalSet): IntervalSet {
    const shared: Interval[] = [];
    for (const a of this.intervals) {
      for (const b of other.intervals) shared.push({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });
    }
    return IntervalSet.of(shared);
  }

  /** The numbers of this set that the other does not have. */
  difference(other: IntervalSet): IntervalSet {
    let rest: readonly Interval[] = this.intervals;
    for (const cut of other.intervals) {
      rest = rest
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ])
        .filter(({ from, to }) => from < to);
    }
    return new IntervalSet(rest);
  }

  /** How many numbers there are. */
  get size(): number {
    return this.intervals.reduce((sum, { from, to }) => sum + to - from, 0);
  }
}
