import type { Measurement } from "./measurement.ts";
import { targets } from "./targets.ts";

/** The measurements, a line each, with the target beside and whether it is reached. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { name, unit, value, better } = measurement;
    const target = targets.get(name);
    if (target === undefined) return [name, written(value), unit, "", ""];
    const reached = better === "lower" ? value <= target : value >= target;
    return [
      name,
      written(value),
      unit,
      `${better === "lower" ? "≤" : "≥"} ${written(target)}`,
      reached ? "reached" : "MISSED",
    ];
  });
  const all = [["measure", "value", "unit", "target", ""], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) => row.map((cell, i) => (i % 2 === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))))
    .map((cells) => `${cells.join("  ").trimEnd()}\n`)
    .join("");
}

/** Three figures, with thousands parted. */
function written(value: number): string {
  const figures = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  const rounded = value >= 1000 ? Number(value.toPrecision(3)) : value;
  return rounded.toLocaleString("en-US", { minimumFractionDigits: 0, maximumFractionDigits: Math.min(figures, 3) });
}
