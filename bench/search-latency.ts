import { importBuilt } from "./built-package.ts";
import { type Measure, percentile } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { searchPhrases } from "./phrases.ts";

const warmUp = 300;

/** The operation `search`, ten results, over mixed phrases: each phrase once, after others have warmed it up. */
export const searchLatency: Measure = {
  names: ["search-p50", "search-p95"],
  run: async () => {
    const classification = await openClassification();
    const { search } = await importBuilt<typeof import("../src/index.ts")>("index.js");
    const { phrases, from } = searchPhrases();
    process.stderr.write(`search: ${from}\n`);
    const run = (query: string): void => {
      search.run(classification, search.read({ query }, { date }));
    };
    for (const phrase of phrases.slice(-warmUp)) run(phrase);
    const taken = phrases.map((phrase) => {
      const started = performance.now();
      run(phrase);
      return performance.now() - started;
    });
    return [
      { name: "search-p50", unit: "ms", value: percentile(taken, 0.5), better: "lower" },
      { name: "search-p95", unit: "ms", value: percentile(taken, 0.95), better: "lower" },
    ];
  },
};
