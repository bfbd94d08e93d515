import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../load-catalog.ts";
import { GuideWriter } from "../write-guide.ts";

const classification = loadCatalog();
const catalog = classification.catalogs.on("2026-11-22");

function sectionOf(code: string, exempt?: readonly string[]): string {
  const poaExempt =
    exempt === undefined
      ? undefined
      : (asked: string) => ({ isExempt: exempt.includes(asked), fiscalYear: 2026, isCarriedForward: true });
  const guide = new GuideWriter(catalog, { ...sources, poaExempt }).write(catalog.require(code));
  return JSON.stringify(guide.sections.find(({ id }) => id === "present-on-admission") ?? "none");
}

const { searchIndex, conditions, indexTexts, pathways } = classification;
const sources = { searchIndex, conditions, indexTexts, pathways };

describe("present on admission", () => {
  it("says what the installed list says, and of which year it is", () => {
    expect(sectionOf("Z3A.20", ["Z3A.20"])).toMatch(/Exempt.*FY2026, the nearest year installed/);
    expect(sectionOf("M54.6", ["Z3A.20"])).toContain("Not exempt");
  });

  it("is left out of a header's guide, and where no list is installed", () => {
    expect(sectionOf("M54.5", ["Z3A.20"])).toBe('"none"');
    expect(sectionOf("M54.6")).toBe('"none"');
  });
});
