/** The parts of a release that can be installed beside what the package has, in the order in which they are told. */
export const partNames = [
  "tabular",
  "order",
  "conversion",
  "index",
  "external-cause",
  "neoplasm",
  "drug",
  "poa-exempt",
] as const;
export type PartName = (typeof partNames)[number];

/** An installed part, and the fiscal year it is of. */
export interface InstalledPart {
  readonly part: PartName;
  readonly fiscalYear: number;
}

/** The parts whose text serves other years too, from the nearest that has it; in the order in which they are told. */
export const carriedParts = ["index", "external-cause", "neoplasm", "drug", "poa-exempt"] as const;
export type CarriedPart = (typeof carriedParts)[number];

/** The year of an installed part that answers for a fiscal year: its own, else the nearest, the earlier on a tie. */
export function nearestYear(
  installed: readonly InstalledPart[],
  part: PartName,
  fiscalYear: number,
): number | undefined {
  const away = (year: number): number => Math.abs(year - fiscalYear);
  const years = installed.filter((one) => one.part === part).map((one) => one.fiscalYear);
  return years.toSorted((a, b) => away(a) - away(b) || a - b)[0];
}
