import type { Lexicon } from "../../src/release/compile/lexicon.ts";
import { type SearchColumns, termsOfEntry, weightUnit } from "../../src/search/search-columns.ts";
import type { EntryKind } from "../../src/search/search-entry.ts";
import { openStringTable } from "../../src/search/string-table.ts";
import { termWeight } from "../../src/search/term-weights.ts";

/** How the search is made without one of its mechanisms. */
export interface Mechanism {
  /** What is off: "no …". */
  readonly name: string;
  /** Replacement → the module of `src` it stands in for; both from the root of the repository. */
  readonly modules?: Readonly<Record<string, string>>;
  readonly lexicon?: (lexicon: Lexicon) => Lexicon;
  /** The texts that are indexed; all kinds where absent. */
  readonly kinds?: readonly EntryKind[];
  readonly columns?: (columns: SearchColumns) => SearchColumns;
}

const replaced = (module: string, replacement: string): Pick<Mechanism, "modules"> => ({
  modules: { [`tools/evaluation/without/${replacement}.ts`]: `src/${module}.ts` },
});

/** The mechanisms that are measured, each off by itself; the first rows are the words, the others the ranking. */
export const mechanisms: readonly Mechanism[] = [
  { name: "titles only", kinds: ["title"] },
  { name: "official texts only: no conditions", lexicon: (lexicon) => ({ ...lexicon, conditions: [] }) },
  { name: "no equivalences", lexicon: (lexicon) => ({ ...lexicon, equivalences: [] }) },
  { name: "no abbreviations", lexicon: (lexicon) => ({ ...lexicon, abbreviations: [] }) },
  { name: "no words of data/lexicon at all", lexicon: () => ({ equivalences: [], abbreviations: [], conditions: [] }) },
  { name: "no other forms of a word", ...replaced("language/related-forms", "word-forms") },
  { name: "no typing mistakes", ...replaced("search/similar-terms", "typing-mistakes") },
  { name: "no British spelling", ...replaced("language/american-spelling", "british-spelling") },
  { name: "no spinal levels", ...replaced("language/spinal-level", "spinal-levels") },
  { name: "no bracket variants", ...replaced("search/text-variants", "bracket-variants") },
  { name: "no compounds", ...replaced("search/read-query-words", "compounds") },
  { name: "no circumstances", ...replaced("search/scoring", "circumstances") },
  { name: "no opposites", ...replaced("search/scoring", "opposites") },
  { name: "no numbers", ...replaced("search/scoring", "numbers") },
  { name: "no kinds and causes", ...replaced("search/scoring", "kinds-and-causes") },
  { name: "one-way: coverage of the query only", ...replaced("search/reading-choice", "entry-coverage") },
  { name: "all words of a class weigh alike", ...replaced("search/term-weights", "rarity") },
  { name: "rarity over texts, not categories", columns: weighedOverTexts },
  { name: "no order of words", ...replaced("search/order-agreement", "word-order") },
  { name: "headers lead to no default code", ...replaced("search/default-codes", "header-defaults") },
];

/** The same index with weights from the number of texts, not of categories, that say a term. */
function weighedOverTexts(columns: SearchColumns): SearchColumns {
  const { entryTerms, entryRequired } = columns;
  const names = openStringTable({ bytes: columns.termBytes, offsets: columns.termOffsets });
  const said = Array.from(entryRequired, (required, entry) => {
    const { start } = termsOfEntry(columns, entry);
    return [...entryTerms.subarray(start, start + required)];
  });
  const texts = new Uint32Array(names.length);
  for (const terms of said) for (const term of terms) texts[term] = (texts[term] ?? 0) + 1;
  const weights = Uint16Array.from(texts, (count, term) =>
    termWeight(names.at(term), Math.max(1, count), entryRequired.length),
  );
  const weightOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
  const entryWeights = Uint16Array.from(said, (terms) => Math.min(0xffff, Math.round(weightOf(terms) / weightUnit)));
  return { ...columns, termWeights: weights, entryWeights };
}
