/** What a number must reach: at most, where lower is better, else at least. Names without one have no target yet. */
export const targets: ReadonlyMap<string, number> = new Map([
  ["compile-release", 3000],
  ["open-catalog", 30],
  ["rss", 60],
  ["lookup", 4e6],
  ["validate", 4e6],
  ["cli-start-ratio", 2.5],
  ["catalog-size", 12],
  ["search-p50", 0.3],
  ["http-code-ratio", 0.4],
  ["http-search-ratio", 0.5],
  ["web-download", 4],
  ["web-first-paint", 1000],
  ["web-interactive", 2500],
  ["web-keystroke-p95", 30],
]);
