import type { Catalog } from "../catalog/catalog.ts";
import { type Encounter, type ReadEncounter, readEncounter } from "./encounter.ts";
import { type Finding, severities } from "./finding.ts";
import { type AnyRule, type Breach, toFinding } from "./rule.ts";
import { rules } from "./rules.ts";

/**
 * What the rules find in an encounter: errors first, then warnings, then advice; among these in the order of the rules,
 * and of the diagnoses.
 *
 * @param catalog ICD-10-CM on the encounter's date: `catalogs.on(encounter.date)`
 * @param only the rules to run; all of them where none are named
 */
export function auditEncounter(
  catalog: Catalog,
  encounter: Encounter,
  only: readonly AnyRule[] = rules,
): readonly Finding[] {
  const read = readEncounter(catalog, encounter);
  const findings = only.flatMap((rule) =>
    [...breachesOf(rule, read, catalog)].map((breach) => toFinding(rule, breach)),
  );
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function* breachesOf(rule: AnyRule, encounter: ReadEncounter, catalog: Catalog): Generator<Breach> {
  const { diagnoses } = encounter;
  if (rule.scope === "encounter") yield* rule.check(encounter, catalog);
  else if (rule.scope === "code") for (const diagnosis of diagnoses) yield* rule.check(diagnosis, catalog);
  else {
    for (const [index, first] of diagnoses.entries())
      for (const second of diagnoses.slice(index + 1)) yield* rule.check({ first, second }, catalog);
  }
}
