/** A line of a list as it was written. */
export interface ListLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly problem?: "too-long";
}
