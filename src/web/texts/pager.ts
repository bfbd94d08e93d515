const count = (number: number): string => number.toLocaleString("en-US");

/** The texts under a list that is shown by pages. */
export const pagerTexts = {
  of: (first: number, last: number, all: number): string => `${count(first)}–${count(last)} of ${count(all)}`,
  before: "Earlier",
  after: "Later",
} as const;
