import { scoring as original } from "../../../src/search/scoring.ts";

/** Nothing is lost, beside the weight of the words, where an entry adds "other", "acute" and their like. */
export const scoring: Omit<typeof original, "variant"> & { readonly variant: number } = { ...original, variant: 1 };
