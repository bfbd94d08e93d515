import type { CatalogData } from "../../catalog/catalog-data.ts";
import { parseDay } from "../../catalog/day.ts";

/**
 * Of each family of 7th characters the code for what is not said: the unspecified eye, stage or fetus; else A, active
 * treatment, which a query about an injury means unless it says otherwise; else 0.
 */
export function familyDefaults({ record, codes, titles }: CatalogData): ReadonlyMap<number, number> {
  const newest = parseDay(record.lists.at(-1)?.effective ?? "") ?? 0;
  const families = new Map<number, number[]>();
  for (let ordinal = 0; ordinal < codes.size; ordinal++) {
    if (!codes.isExtended(ordinal) || codes.lists(ordinal) === 0) continue;
    const stem = codes.parent(ordinal);
    const family = families.get(stem);
    if (family === undefined) families.set(stem, [ordinal]);
    else family.push(ordinal);
  }
  const defaults = new Map<number, number>();
  for (const [stem, family] of families) {
    const said = titles.title(stem, newest)?.length ?? 0;
    const byCharacter = (character: string): number | undefined =>
      family.find((code) => codes.code(code).at(-1) === character);
    const chosen =
      family.find((code) => /\bunspecified\b/.test(titles.title(code, newest)?.slice(said) ?? "")) ??
      byCharacter("A") ??
      byCharacter("0");
    if (chosen !== undefined) defaults.set(stem, chosen);
  }
  return defaults;
}
