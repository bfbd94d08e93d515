import { scoring as original } from "../../../src/search/scoring.ts";

/** Nothing is lost where an entry says another number. */
export const scoring: Omit<typeof original, "otherNumber"> & { readonly otherNumber: number } = {
  ...original,
  otherNumber: 1,
};
