import { describe, expect, test } from "vitest";
import { auditEncounter } from "../src/audit/audit-encounter.ts";
import type { Setting } from "../src/audit/encounter.ts";
import type { Finding } from "../src/audit/finding.ts";
import type { AnyRule } from "../src/audit/rule.ts";
import type { Catalogs } from "../src/catalog/catalogs.ts";
import { loadCatalog, shippedCatalogFolder } from "../src/load-catalog.ts";

let opened: Catalogs | undefined;

/** The catalogue that comes with the package, opened once a worker. */
export function shippedCatalogs(): Catalogs {
  opened ??= loadCatalog(shippedCatalogFolder).catalogs;
  return opened;
}

/** What one rule finds in the codes of an encounter. */
export function findingsOf(
  rule: AnyRule,
  codes: readonly string[],
  { date = "2026-06-01", setting = "outpatient" }: { readonly date?: string; readonly setting?: Setting } = {},
): readonly Finding[] {
  const encounter = { date, setting, diagnoses: codes.map((code) => ({ code })) };
  return auditEncounter(shippedCatalogs().on(date), encounter, [rule]);
}

/** Runs the examples of a rule's own page. */
export function testExamples(rule: AnyRule): void {
  describe(`${rule.id}: examples of its page`, () => {
    test.each(rule.examples)("$diagnoses on $date: $finds, $because", ({ diagnoses, date, setting, finds }) => {
      const found = findingsOf(rule, diagnoses, { date, ...(setting === undefined ? {} : { setting }) });
      expect(found.map(({ severity }) => severity)).toEqual(finds === false ? [] : [finds]);
    });

    test("there is one that finds something and one that does not", () => {
      expect(new Set(rule.examples.map(({ finds }) => finds !== false))).toEqual(new Set([true, false]));
    });
  });
}
