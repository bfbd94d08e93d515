/** What a variant of the search is made of: bundled with some of its modules replaced (`variant.ts`). */
export { search } from "../../src/operations/search.ts";
export { buildSearchIndex } from "../../src/search/build-search-index.ts";
export { openSearchIndex } from "../../src/search/open-search-index.ts";
