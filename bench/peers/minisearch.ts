import MiniSearch, { type SearchOptions } from "minisearch";
import type { Measure } from "../measurement.ts";
import {
  type PeerAnswers,
  type PeerQuestions,
  peerMeasurements,
  peerNames,
  peerQuestions,
  validTitles,
} from "./text-search.ts";

const limit = 10;
const warmUp = 100;

/** As it comes, and as its documentation has it for a search box: words by their beginning, and misspelt. */
const settings: readonly (readonly [peer: string, options: SearchOptions])[] = [
  ["minisearch", {}],
  ["minisearch-fuzzy", { prefix: true, fuzzy: 0.2 }],
];

/** The full-text search of JavaScript applications, over the titles of the valid codes. */
export const miniSearch: Measure = {
  names: [...settings.flatMap(([peer]) => peerNames(peer)), "minisearch-build"],
  run: async () => {
    const titles = await validTitles();
    const questions = await peerQuestions();
    const started = performance.now();
    const index = new MiniSearch({ fields: ["title"], idField: "code" });
    index.addAll(titles);
    const built = performance.now() - started;
    return [
      ...settings.flatMap(([peer, options]) => peerMeasurements(peer, questions, ask(index, questions, options))),
      { name: "minisearch-build", unit: "ms", value: built, better: "lower" },
    ];
  },
};

function ask(index: MiniSearch, { known, timed }: PeerQuestions, options: SearchOptions): PeerAnswers {
  const search = (query: string): readonly string[] =>
    index
      .search(query, options)
      .slice(0, limit)
      .map(({ id }) => id as string);
  for (const phrase of timed.slice(-warmUp)) search(phrase);
  const taken = timed.map((phrase) => {
    const started = performance.now();
    search(phrase);
    return performance.now() - started;
  });
  return { found: known.map(({ text }) => search(text)), taken };
}
