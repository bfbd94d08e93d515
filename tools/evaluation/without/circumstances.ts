import { scoring as original } from "../../../src/search/scoring.ts";

/** Nothing is lost where an entry stands in a circumstance that the query does not name. */
export const scoring: Omit<typeof original, "circumstance"> & { readonly circumstance: number } = {
  ...original,
  circumstance: 1,
};
