import { compareTitles } from "../comparison/compare-codes.ts";
import { comparisonTable } from "../comparison/comparison-document.ts";
import type { Section } from "../document.ts";
import type { GuideSubject } from "../guide-subject.ts";

/** The code beside those it is most easily taken for. */
export function comparison(subject: GuideSubject): Section | undefined {
  const neighbours = subject.neighbours;
  const entries = subject.isValid ? [subject.entry, ...neighbours] : neighbours;
  if (entries.length < 2) return undefined;
  const compared = compareTitles(entries.map((entry) => ({ entry })));
  return { id: "comparison", heading: "Comparison", blocks: [comparisonTable(subject.catalog, compared)] };
}
