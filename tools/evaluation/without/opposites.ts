import { scoring as original } from "../../../src/search/scoring.ts";

/** Nothing is lost where an entry says the opposite. */
export const scoring: Omit<typeof original, "opposite"> & { readonly opposite: number } = { ...original, opposite: 1 };
