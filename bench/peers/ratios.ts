import type { Measurement } from "../measurement.ts";

/** Which of our numbers stands against which of theirs. */
const pairs: readonly (readonly [ours: string, theirs: string])[] = [
  ["open-catalog", "simple-icd-10-cm-import"],
  ["rss", "simple-icd-10-cm-rss"],
  ["validate", "simple-icd-10-cm-valid"],
  ["title", "simple-icd-10-cm-title"],
  ...["minisearch", "minisearch-fuzzy", "sqlite-fts5"].flatMap((peer) =>
    ["top1", "top5", "p50", "p95"].map((number) => [`search-${number}`, `${peer}-${number}`] as const),
  ),
];

/** How ours stand to theirs, a line each; none where either was not measured. */
export function ratiosToPeers(measurements: readonly Measurement[]): readonly string[] {
  const byName = new Map(measurements.map((measurement) => [measurement.name, measurement]));
  const ratios = pairs.flatMap(([ours, theirs]) => {
    const [own, other] = [byName.get(ours), byName.get(theirs)];
    if (own === undefined || other === undefined) return [];
    const ratio = own.better === "lower" ? other.value / own.value : own.value / other.value;
    return [`  ${ours} : ${theirs}  ${ratio.toFixed(1)}`];
  });
  return ratios.length === 0 ? [] : ["Ratio to peers, above 1 where dxproof is better:", ...ratios];
}
