import { plainest, type TitledCodes } from "../../../src/search/default-codes.ts";

export { plainest };

/** A header leads to no code; a family of 7th characters still leads to one of its own. */
export function defaultCodes({ titles, familyDefaults }: TitledCodes): readonly number[] {
  return titles.map((_, ordinal) => familyDefaults?.get(ordinal) ?? ordinal);
}
