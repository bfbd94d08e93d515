import { importBuilt } from "./built-package.ts";
import { type Measure, percentile } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";
import { searchPhrases } from "./phrases.ts";

const typed = 150;
const warmUp = 20;
/** A search box asks from the second letter on. */
const fewestLetters = 2;

/** The operation `search` while a phrase is typed: once for every letter, the last word as far as it stands. */
export const searchKeystroke: Measure = {
  names: ["search-keystroke-p50", "search-keystroke-p95"],
  run: async () => {
    const classification = await openClassification();
    const { search } = await importBuilt<typeof import("../src/index.ts")>("index.js");
    const { phrases } = searchPhrases();
    const type = (phrase: string): readonly number[] => {
      const lengths = Array.from({ length: phrase.length - fewestLetters + 1 }, (_, more) => fewestLetters + more);
      return lengths.map((length) => {
        const started = performance.now();
        search.run(classification, search.read({ query: phrase.slice(0, length), typing: true }, { date }));
        return performance.now() - started;
      });
    };
    const longEnough = phrases.filter((phrase) => phrase.length >= fewestLetters);
    for (const phrase of longEnough.slice(-warmUp)) type(phrase);
    const taken = longEnough.slice(0, typed).flatMap(type);
    return [
      { name: "search-keystroke-p50", unit: "ms", value: percentile(taken, 0.5), better: "lower" },
      { name: "search-keystroke-p95", unit: "ms", value: percentile(taken, 0.95), better: "lower" },
    ];
  },
};
