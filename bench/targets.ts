/** What a number must reach: at most, where lower is better, else at least. Names without one have no target yet. */
export const targets: ReadonlyMap<string, number> = new Map([
  ["compile-release", 3000],
  ["open-catalog", 30],
  ["rss", 60],
  ["lookup", 4e6],
  ["validate", 4e6],
  ["cli-start-ratio", 2.5],
  ["catalog-size", 12],
]);
