import { importBuilt } from "./built-package.ts";
import { knownPhrases, shareFound } from "./known-phrases.ts";
import type { Measure } from "./measurement.ts";
import { date, openClassification } from "./open-classification.ts";

/** How often the operation `search` finds the known code of a phrase first, and among the first five. */
export const searchAccuracy: Measure = {
  names: ["search-top1", "search-top5"],
  run: async () => {
    const phrases = await knownPhrases();
    const classification = await openClassification();
    const { search } = await importBuilt<typeof import("../src/index.ts")>("index.js");
    const found = phrases.map(({ text }) =>
      search.run(classification, search.read({ query: text }, { date })).results.map(({ code }) => code),
    );
    return [
      { name: "search-top1", unit: "share", value: shareFound(phrases, found, 1), better: "higher" },
      { name: "search-top5", unit: "share", value: shareFound(phrases, found, 5), better: "higher" },
    ];
  },
};
