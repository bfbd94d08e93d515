/** One number measured. */
export interface Measurement {
  readonly name: string;
  /** What one of `value` is: "ms", "MB" (a million bytes), "per second", "ratio". */
  readonly unit: string;
  readonly value: number;
  readonly better: "lower" | "higher";
}

/** A measure: one file, one or more numbers that come out of the same run. */
export interface Measure {
  /** The names of its measurements, in order. */
  readonly names: readonly string[];
  /** @throws Skipped when what it needs is not here */
  run(): Promise<readonly Measurement[]>;
}

/** A measure that cannot be taken here: says what is missing. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** The middle of an odd number of values, the mean of the two in the middle of an even one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The smallest value that a share (0 to 1) of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
