import type { SimilarTerm } from "../../../src/search/similar-terms.ts";

/** A word that no text has stands for none. */
export const similarTerms = (): readonly SimilarTerm[] => [];
